package dev.workspaces.service;

import dev.workspaces.id.Description;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.limit.Limits;
import dev.workspaces.member.GroupMapping;
import dev.workspaces.member.Invite;
import dev.workspaces.organization.Organization;
import dev.workspaces.policy.AccessSettings;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Rank;
import dev.workspaces.policy.Setting;
import dev.workspaces.policy.WorkspaceStatus;
import dev.workspaces.service.WorkspaceCommand.ArchiveWorkspace;
import dev.workspaces.service.WorkspaceCommand.CreateWorkspace;
import dev.workspaces.service.WorkspaceCommand.DeleteWorkspace;
import dev.workspaces.service.WorkspaceCommand.OverrideSettings;
import dev.workspaces.service.WorkspaceCommand.RestoreWorkspace;
import dev.workspaces.service.WorkspaceCommand.UpdateWorkspace;
import dev.workspaces.storage.MemberFilter;
import dev.workspaces.storage.MemberReader;
import dev.workspaces.workspace.Workspace;
import dev.workspaces.workspace.WorkspaceDefaults;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans changes to workspaces. */
final class WorkspacePlans {
    private WorkspacePlans() {}

    static void register(Verbs verbs, Inventory inventory) {
        Answer<Workspace> workspace = (result, after) -> Seen.of(after, after.workspace(WorkspaceId.of(result.get(0))));
        verbs.on(CreateWorkspace.class, WorkspacePlans::create, workspace);
        verbs.on(UpdateWorkspace.class, WorkspacePlans::update, workspace);
        verbs.on(OverrideSettings.class, WorkspacePlans::override, workspace);
        verbs.on(
                ArchiveWorkspace.class,
                (command, planning) -> changeStatus(command.id(), WorkspaceStatus.ARCHIVED, planning),
                workspace);
        verbs.on(
                RestoreWorkspace.class,
                (command, planning) -> changeStatus(command.id(), WorkspaceStatus.ACTIVE, planning),
                workspace);
        verbs.on(
                DeleteWorkspace.class,
                (command, planning) -> delete(command, planning, inventory),
                (result, after) -> Endings.read(result));
    }

    private static Plan<Workspace> create(CreateWorkspace command, Planning planning) {
        planning.expectNoVersion();
        Workspace workspace = UserKeyScopes.given(made(command, planning), List.of(), planning);
        List<Effect> effects = new ArrayList<>(List.of(Save.workspace(Optional.empty(), workspace)));
        List<SecretDelivery> deliveries = List.of();
        if (!command.members().isEmpty()) {
            planning.require(Actions.WORKSPACE_USERS_CREATE, workspace);
            deliveries = MemberPlans.join(workspace, command.members(), planning, effects);
        }
        return Plan.<Workspace>of(
                        AuditFields.WORKSPACE.target(workspace),
                        effects,
                        List.of(workspace.id().value()))
                .delivering(deliveries);
    }

    private static Workspace made(CreateWorkspace command, Planning planning) {
        return Workspace.builder()
                .id(planning.ids().workspace())
                .organization(planning.organization().id())
                .slug(command.slug().orElseGet(() -> planning.ids().workspaceSlug()))
                .name(command.name())
                .description(command.description().orElse(Description.none()))
                .defaults(command.defaults().orElse(WorkspaceDefaults.none()))
                .limits(command.limits().orElse(Limits.none()))
                .createdAt(planning.now())
                .updatedAt(planning.now())
                .build();
    }

    private static Plan<Workspace> update(UpdateWorkspace command, Planning planning) {
        Workspace before = before(command.id(), planning);
        Limits limits = command.limits().appliedTo(before.limits());
        if (limits.isLooserThan(before.limits()) && !mayLoosen(before.id(), planning)) {
            throw new RefusedException(
                    Refusal.ESCALATION,
                    "only owners, admins and keys of the organization loosen the limits of a workspace",
                    List.of("limits"));
        }
        WorkspaceDefaults defaults = command.defaults().orElse(before.defaults());
        Workspace given = UserKeyScopes.given(
                before.toBuilder().defaults(defaults).build(), before.defaults().userKeyScopes(), planning);
        return save(
                planning,
                before,
                given.toBuilder()
                        .name(command.name().orElse(before.name()))
                        .slug(command.slug().orElse(before.slug()))
                        .description(command.description().orElse(before.description()))
                        .limits(limits));
    }

