package dev.workspaces.service;

import dev.workspaces.error.AlreadyExistsException;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.MembershipOrigin;
import dev.workspaces.member.WorkspaceMember;
import dev.workspaces.member.WorkspaceMembership;
import dev.workspaces.policy.Rank;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.MemberCommand.AddMembers;
import dev.workspaces.service.MemberCommand.ChangeWorkspaceRole;
import dev.workspaces.service.MemberCommand.LeaveWorkspace;
import dev.workspaces.service.MemberCommand.RemoveMember;
import dev.workspaces.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans changes to who belongs to a workspace. */
final class MemberPlans {
    private MemberPlans() {}

    static void register(Verbs verbs) {
        verbs.on(
                AddMembers.class,
                MemberPlans::add,
                (result, after) -> result.subList(1, result.size()).stream()
                        .map(user -> member(WorkspaceId.of(result.get(0)), UserId.of(user), after))
                        .toList());
        verbs.on(
                ChangeWorkspaceRole.class,
                MemberPlans::changeRole,
                (result, after) -> new Changed<>(
                        member(WorkspaceId.of(result.get(0)), UserId.of(result.get(1)), after),
                        Endings.read(result.subList(2, result.size()))));
        verbs.on(RemoveMember.class, MemberPlans::remove, (result, after) -> Endings.read(result));
        verbs.on(LeaveWorkspace.class, MemberPlans::leave, (result, after) -> Endings.read(result));
    }

    /** A member as its people see them. */
    static WorkspaceMember member(WorkspaceId workspace, UserId user, Planning planning) {
        return new WorkspaceMember(planning.person(user), membership(workspace, user, planning));
    }

    private static WorkspaceMembership membership(WorkspaceId workspace, UserId user, Planning planning) {
        return planning.membership(workspace, user).orElseThrow(() -> Planning.missing("member", user));
    }

    private static Plan<List<WorkspaceMember>> add(AddMembers command, Planning planning) {
        planning.expectNoVersion();
        Workspace place = planning.workspace(command.id());
        List<Effect> effects = new ArrayList<>();
        List<SecretDelivery> deliveries = join(place, command.roles(), planning, effects);
        List<String> result = new ArrayList<>(List.of(place.id().value()));
        command.roles().keySet().forEach(user -> result.add(user.value()));
        return Plan.<List<WorkspaceMember>>of(AuditFields.WORKSPACE.target(place), effects, result)
                .delivering(deliveries);
    }

    /** Lets people in, as far as the caller may give them these roles; answers with the secrets of the keys that this makes. */
    static List<SecretDelivery> join(
            Workspace place, Map<UserId, WorkspaceRole> roles, Planning planning, List<Effect> effects) {
        WorkspaceId workspace = place.id();
        AutomaticKeys keys = new AutomaticKeys(planning);
        Standing standing = planning.standing(Optional.of(workspace));
        for (Map.Entry<UserId, WorkspaceRole> entry : roles.entrySet()) {
            UserId user = planning.person(entry.getKey()).user().id();
            standing.requireGiving(entry.getValue());
            if (planning.membership(workspace, user).isPresent()) {
                throw new AlreadyExistsException("member", "user");
            }
            effects.add(Save.member(
                    Optional.empty(), given(workspace, user, entry.getValue(), MembershipOrigin.DIRECT, planning)));
            if (planning.snapshot().groupMappings().isKeptOut(planning.caller().organization(), workspace, user)) {
                effects.add(Note.letIn(planning.caller().organization(), workspace, user));
            }
            keys.join(place, user, effects);
        }
        return keys.deliveries();
    }

    static WorkspaceMembership given(
            WorkspaceId workspace, UserId user, WorkspaceRole role, MembershipOrigin origin, Planning planning) {
        return WorkspaceMembership.builder()
                .organization(planning.caller().organization())
                .workspace(workspace)
                .user(user)
                .given(role)
                .origin(origin)
                .createdAt(planning.now())
                .updatedAt(planning.now())
                .build();
    }

    private static Plan<Changed<WorkspaceMember>> changeRole(ChangeWorkspaceRole command, Planning planning) {
        WorkspaceMembership before = membership(command.id(), command.user(), planning);
        planning.expect("member", before.user(), before.version());
        Standing standing = planning.standing(Optional.of(command.id()));
        standing.requireAboveUnlessSelf(before.user());
        standing.requireGiving(command.role());
        requireNotOwnByGroup(before, planning);
        WorkspaceMembership after = before.toBuilder()
                .given(command.role())
                .origin(before.origin() == MembershipOrigin.GROUP ? MembershipOrigin.DIRECT : before.origin())
                .groups(Map.of())
                .updatedAt(planning.now())
                .build();
        return Plan.ending(
                AuditFields.WORKSPACE_MEMBERSHIP.target(before),
                List.of(Save.member(Optional.of(before), after)),
                List.of(),
                stillKnown(before, after, planning),
                before.workspace().value(),
                before.user().value());
    }

    /** The keys whose secret somebody knows who falls in a workspace, or somebody else than an owner who rises. */
    static List<KeyId> stillKnown(WorkspaceMembership before, WorkspaceMembership after, Planning planning) {
        return KnownSecrets.ofChange(
                after.role().compareTo(before.role()), before.user(), Optional.of(before.workspace()), planning);
    }

    /**
     * What a group gave stays the group's to take: nobody makes their own such membership one given by hand, nor does a key of
     * theirs.
     */
    private static void requireNotOwnByGroup(WorkspaceMembership before, Planning planning) {
        boolean isByOwnKey = planning.onBehalfOf().filter(before.user()::equals).isPresent();
        if (before.given().isEmpty() && (isByOwnKey || planning.caller().is(before.user()))) {
            throw new RefusedException(
                    Refusal.RANK_TOO_LOW, "what a group gave somebody is changed by hand by somebody else");
        }
    }

    private static Plan<Ended> remove(RemoveMember command, Planning planning) {
        WorkspaceMembership before = membership(command.id(), command.user(), planning);
        planning.expect("member", before.user(), before.version());
        Standing standing = planning.standing(Optional.of(command.id()));
        Rank rank = standing.rankOf(before.user());
        if (rank.compareTo(Rank.ADMIN) >= 0) {
            throw new RefusedException(
                    Refusal.REACHES_EVERY_WORKSPACE, "owners and admins of the organization are in each workspace");
        }
        standing.requireAbove(before.user());
        return ending(before, planning);
    }

    private static Plan<Ended> leave(LeaveWorkspace command, Planning planning) {
        planning.expectNoVersion();
        return ending(membership(command.id(), planning.caller().user().orElseThrow(), planning), planning);
    }

    private static Plan<Ended> ending(WorkspaceMembership before, Planning planning) {
        List<Effect> effects = new ArrayList<>();
        List<Ending> endings = new ArrayList<>();
        InviteEndings.close(before.workspace(), before.user(), planning, effects, endings);
        effects.add(End.member(before));
        effects.add(Note.keepOut(before.organization(), before.workspace(), before.user()));
        endings.add(new Ending.OfWorkspaceMembership(before.workspace(), before.user()));
        KeyEndings.leave(before.workspace(), before.user(), planning, effects, endings);
        return Plan.ending(
                AuditFields.WORKSPACE_MEMBERSHIP.target(before),
                effects,
                endings,
                KnownSecrets.of(before.user(), Optional.of(before.workspace()), endings, planning));
    }
}
