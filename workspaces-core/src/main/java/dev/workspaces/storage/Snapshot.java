package dev.workspaces.storage;

/**
 * Reads what is there at one moment. For one thread, while the work runs that it was handed to: otherwise it and its parts throw
 * {@link IllegalStateException}.
 */
public interface Snapshot {
    /** The organizations. */
    OrganizationReader organizations();

    /** The people, and where they belong. */
    MemberReader members();

    /** The workspaces. */
    WorkspaceReader workspaces();

    /** The invites. */
    InviteReader invites();

    /** The API keys. */
    KeyReader keys();

    /** Which external groups have a role in which workspace. */
    GroupMappingReader groupMappings();

    /** What was carried out under an idempotency key. */
    IdempotencyReader idempotency();

    /** The audit logs. */
    AuditReader audit();

    /** What changed that a decision may have read. */
    ChangeReader changes();
}