    /** A key of an admin's has their rank, and is bound by the workspace's limits all the same. */
    private static boolean mayLoosen(WorkspaceId workspace, Planning planning) {
        boolean isUserKey = planning.onBehalfOf().isPresent();
        return !isUserKey && planning.standing(Optional.of(workspace)).rank().compareTo(Rank.ADMIN) >= 0;
    }

    private static Plan<Workspace> override(OverrideSettings command, Planning planning) {
        Workspace before = before(command.id(), planning);
        Organization organization = planning.organization();
        for (Setting setting : command.overrides().present()) {
            boolean isOpen = organization.overridable().contains(setting.category());
            if (!isOpen) {
                throw new RefusedException(
                        Refusal.CATEGORY_NOT_OVERRIDABLE,
                        "workspaces of this organization do not override the settings of `"
                                + setting.category().wireName() + "`",
                        List.of(setting.wireName()));
            }
        }
        AccessSettings overrides = command.overrides();
        if (OrganizationPlans.changesOwnersSettings(before.overrides(), overrides)) {
            planning.standing(Optional.empty()).requireOwnerSession();
        }
        return save(planning, before, before.toBuilder().overrides(overrides));
    }

    private static Plan<Workspace> changeStatus(WorkspaceId id, WorkspaceStatus status, Planning planning) {
        Workspace before = before(id, planning);
        if (status == WorkspaceStatus.ARCHIVED) {
            requireNotDefault(before);
        }
        return save(planning, before, before.toBuilder().status(status));
    }

    private static Plan<Ended> delete(DeleteWorkspace command, Planning planning, Inventory inventory) {
        Workspace before = before(command.id(), planning);
        requireNotDefault(before);
        requireEmpty(before, inventory);
        List<Effect> effects = new ArrayList<>();
        List<Ending> endings = new ArrayList<>();
        MemberReader members = planning.snapshot().members();
        Pages.each(page -> members.members(before.organization(), before.id(), MemberFilter.all(), page), member -> {
            effects.add(End.member(member.membership()));
            endings.add(new Ending.OfWorkspaceMembership(
                    before.id(), member.membership().user()));
        });
        for (Invite invite : planning.snapshot().invites().pendingInto(before.organization(), before.id())) {
            effects.add(InviteEndings.without(before.id(), invite, planning));
            endings.add(new Ending.OfInvitation(invite.id(), before.id()));
        }
        for (GroupMapping mapping :
                planning.snapshot().groupMappings().ofWorkspace(before.organization(), before.id())) {
            effects.add(End.mapping(mapping));
            endings.add(new Ending.OfGroupMapping(mapping.group(), before.id()));
        }
        KeyEndings.end(before.id(), planning, effects, endings);
        effects.add(End.workspace(before));
        endings.add(new Ending.OfWorkspace(before.id()));
        return Plan.<Ended>ending(AuditFields.WORKSPACE.target(before), effects, endings, List.of())
                .lookingAgain(() -> requireEmpty(before, inventory));
    }

    private static Workspace before(WorkspaceId id, Planning planning) {
        Workspace before = planning.workspace(id);
        planning.expect("workspace", id, before.version());
        return before;
    }

    private static Plan<Workspace> save(Planning planning, Workspace before, Workspace.Builder after) {
        return Plan.of(
                AuditFields.WORKSPACE.target(before),
                Save.workspace(
                        Optional.of(before), after.updatedAt(planning.now()).build()),
                before.id().value());
    }

    private static void requireNotDefault(Workspace workspace) {
        if (workspace.isDefault()) {
            throw new RefusedException(
                    Refusal.DEFAULT_WORKSPACE, "the default workspace is neither deleted nor archived");
        }
    }

    static void requireEmpty(Workspace workspace, Inventory inventory) {
        Map<String, Long> remaining = inventory.remaining(workspace.organization(), workspace.id());
        List<String> left = remaining.entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .sorted()
                .toList();
        if (!left.isEmpty()) {
            throw new RefusedException(
                    Refusal.WORKSPACE_NOT_EMPTY, "workspace `" + workspace.id() + "` holds " + left, left);
        }
    }
}
