package dev.workspaces.policy;

import dev.workspaces.error.WorkspacesException;
import java.util.Optional;
import java.util.Set;

/**
 * Something was done, or was about to be done, that the policy does not allow. Carries the decision, and where an operation of
 * the library was denied, the action that it takes. Neither outlives serialization.
 */
public final class AccessDeniedException extends WorkspacesException {
    private static final long serialVersionUID = 1L;

    private final transient Decision decision;
    private final transient Optional<Action> action;

    /**
     * For a decision that is not a plain yes.
     *
     * @param decision the denial
     */
    public AccessDeniedException(Decision decision) {
        super("ACCESS_DENIED", "access denied: " + why(decision));
        this.decision = decision;
        this.action = Optional.empty();
    }

    /**
     * For an action that is not allowed.
     *
     * @param action what was asked for
     * @param decision the denial
     */
    public AccessDeniedException(Action action, Decision decision) {
        super("ACCESS_DENIED", "access denied to `" + action.name() + "`: " + why(decision));
        this.decision = decision;
        this.action = Optional.of(action);
    }

    /** Names what is open, so that a host sees what it forgot to meet. */
    private static String why(Decision decision) {
        Set<Obligation> open = decision.openObligations();
        return "`" + decision.reason() + "`" + (open.isEmpty() ? "" : " " + open);
    }

    /** What was asked for; empty where a decision was taken for a plain yes by the host itself, which knows. */
    public Optional<Action> action() {
        return action;
    }

    /** The denial. What of it may be shown outside, {@link Decision#disclosure()} says. */
    public Decision decision() {
        return decision;
    }
}
