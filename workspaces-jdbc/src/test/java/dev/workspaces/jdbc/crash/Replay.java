package dev.workspaces.jdbc.crash;

import dev.workspaces.audit.AuditEvent;
import dev.workspaces.audit.AuditTarget;
import dev.workspaces.audit.FieldChange;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What is there, if all that the audit log tells of was done and nothing else. */
final class Replay {
    private final Map<AuditTarget, Map<String, String>> fields = new HashMap<>();

    void add(AuditEvent event) {
        event.entry().changes().forEach(this::add);
    }

    private void add(FieldChange change) {
        Map<String, String> known = fields.computeIfAbsent(change.target(), target -> new HashMap<>());
        change.after().ifPresentOrElse(value -> known.put(change.field(), value), () -> known.remove(change.field()));
    }

    /** The values that things of this kind have in this field, each with the thing's id. */
    Set<String> values(String kind, String field) {
        Set<String> values = new TreeSet<>();
        fields.forEach((target, known) -> {
            if (target.kind().equals(kind) && known.containsKey(field)) {
                values.add(target.id() + " " + known.get(field));
            }
        });
        return values;
    }
}
