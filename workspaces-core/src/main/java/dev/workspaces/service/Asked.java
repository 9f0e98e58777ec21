package dev.workspaces.service;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Check;
import dev.workspaces.policy.Decision;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Request;
import dev.workspaces.policy.Resource;
import org.jspecify.annotations.Nullable;

/** What sessions and keys have in common when they ask at the gate. */
final class Asked {
    private Asked() {}

    static Request request(
            Principal principal,
            Action action,
            OrganizationId organization,
            @Nullable WorkspaceId workspace,
            @Nullable Resource resource) {
        Request request = workspace == null
                ? Request.of(principal, action, organization)
                : Request.of(principal, action, organization, workspace);
        return resource == null ? request : request.with(resource);
    }

    /** Whether the place that was asked about is there and seen: nobody fills the memory with names of what is not. */
    static boolean isSomewhere(Decision decision) {
        return decision.failedCheck()
                .filter(failed -> failed.compareTo(Check.WORKSPACE_SEEN) <= 0)
                .isEmpty();
    }
}
