package dev.workspaces.service;

import dev.workspaces.policy.AccessDeniedException;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Decision;

/** While planning: the policy says no. Becomes the answer, and an audit event, outside. */
final class DeniedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Decision decision;
    private final transient Action action;

    DeniedException(Decision decision, Action action) {
        super(decision.toString(), null, false, false);
        this.decision = decision;
        this.action = action;
    }

    Decision decision() {
        return decision;
    }

    Action action() {
        return action;
    }

    AccessDeniedException outward() {
        return new AccessDeniedException(action, decision);
    }
}
