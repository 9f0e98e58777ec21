package dev.workspaces.error;

/** The root of everything this library throws. Unchecked; carries a code that stays the same across versions. */
public abstract class WorkspacesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * For subclasses.
     *
     * @param code upper case, stable, for programs
     * @param message one sentence for people, without secrets
     */
    protected WorkspacesException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** Stable name of what went wrong, such as {@code INVALID_INPUT}. */
    public String code() {
        return code;
    }
}
