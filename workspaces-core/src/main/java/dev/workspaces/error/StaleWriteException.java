package dev.workspaces.error;

/** Something changed since it was read: the version that a write expected is not the one that is there. Nothing was changed. */
public final class StaleWriteException extends WorkspacesException {
    private static final long serialVersionUID = 1L;

    private final String kind;
    private final String id;
    private final long expectedVersion;

    /**
     * Names what changed meanwhile.
     *
     * @param kind what it is, such as {@code workspace}
     * @param id which one
     * @param expectedVersion the version that the writer had read
     */
    public StaleWriteException(String kind, String id, long expectedVersion) {
        super(
                "STALE_VERSION",
                kind + " `" + id + "` is not at version " + expectedVersion + " any more: read it again");
        this.kind = kind;
        this.id = id;
        this.expectedVersion = expectedVersion;
    }

    /** What it is. */
    public String kind() {
        return kind;
    }

    /** Which one. */
    public String id() {
        return id;
    }

    /** The version that the writer had read. */
    public long expectedVersion() {
        return expectedVersion;
    }
}
