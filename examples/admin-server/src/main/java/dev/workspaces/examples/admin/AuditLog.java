package dev.workspaces.examples.admin;

import static dev.workspaces.examples.admin.Routes.BASE;

import dev.workspaces.audit.AuditEvent;
import dev.workspaces.audit.Outcome;
import dev.workspaces.service.ListQuery.ListAuditEvents;
import dev.workspaces.storage.AuditFilter;
import java.util.List;

/** What was done and tried. */
final class AuditLog {
    private AuditLog() {}

    static List<Route> routes() {
        return List.of(Route.get(BASE + "/audit-logs", AuditLog::list));
    }

    private static Json list(Call call) {
        AuditFilter filter = new AuditFilter(
                call.instant("start_time"),
                call.instant("end_time"),
                call.query("actor_id"),
                call.query("operation"),
                call.query("workspace_id", call.acting()::resolveWorkspace),
                call.choice("outcome", Outcome::find));
        return Paging.of(call)
                .of(call.acting(), page -> new ListAuditEvents(filter, page))
                .toJson("records", AuditEvent::toTree);
    }
}
