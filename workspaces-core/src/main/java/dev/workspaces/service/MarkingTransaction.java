package dev.workspaces.service;

import dev.workspaces.id.Name;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.storage.AuditRepository;
import dev.workspaces.storage.ChangeRepository;
import dev.workspaces.storage.FactChange;
import dev.workspaces.storage.GroupMappingRepository;
import dev.workspaces.storage.IdempotencyRepository;
import dev.workspaces.storage.InviteRepository;
import dev.workspaces.storage.KeyRepository;
import dev.workspaces.storage.MemberRepository;
import dev.workspaces.storage.OrganizationRepository;
import dev.workspaces.storage.Revision;
import dev.workspaces.storage.Transaction;
import dev.workspaces.storage.WorkspaceRepository;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A transaction that marks what it records as changed; everything else is the storage's. */
record MarkingTransaction(Transaction transaction, Changing changing) implements Transaction {
    @Override
    public ChangeRepository changes() {
        return new Marking(transaction.changes(), changing);
    }

    @Override
    public OrganizationRepository organizations() {
        return transaction.organizations();
    }

    @Override
    public MemberRepository members() {
        return transaction.members();
    }

    @Override
    public WorkspaceRepository workspaces() {
        return transaction.workspaces();
    }

    @Override
    public InviteRepository invites() {
        return transaction.invites();
    }

    @Override
    public KeyRepository keys() {
        return transaction.keys();
    }

    @Override
    public GroupMappingRepository groupMappings() {
        return transaction.groupMappings();
    }

    @Override
    public IdempotencyRepository idempotency() {
        return transaction.idempotency();
    }

    @Override
    public AuditRepository audit() {
        return transaction.audit();
    }

    @Override
    public void expect(OrganizationId organization, Optional<WorkspaceId> workspace, Optional<UserId> person) {
        transaction.expect(organization, workspace, person);
    }

    @Override
    public void lock(OrganizationId organization) {
        transaction.lock(organization);
    }

    @Override
    public void hold(OrganizationId organization, WorkspaceId workspace) {
        transaction.hold(organization, workspace);
    }

    private record Marking(ChangeRepository changes, Changing changing) implements ChangeRepository {
        @Override
        public long record(OrganizationId organization, List<FactChange> changed) {
            changing.begin(organization, changed);
            return changes.record(organization, changed);
        }

        @Override
        public long revision(OrganizationId organization) {
            return changes.revision(organization);
        }

        @Override
        public Map<OrganizationId, Long> revisions(Set<OrganizationId> organizations) {
            return changes.revisions(organizations);
        }

        @Override
        public Optional<List<Revision>> since(OrganizationId organization, long revision, int limit) {
            return changes.since(organization, revision, limit);
        }

        @Override
        public void forgetThrough(OrganizationId organization, long revision) {
            changes.forgetThrough(organization, revision);
        }

        @Override
        public long heard(Name listener, OrganizationId organization) {
            return changes.heard(listener, organization);
        }

        @Override
        public List<OrganizationId> unheard(Name listener, Optional<OrganizationId> after, int limit) {
            return changes.unheard(listener, after, limit);
        }

        @Override
        public void hear(Name listener, OrganizationId organization, long revision) {
            changes.hear(listener, organization, revision);
        }
    }
}
