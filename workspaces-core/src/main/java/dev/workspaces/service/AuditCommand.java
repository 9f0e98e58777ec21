package dev.workspaces.service;

import dev.workspaces.audit.AuditHead;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Actions;
import java.util.Optional;

/** A change to how long the audit log reaches back. */
public sealed interface AuditCommand<R> extends Command<R> {
    /**
     * Lets go of the events up to this place, and keeps its hash, so that the rest stays verifiable. For an owner's session.
     * Answers with the checkpoint; keep it elsewhere, too.
     *
     * @param sequence the last event to let go
     */
    record ForgetAuditEvents(long sequence) implements AuditCommand<AuditHead> {
        @Override
        public Optional<Action> action() {
            return Optional.of(Actions.ORGANISATION_SETTINGS_UPDATE);
        }
    }
}
