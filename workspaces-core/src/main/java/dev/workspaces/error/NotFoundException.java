package dev.workspaces.error;

/** Something asked for by name is not there. Lookups that expect this answer {@code Optional} instead. */
public final class NotFoundException extends WorkspacesException {
    private static final long serialVersionUID = 1L;

    private final String kind;
    private final String name;

    /**
     * Names what is missing.
     *
     * @param kind what was looked for, such as {@code action}
     * @param name the name it was looked up by
     */
    public NotFoundException(String kind, String name) {
        super("NOT_FOUND", "no " + kind + " `" + name + "`");
        this.kind = kind;
        this.name = name;
    }

    /** What was looked for. */
    public String kind() {
        return kind;
    }

    /** The name it was looked up by. */
    public String name() {
        return name;
    }
}
