package dev.workspaces.inmemory;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.storage.AuditRepository;
import dev.workspaces.storage.ChangeRepository;
import dev.workspaces.storage.GroupMappingRepository;
import dev.workspaces.storage.IdempotencyRepository;
import dev.workspaces.storage.InviteRepository;
import dev.workspaces.storage.KeyRepository;
import dev.workspaces.storage.MemberRepository;
import dev.workspaces.storage.OrganizationRepository;
import dev.workspaces.storage.Transaction;
import dev.workspaces.storage.WorkspaceRepository;

/** What a work is handed: the way to the tables while it runs, in its thread. The journal refuses writes where it only reads. */
final class Session implements Transaction {
    private final Tables tables;
    private final Thread owner = Thread.currentThread();
    private volatile boolean isOver;

    Session(Tables tables) {
        this.tables = tables;
    }

    void end() {
        isOver = true;
    }

    /** The tables; every use of them comes through here. */
    Tables tables() {
        if (isOver) {
            throw new IllegalStateException("the work that this was handed to has returned");
        }
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException("this was handed to work in another thread");
        }
        return tables;
    }

    @Override
    public OrganizationRepository organizations() {
        return new InMemoryOrganizations(this);
    }

    @Override
    public MemberRepository members() {
        return new InMemoryMembers(this);
    }

    @Override
    public WorkspaceRepository workspaces() {
        return new InMemoryWorkspaces(this);
    }

    @Override
    public InviteRepository invites() {
        return new InMemoryInvites(this);
    }

    @Override
    public KeyRepository keys() {
        return new InMemoryKeys(this);
    }

    @Override
    public GroupMappingRepository groupMappings() {
        return new InMemoryGroupMappings(this);
    }

    @Override
    public IdempotencyRepository idempotency() {
        return new InMemoryIdempotency(this);
    }

    @Override
    public AuditRepository audit() {
        return new InMemoryAudit(this);
    }

    @Override
    public ChangeRepository changes() {
        return new InMemoryChanges(this);
    }

    /** Whoever writes is alone already. */
    @Override
    public void lock(OrganizationId organization) {
        tables();
    }

    /** Whoever writes is alone already. */
    @Override
    public void hold(OrganizationId organization, WorkspaceId workspace) {
        tables();
    }
}
