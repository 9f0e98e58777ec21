package dev.workspaces.service;

import dev.workspaces.audit.AuditHead;
import dev.workspaces.audit.AuditTarget;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.service.AuditCommand.ForgetAuditEvents;
import dev.workspaces.storage.AuditReader;
import java.util.Optional;

/** Plans changes to how long the audit log reaches back. */
final class AuditPlans {
    private AuditPlans() {}

    static void register(Verbs verbs) {
        verbs.on(
                ForgetAuditEvents.class,
                AuditPlans::forget,
                (result, after) ->
                        after.snapshot().audit().checkpoint(after.caller().organization()));
    }

    private static Plan<AuditHead> forget(ForgetAuditEvents command, Planning planning) {
        planning.expectNoVersion();
        planning.standing(Optional.empty()).requireOwnerSession();
        OrganizationId organization = planning.caller().organization();
        AuditReader audit = planning.snapshot().audit();
        boolean isThere = command.sequence() > audit.checkpoint(organization).sequence()
                && command.sequence() <= audit.head(organization).sequence();
        if (!isThere) {
            throw Planning.missing("audit event", command.sequence());
        }
        return Plan.of(AuditTarget.of("audit_log", organization), Note.forget(organization, command.sequence()));
    }
}
