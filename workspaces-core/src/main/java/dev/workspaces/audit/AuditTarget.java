package dev.workspaces.audit;

import static java.util.Objects.requireNonNull;

/**
 * What something was done to.
 *
 * @param kind what it is, such as {@code workspace}
 * @param id which one
 */
public record AuditTarget(String kind, String id) {
    /** Nothing of it is null. */
    public AuditTarget {
        requireNonNull(kind, "kind");
        requireNonNull(id, "id");
    }

    /** What it is, and which one. */
    public static AuditTarget of(String kind, Object id) {
        return new AuditTarget(kind, id.toString());
    }
}
