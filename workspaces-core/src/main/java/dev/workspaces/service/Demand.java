package dev.workspaces.service;

import dev.workspaces.audit.AuditTarget;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Decision;
import dev.workspaces.policy.Resource;
import java.util.Optional;

/**
 * What has to be allowed for an operation: which action, where, on what.
 *
 * @param action empty only for leaving
 * @param resource the key that it is about, or that it would make; empty where it is about none
 * @param target what it names, for the audit log
 */
record Demand(
        Optional<Action> action, Optional<WorkspaceId> workspace, Optional<Resource> resource, AuditTarget target) {
    static Demand of(Operation operation, Planning planning) {
        if (operation instanceof ChangeKey<?> change) {
            return ofKey(change, change.id(), planning);
        }
        if (operation instanceof GetQuery.GetKey get) {
            return ofKey(get, get.id(), planning);
        }
        Optional<Resource> made = operation instanceof IssueKey issue
                ? Optional.of(KeySight.resource(planning, "new", issue.workspace(), issue.owner()))
                : Optional.empty();
        return new Demand(operation.action(), operation.workspace(), made, Named.target(operation, planning));
    }

    private static Demand ofKey(KeyOperation operation, KeyId id, Planning planning) {
        Optional<ApiKey> seen = KeySight.find(operation, id, planning);
        if (seen.isEmpty()) {
            return KeySight.unseen(operation, id, planning);
        }
        ApiKey key = seen.get();
        return new Demand(
                Optional.of(operation.action(key.type())),
                key.workspace(),
                Optional.of(KeySight.resource(planning, id.value(), key.workspace(), key.owner())),
                AuditTarget.of("key", id));
    }

    Decision decide(Planning planning) {
        return KeySight.decide(planning, planning.caller().principal(), action.orElseThrow(), workspace, resource);
    }
}
