package dev.workspaces.error;

/** Something that there can be one of is there already. Nothing was changed. */
public final class AlreadyExistsException extends WorkspacesException {
    private static final long serialVersionUID = 1L;

    private final String kind;
    private final String field;

    /**
     * Names what is taken; not its value, which may be somebody's address.
     *
     * @param kind what it is, such as {@code workspace}
     * @param field what has to be unique, such as {@code slug}
     */
    public AlreadyExistsException(String kind, String field) {
        super("ALREADY_EXISTS", "there is a `" + kind + "` with this `" + field + "` already");
        this.kind = kind;
        this.field = field;
    }

    /** What it is. */
    public String kind() {
        return kind;
    }

    /** What has to be unique. */
    public String field() {
        return field;
    }
}
