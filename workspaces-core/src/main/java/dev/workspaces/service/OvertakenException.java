package dev.workspaces.service;

/** Something came up between planning and writing: nothing of it stays, and the command starts again. Nobody outside sees it. */
final class OvertakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient RefusedException refusal;

    OvertakenException(RefusedException refusal) {
        super(refusal);
        this.refusal = refusal;
    }

    /** What it would be refused with, if it came to that. */
    RefusedException refusal() {
        return refusal;
    }
}
