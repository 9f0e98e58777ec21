package dev.workspaces.service;

import dev.workspaces.audit.AuditTarget;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.GroupMapping;
import dev.workspaces.member.GroupName;
import dev.workspaces.member.WorkspaceMembership;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.GroupCommand.SyncGroup;
import dev.workspaces.storage.MemberReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Brings the members of one group in line, mapping by mapping. For one thread. */
final class GroupSync {
    private static final int LINES = 3;
    private static final Set<String> PLACES = Set.of("joined", "changed", "left");

    private final SyncGroup command;
    private final Planning planning;
    private final OrganizationId organization;
    private final List<Effect> effects = new ArrayList<>();
    private final List<String> result = new ArrayList<>();
    private final GroupLosses losses;
    private final AutomaticKeys keys;

    GroupSync(SyncGroup command, Planning planning) {
        this.command = command;
        this.planning = planning;
        this.organization = planning.caller().organization();
        this.losses = new GroupLosses(planning, effects);
        this.keys = new AutomaticKeys(planning);
    }

    void carryOut(GroupMapping mapping) {
        WorkspaceId workspace = mapping.workspace();
        MemberReader members = planning.snapshot().members();
        List<WorkspaceMembership> there = members.membershipsBy(organization, workspace, command.group());
        List<WorkspaceMembership> gone = there.stream()
                .filter(each -> !command.users().contains(each.user()))
                .toList();
        boolean mayRemove = isAllowed(planning.caller().principal(), Actions.WORKSPACE_USERS_DELETE, workspace);
        boolean mayGive = mayGive(planning.caller().principal(), mapping) && mayGive(mapping.mappedBy(), mapping);
        if (!mayGive || (!mayRemove && !gone.isEmpty())) {
            note("passed_over", workspace, "");
        }
        if (mayRemove) {
            gone.forEach(this::remove);
        }
        if (mayGive) {
            command.users().stream().sorted(Comparator.comparing(UserId::value)).forEach(user -> give(mapping, user));
        }
    }

    private void remove(WorkspaceMembership before) {
        Optional<WorkspaceMembership> rest = GroupPlans.without(command.group(), before, planning);
        effects.add(GroupPlans.effect(before, rest));
        rest.ifPresentOrElse(after -> losses.change(before, after), () -> losses.end(before));
        note(
                rest.isEmpty() ? "left" : "changed",
                before.workspace(),
                before.user().value());
    }

    private void give(GroupMapping mapping, UserId user) {
        WorkspaceId workspace = mapping.workspace();
        boolean belongs = planning.snapshot()
                .members()
                .findMembership(organization, user)
                .filter(membership -> membership.facts().isActive())
                .isPresent();
        Optional<WorkspaceMembership> before = planning.membership(workspace, user);
        if (!belongs) {
            return;
        }
        if (before.isEmpty()) {
            if (!planning.snapshot().groupMappings().isKeptOut(organization, workspace, user)) {
                effects.add(Save.member(Optional.empty(), GroupPlans.by(mapping, user, planning)));
                keys.join(planning.workspace(workspace), user, effects);
                note("joined", workspace, user.value());
            }
        } else if (before.get().given().isEmpty() && before.get().groups().get(mapping.group()) != mapping.role()) {
            change(mapping, before.get());
        }
    }

    private void change(GroupMapping mapping, WorkspaceMembership before) {
        Map<GroupName, WorkspaceRole> groups = new HashMap<>(before.groups());
        groups.put(mapping.group(), mapping.role());
        WorkspaceMembership after =
                before.toBuilder().groups(groups).updatedAt(planning.now()).build();
        effects.add(Save.member(Optional.of(before), after));
        losses.change(before, after);
        note("changed", before.workspace(), before.user().value());
    }

    /** Whether this principal could add and change members there with this role now. */
    private boolean mayGive(Principal principal, GroupMapping mapping) {
        return Stream.of(Actions.WORKSPACE_USERS_CREATE, Actions.WORKSPACE_USERS_UPDATE)
                        .allMatch(action -> isAllowed(principal, action, mapping.workspace()))
                && Standing.of(planning, principal, Optional.of(mapping.workspace()))
                        .mayGive(mapping.role());
    }

    private boolean isAllowed(Principal principal, Action action, WorkspaceId workspace) {
        return planning.decide(principal, action, Optional.of(workspace)).isAllowed();
    }

    private void note(String what, WorkspaceId workspace, String user) {
        result.addAll(List.of(what, workspace.value(), user));
    }

    Plan<Synced> plan() {
        result.addAll(Endings.write(losses.endings(), losses.stillKnown()));
        return Plan.<Synced>of(AuditTarget.of("group", command.group()), effects, result)
                .delivering(keys.deliveries());
    }

    static Synced read(List<String> lines) {
        Map<String, Set<Synced.Place>> places = new HashMap<>();
        Set<WorkspaceId> passedOver = new HashSet<>();
        List<String> ended = new ArrayList<>();
        for (int at = 0; at < lines.size(); at += LINES) {
            String what = lines.get(at);
            if (what.equals("passed_over")) {
                passedOver.add(WorkspaceId.of(lines.get(at + 1)));
            } else if (PLACES.contains(what)) {
                places.computeIfAbsent(what, first -> new HashSet<>())
                        .add(new Synced.Place(WorkspaceId.of(lines.get(at + 1)), UserId.of(lines.get(at + 2))));
            } else {
                ended.addAll(lines.subList(at, at + LINES));
            }
        }
        return new Synced(
                places.getOrDefault("joined", Set.of()),
                places.getOrDefault("changed", Set.of()),
                places.getOrDefault("left", Set.of()),
                passedOver,
                Endings.read(ended));
    }
}
