package dev.workspaces.audit;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What became of one field. Of people, nothing but ids, roles and states: an address or a name that changed is named, and its
 * values are left out. Of a key, the mask of its secret is told with each change, be it the same as before.
 *
 * @param target what the field belongs to
 * @param field its name
 * @param before its value before; empty where there was none, or where it is not told
 * @param after its value after; empty where there is none, or where it is not told
 */
public record FieldChange(AuditTarget target, String field, Optional<String> before, Optional<String> after) {
    /** Nothing of it is null. */
    public FieldChange {
        requireNonNull(target, "target");
        requireNonNull(field, "field");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
    }
}
