package dev.workspaces.storage;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import java.util.Optional;

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

    /**
     * Says that this organization, this workspace of it, and a person's memberships in both are about to be looked for, so that a
     * storage may find all of them in one round trip. Changes nothing about what is found; a storage need not do anything.
     */
    default void expect(OrganizationId organization, Optional<WorkspaceId> workspace, Optional<UserId> person) {}
}
