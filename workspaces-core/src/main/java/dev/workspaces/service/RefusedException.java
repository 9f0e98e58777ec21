package dev.workspaces.service;

import dev.workspaces.error.WorkspacesException;
import java.util.List;

/** The policy allows it, and a rule about handing on, or an invariant, does not. Nothing was changed. */
public final class RefusedException extends WorkspacesException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final transient List<String> what;

    RefusedException(Refusal refusal, String message, List<String> what) {
        super(refusal.name(), message);
        this.refusal = refusal;
        this.what = List.copyOf(what);
    }

    RefusedException(Refusal refusal, String message) {
        this(refusal, message, List.of());
    }

    /** Why. */
    public Refusal refusal() {
        return refusal;
    }

    /** What it is about, such as the role that was not to be given; empty where the refusal says it all. */
    public List<String> what() {
        return what;
    }
}
