package dev.workspaces.jdbc;

import dev.workspaces.audit.AuditActor;
import dev.workspaces.audit.AuditEntry;
import dev.workspaces.audit.AuditEvent;
import dev.workspaces.audit.AuditTarget;
import dev.workspaces.audit.FieldChange;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Audit events as rows. */
final class AuditRows {
    private AuditRows() {}

    static Columns columns(AuditEvent event) {
        AuditEntry it = event.entry();
        return Columns.of("organization", it.organization())
                .number("sequence_number", event.sequence())
                .instant("happened_at", it.at())
                .text("actor_kind", Words.ACTOR.write(it.actor().kind()))
                .text("actor_id", it.actor().id())
                .text("on_behalf_of", it.actor().onBehalfOf())
                .text("operation", it.operation())
                .text("action", it.action())
                .text("target_kind", it.target().kind())
                .text("target_id", it.target().id())
                .text("workspace", it.workspace())
                .text("outcome", Words.OUTCOME.write(it.outcome()))
                .text("reason", it.reason())
                .text("request_id", it.requestId())
                .text("client_address", it.clientAddress())
                .json("changes", it.changes().stream().map(AuditRows::tree).toList())
                .text("previous_hash", event.previousHash())
                .text("hash", event.hash());
    }

    static AuditEvent event(Row row) throws SQLException {
        AuditActor actor = new AuditActor(
                Words.ACTOR.read(row.text("actor_kind")),
                row.text("actor_id"),
                row.findText("on_behalf_of").map(UserId::of));
        AuditEntry entry = AuditEntry.builder()
                .organization(OrganizationId.of(row.text("organization")))
                .at(row.instant("happened_at"))
                .actor(actor)
                .operation(row.text("operation"))
                .action(row.findText("action"))
                .target(new AuditTarget(row.text("target_kind"), row.text("target_id")))
                .workspace(row.findText("workspace").map(WorkspaceId::of))
                .outcome(Words.OUTCOME.read(row.text("outcome")))
                .reason(row.findText("reason"))
                .requestId(row.findText("request_id"))
                .clientAddress(row.findText("client_address"))
                .changes(changes(row.text("changes")))
                .build();
        return new AuditEvent(row.number("sequence_number"), entry, row.text("previous_hash"), row.text("hash"));
    }

    private static Map<String, Object> tree(FieldChange change) {
        return Map.of(
                "kind", change.target().kind(),
                "id", change.target().id(),
                "field", change.field(),
                "before", change.before(),
                "after", change.after());
    }

    private static List<FieldChange> changes(String json) {
        return JsonObject.readAll(
                json,
                stored -> new FieldChange(
                        new AuditTarget(stored.text("kind"), stored.text("id")),
                        stored.text("field"),
                        stored.findText("before"),
                        stored.findText("after")));
    }
}
