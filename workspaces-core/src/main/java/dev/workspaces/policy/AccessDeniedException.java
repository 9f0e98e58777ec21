package dev.workspaces.policy;

import dev.workspaces.error.WorkspacesException;
import java.util.Set;

/** Something was done, or was about to be done, that the policy does not allow. Carries the decision. */
public final class AccessDeniedException extends WorkspacesException {
    private static final long serialVersionUID = 1L;

    private final transient Decision decision;

    /**
     * For a decision that is not a plain yes.
     *
     * @param decision the denial
     */
    public AccessDeniedException(Decision decision) {
        super("ACCESS_DENIED", message(decision));
        this.decision = decision;
    }

    /** Names what is open, so that a host sees what it forgot to meet. */
    private static String message(Decision decision) {
        Set<Obligation> open = decision.openObligations();
        return "access denied: `" + decision.reason() + "`" + (open.isEmpty() ? "" : " " + open);
    }

    /** The denial. What of it may be shown outside, {@link Decision#disclosure()} says. */
    public Decision decision() {
        return decision;
    }
}
