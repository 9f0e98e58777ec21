package dev.workspaces.service;

import dev.workspaces.error.NotFoundException;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.GroupMapping;
import dev.workspaces.member.GroupName;
import dev.workspaces.member.MembershipOrigin;
import dev.workspaces.member.WorkspaceMembership;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.GroupCommand.MapGroup;
import dev.workspaces.service.GroupCommand.SyncGroup;
import dev.workspaces.service.GroupCommand.UnmapGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Plans changes to what external groups give. */
final class GroupPlans {
    private GroupPlans() {}

    static void register(Verbs verbs) {
        verbs.on(
                MapGroup.class,
                GroupPlans::map,
                (result, after) -> mapping(GroupName.of(result.get(1)), WorkspaceId.of(result.get(0)), after)
                        .orElseThrow(() -> missing(GroupName.of(result.get(1)))));
        verbs.on(UnmapGroup.class, GroupPlans::unmap, (result, after) -> Endings.read(result));
        verbs.on(SyncGroup.class, GroupPlans::sync, (result, after) -> GroupSync.read(result));
    }

    private static Optional<GroupMapping> mapping(GroupName group, WorkspaceId workspace, Planning planning) {
        return planning.snapshot().groupMappings().find(planning.caller().organization(), group, workspace);
    }

    private static NotFoundException missing(GroupName group) {
        return Planning.missing("group mapping", group);
    }

    private static Plan<GroupMapping> map(MapGroup command, Planning planning) {
        Optional<WorkspaceId> place =
                Optional.of(planning.workspace(command.id()).id());
        planning.require(Actions.WORKSPACE_USERS_CREATE, place);
        planning.require(Actions.WORKSPACE_USERS_UPDATE, place);
        planning.standing(place).requireGiving(command.role());
        Optional<GroupMapping> before = mapping(command.group(), command.id(), planning);
        planning.expect(
                "group mapping",
                command.group(),
                before.map(GroupMapping::version).orElse(0L));
        GroupMapping after = before.map(GroupMapping::toBuilder)
                .orElseGet(() -> GroupMapping.builder()
                        .organization(planning.caller().organization())
                        .group(command.group())
                        .workspace(command.id())
                        .createdAt(planning.now()))
                .role(command.role())
                .mappedBy(planning.caller().principal())
                .updatedAt(planning.now())
                .build();
        return Plan.of(
                AuditFields.GROUP_MAPPING.target(after),
                Save.mapping(before, after),
                command.id().value(),
                command.group().value());
    }

    private static Plan<Ended> unmap(UnmapGroup command, Planning planning) {
        GroupMapping mapping =
                mapping(command.group(), command.id(), planning).orElseThrow(() -> missing(command.group()));
        planning.expect("group mapping", command.group(), mapping.version());
        planning.require(Actions.WORKSPACE_USERS_DELETE, Optional.of(command.id()));
        List<Effect> effects = new ArrayList<>();
        GroupLosses losses = new GroupLosses(planning, effects);
        List<Ending> endings = losses.endings();
        OrganizationId organization = planning.caller().organization();
        for (WorkspaceMembership each :
                planning.snapshot().members().membershipsBy(organization, command.id(), command.group())) {
            Optional<WorkspaceMembership> rest = without(command.group(), each, planning);
            effects.add(effect(each, rest));
            if (rest.isEmpty()) {
                endings.add(new Ending.OfWorkspaceMembership(command.id(), each.user()));
                losses.end(each);
            } else {
                losses.change(each, rest.get());
            }
        }
        effects.add(End.mapping(mapping));
        endings.add(new Ending.OfGroupMapping(command.group(), command.id()));
        return Plan.ending(AuditFields.GROUP_MAPPING.target(mapping), effects, endings, losses.stillKnown());
    }

    private static Plan<Synced> sync(SyncGroup command, Planning planning) {
        planning.expectNoVersion();
        GroupSync sync = new GroupSync(command, planning);
        planning.snapshot()
                .groupMappings()
                .ofGroup(planning.caller().organization(), command.group())
                .forEach(sync::carryOut);
        return sync.plan();
    }

    /** A membership that came from groups, without one of them: with what the others give; empty where none does. */
    static Optional<WorkspaceMembership> without(GroupName group, WorkspaceMembership before, Planning planning) {
        TreeMap<GroupName, WorkspaceRole> rest = new TreeMap<>(before.groups());
        rest.remove(group);
        return rest.isEmpty()
                ? Optional.empty()
                : Optional.of(before.toBuilder()
                        .groups(rest)
                        .updatedAt(planning.now())
                        .build());
    }

    /** A membership becomes this, or ends. */
    static Effect effect(WorkspaceMembership before, Optional<WorkspaceMembership> after) {
        return after.<Effect>map(rest -> Save.member(Optional.of(before), rest)).orElseGet(() -> End.member(before));
    }

    /** Somebody who belongs to a workspace by one group alone. */
    static WorkspaceMembership by(GroupMapping mapping, UserId user, Planning planning) {
        return WorkspaceMembership.builder()
                .organization(mapping.organization())
                .workspace(mapping.workspace())
                .user(user)
                .origin(MembershipOrigin.GROUP)
                .putGroups(mapping.group(), mapping.role())
                .createdAt(planning.now())
                .updatedAt(planning.now())
                .build();
    }
}
