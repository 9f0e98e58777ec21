package dev.workspaces.storage;

import dev.workspaces.audit.AuditEvent;
import dev.workspaces.audit.AuditHead;
import dev.workspaces.id.OrganizationId;
import java.util.List;

/** Reads audit logs. */
public interface AuditReader {
    /** How far the log of an organization reaches; {@link AuditHead#empty()} where nothing was ever recorded. */
    AuditHead head(OrganizationId organization);

    /** The last event that was let go; {@link AuditHead#empty()} where none was. */
    AuditHead checkpoint(OrganizationId organization);

    /** Up to so many events that match, from this place on (1 is the first event ever), in order. */
    List<AuditEvent> list(OrganizationId organization, AuditFilter filter, long fromSequence, int limit);

    /** How many of the events that are there match. */
    long count(OrganizationId organization, AuditFilter filter);
}
