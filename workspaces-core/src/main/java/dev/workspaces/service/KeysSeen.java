package dev.workspaces.service;

import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.AccessDeniedException;
import dev.workspaces.policy.Decision;
import dev.workspaces.policy.KeyType;
import dev.workspaces.policy.KeyVerb;
import dev.workspaces.policy.Obligation;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Reason;
import dev.workspaces.policy.Session;
import dev.workspaces.storage.KeyFilter;
import dev.workspaces.storage.KeyReach;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which keys somebody may list: by type, in which workspaces, whose. In the query itself, so that pages and counts hold nothing
 * else.
 *
 * @param reaches all of them
 * @param denial why there are none; empty where there may be
 */
record KeysSeen(List<KeyReach> reaches, Optional<AccessDeniedException> denial) {
    static KeysSeen by(ListQuery.OfKeys query, Planning planning) {
        List<KeyReach> reaches = new ArrayList<>();
        Optional<WorkspaceId> named = query.workspace().or(planning::ownWorkspace);
        Decision ofOrganization = decide(KeyType.ORGANISATION_SERVICE, Optional.empty(), planning);
        if (named.isEmpty() && ofOrganization.isAllowed()) {
            reaches.add(KeyReach.all(KeyType.ORGANISATION_SERVICE));
        }
        if (named.isEmpty() && reachesAll(planning)) {
            addAll(reaches, planning);
        } else {
            named.map(List::of).orElseGet(() -> ownPlaces(planning)).forEach(place -> addOf(place, reaches, planning));
        }
        return new KeysSeen(reaches, reaches.isEmpty() ? denial(named, ofOrganization, planning) : Optional.empty());
    }

    void orThrow() {
        denial.ifPresent(no -> {
            throw no;
        });
    }

    /** What of these is among them. */
    KeyFilter narrow(KeyFilter wanted) {
        return wanted.toBuilder().within(reaches).build();
    }

    /** Owners, admins and organization keys: what they may list in one workspace they may in each; no setting governs it. */
    private static void addAll(List<KeyReach> reaches, Planning planning) {
        Optional<WorkspaceId> any = planning.snapshot()
                .workspaces()
                .findDefault(planning.caller().organization())
                .map(workspace -> workspace.id());
        for (KeyType type : List.of(KeyType.WORKSPACE_SERVICE, KeyType.WORKSPACE_USER)) {
            if (decide(type, any, planning).isAllowed()) {
                reaches.add(KeyReach.all(type));
            }
        }
    }

    private static void addOf(WorkspaceId place, List<KeyReach> reaches, Planning planning) {
        for (KeyType type : List.of(KeyType.WORKSPACE_SERVICE, KeyType.WORKSPACE_USER)) {
            Decision decision = decide(type, Optional.of(place), planning);
            if (decision.meeting(Obligation.OWN_KEYS_ONLY).isAllowed()) {
                KeyReach all = KeyReach.inWorkspace(place, type);
                boolean isOwnOnly = decision.obligations().contains(Obligation.OWN_KEYS_ONLY);
                reaches.add(isOwnOnly ? all.ofOwner(planning.caller().user().orElseThrow()) : all);
            }
        }
    }

    /** The workspaces that the caller is in, by a membership. */
    private static List<WorkspaceId> ownPlaces(Planning planning) {
        var organization = planning.caller().organization();
        return planning.caller()
                .user()
                .map(user -> planning.snapshot().members().membershipsOf(organization, user).stream()
                        .map(membership -> membership.workspace())
                        .toList())
                .orElse(List.of());
    }

    private static boolean reachesAll(Planning planning) {
        if (!(planning.caller().principal() instanceof Session session)) {
            return true;
        }
        return planning.snapshot()
                .members()
                .findMembership(planning.caller().organization(), session.user())
                .filter(membership -> membership.role() != OrganizationRole.MEMBER)
                .isPresent();
    }

    private static Optional<AccessDeniedException> denial(
            Optional<WorkspaceId> named, Decision ofOrganization, Planning planning) {
        if (named.isPresent()) {
            return Optional.of(denial(KeyType.WORKSPACE_USER, decide(KeyType.WORKSPACE_USER, named, planning)));
        }
        boolean isSomebodyHere =
                planning.caller().user().isPresent() && ofOrganization.reason() == Reason.ROLE_INSUFFICIENT;
        return isSomebodyHere ? Optional.empty() : Optional.of(denial(KeyType.ORGANISATION_SERVICE, ofOrganization));
    }

    private static AccessDeniedException denial(KeyType type, Decision decision) {
        return new AccessDeniedException(KeyVerb.LIST.on(type), decision.settled());
    }

    private static Decision decide(KeyType type, Optional<WorkspaceId> workspace, Planning planning) {
        return planning.decide(planning.caller().principal(), KeyVerb.LIST.on(type), workspace);
    }
}
