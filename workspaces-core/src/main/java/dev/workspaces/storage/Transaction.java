package dev.workspaces.storage;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;

/**
 * Reads and writes, and reads what it has written. For one thread, while the work runs that it was handed to: otherwise it and
 * its parts throw {@link IllegalStateException}. Every insert and update answers with what is stored from then on.
 */
public interface Transaction extends Snapshot {
    @Override
    OrganizationRepository organizations();

    @Override
    MemberRepository members();

    @Override
    WorkspaceRepository workspaces();

    @Override
    InviteRepository invites();

    @Override
    KeyRepository keys();

    @Override
    GroupMappingRepository groupMappings();

    @Override
    IdempotencyRepository idempotency();

    @Override
    AuditRepository audit();

    @Override
    ChangeRepository changes();

    /**
     * Waits until no other transaction holds this organization, then holds it to the end of this one, and sees all that the
     * others have done. To be called before anything else, where an invariant spans several rows. An organization that does not
     * exist can be held too. Once more changes nothing.
     */
    void lock(OrganizationId organization);

    /**
     * Holds a workspace to the end of this transaction, so that nobody else deletes or archives it meanwhile; together with whoever
     * else holds it, where the store can do that, or one after the other. A workspace that does not exist can be held too. Once
     * more changes nothing.
     */
    void hold(OrganizationId organization, WorkspaceId workspace);
}
