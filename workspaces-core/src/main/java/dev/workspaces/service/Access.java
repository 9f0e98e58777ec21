package dev.workspaces.service;

import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.OrganizationMembership;
import dev.workspaces.policy.OrganizationRole;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who is in a workspace, or reaches it as an owner or admin, and is not suspended; each is looked up once. For one thread. */
final class Access {
    private final Planning planning;
    private final Map<UserId, Optional<OrganizationMembership>> people = new HashMap<>();
    private final Map<Row, Boolean> rows = new HashMap<>();

    /** Somebody in a workspace. */
    private record Row(WorkspaceId workspace, UserId user) {}

    Access(Planning planning) {
        this.planning = planning;
    }

    boolean has(UserId user, WorkspaceId workspace) {
        return people.computeIfAbsent(user, this::active)
                .filter(membership -> membership.role() != OrganizationRole.MEMBER
                        || rows.computeIfAbsent(new Row(workspace, user), this::isThere))
                .isPresent();
    }

    /** What was looked up is let go, so that it is never more than a page's. */
    void forget() {
        people.clear();
        rows.clear();
    }

    private Optional<OrganizationMembership> active(UserId user) {
        return planning.snapshot()
                .members()
                .findMembership(planning.caller().organization(), user)
                .filter(membership -> membership.facts().isActive());
    }

    private boolean isThere(Row row) {
        return planning.membership(row.workspace(), row.user()).isPresent();
    }
}
