package dev.workspaces.jdbc;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.storage.AuditRepository;
import dev.workspaces.storage.ChangeRepository;
import dev.workspaces.storage.GroupMappingRepository;
import dev.workspaces.storage.IdempotencyRepository;
import dev.workspaces.storage.InviteRepository;
import dev.workspaces.storage.KeyRepository;
import dev.workspaces.storage.MemberRepository;
import dev.workspaces.storage.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a work is handed: the way to the database while it runs, in its thread. Refuses writes where it only reads. */
final class JdbcSession implements Transaction {
    private final Sql sql;
    private final Dialect dialect;
    private final Catalogue catalogue;
    private final boolean isReadOnly;
    private final Heads heads = new Heads(this);
    private final Locks locks = new Locks(this);
    private final Thread owner = Thread.currentThread();
    private volatile boolean isOver;

    JdbcSession(Sql sql, Dialect dialect, Catalogue catalogue, boolean isReadOnly) {
        this.sql = sql;
        this.dialect = dialect;
        this.catalogue = catalogue;
        this.isReadOnly = isReadOnly;
    }

    void end() {
        isOver = true;
    }

    /** Every use of the database comes through here. */
    Sql sql() {
        if (isOver) {
            throw new IllegalStateException("the work that this was handed to has returned");
        }
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException("this was handed to work in another thread");
        }
        return sql;
    }

    /** Every change of the database comes through here. */
    Sql writing() {
        if (isReadOnly) {
            throw new IllegalStateException("a snapshot writes nothing");
        }
        return sql();
    }

    Dialect dialect() {
        return dialect;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Heads heads() {
        return heads;
    }

    @Override
    public JdbcOrganizations organizations() {
        return new JdbcOrganizations(this);
    }

    @Override
    public MemberRepository members() {
        return new JdbcMembers(this);
    }

    @Override
    public JdbcWorkspaces workspaces() {
        return new JdbcWorkspaces(this);
    }

    @Override
    public InviteRepository invites() {
        return new JdbcInvites(this);
    }

    @Override
    public KeyRepository keys() {
        return new JdbcKeys(this);
    }

    @Override
    public GroupMappingRepository groupMappings() {
        return new JdbcGroupMappings(this);
    }

    @Override
    public IdempotencyRepository idempotency() {
        return new JdbcIdempotency(this);
    }

    @Override
    public AuditRepository audit() {
        return new JdbcAudit(this);
    }

    @Override
    public ChangeRepository changes() {
        return new JdbcChanges(this);
    }

    @Override
    public void expect(OrganizationId organization, Optional<WorkspaceId> workspace, Optional<UserId> person) {
        List<Finding<?>> all = new ArrayList<>();
        all.add(JdbcOrganizations.finding(organization));
        workspace.ifPresent(id -> all.add(workspaces().finding(organization, id)));
        person.ifPresent(user -> {
            all.add(JdbcMemberReader.membership(organization, user));
            workspace.ifPresent(id -> all.add(JdbcMemberReader.membership(organization, id, user)));
        });
        sql().expect(all);
    }

    @Override
    public void lock(OrganizationId organization) {
        writing();
        locks.lock(organization);
    }

    @Override
    public void hold(OrganizationId organization, WorkspaceId workspace) {
        writing();
        locks.hold(organization, workspace);
    }
}
