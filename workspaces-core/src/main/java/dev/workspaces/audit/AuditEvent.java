package dev.workspaces.audit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An entry at its place in the log of its organization.
 *
 * @param sequence its place: 1 for the first, then one more each
 * @param entry what was done
 * @param previousHash the hash of the event before it; of the first, {@link AuditHead#EMPTY_HASH}
 * @param hash over everything else here, as {@link AuditChain} says
 */
public record AuditEvent(long sequence, AuditEntry entry, String previousHash, String hash) {
    /** Nothing of it is null. */
    public AuditEvent {
        requireNonNull(entry, "entry");
        requireNonNull(previousHash, "previousHash");
        requireNonNull(hash, "hash");
    }

    /** The log up to this event. */
    public AuditHead head() {
        return new AuditHead(sequence, hash);
    }

    /** As JSON: one flat object; what is empty is left out. */
    @JsonValue
    public Map<String, Object> toTree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("sequence", sequence);
        tree.put("at", entry.at().toString());
        tree.put("organization", entry.organization().value());
        tree.put("actor", entry.actor().toTree());
        tree.put("operation", entry.operation());
        entry.action().ifPresent(action -> tree.put("action", action));
        tree.put("target", target(entry.target()));
        entry.workspace().ifPresent(workspace -> tree.put("workspace", workspace.value()));
        tree.put("outcome", entry.outcome().wireName());
        entry.reason().ifPresent(reason -> tree.put("reason", reason));
        entry.requestId().ifPresent(id -> tree.put("request_id", id));
        entry.clientAddress().ifPresent(address -> tree.put("client_address", address));
        List<Map<String, Object>> changes =
                entry.changes().stream().map(AuditEvent::change).toList();
        tree.put("changes", changes);
        tree.put("previous_hash", previousHash);
        tree.put("hash", hash);
        return tree;
    }

    /** The same as text: one line of ASCII, without its end. */
    public String toJson() {
        return JsonLine.of(toTree());
    }

    private static Map<String, Object> target(AuditTarget target) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", target.kind());
        tree.put("id", target.id());
        return tree;
    }

    private static Map<String, Object> change(FieldChange change) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("target", target(change.target()));
        tree.put("field", change.field());
        change.before().ifPresent(before -> tree.put("before", before));
        change.after().ifPresent(after -> tree.put("after", after));
        return tree;
    }
}
