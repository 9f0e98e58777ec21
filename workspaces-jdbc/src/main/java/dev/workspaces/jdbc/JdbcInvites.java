package dev.workspaces.jdbc;

import dev.workspaces.id.InviteId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.member.Invite;
import dev.workspaces.member.InviteStatus;
import dev.workspaces.page.Page;
import dev.workspaces.page.PageRequest;
import dev.workspaces.storage.InviteFilter;
import dev.workspaces.storage.InviteRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The invites of one session. */
final class JdbcInvites implements InviteRepository {
    private static final String KIND = "invite";

    private final JdbcSession session;

    JdbcInvites(JdbcSession session) {
        this.session = session;
    }

    @Override
    public Optional<Invite> find(OrganizationId organization, InviteId id) {
        String query = """
                SELECT * FROM ws_invite WHERE organization = :organization AND id = :id
                """;
        return find(query, Columns.of("organization", organization).text("id", id));
    }

    @Override
    public Optional<Invite> findByToken(String digest) {
        String query = """
                SELECT * FROM ws_invite WHERE token_digest = :digest
                """;
        return find(query, Columns.of("digest", digest));
    }

    private Optional<Invite> findPending(OrganizationId organization, EmailAddress email) {
        String query = """
                SELECT * FROM ws_invite
                WHERE organization = :organization AND email = :email AND pending_mark = 1
                """;
        return find(query, Columns.of("organization", organization).text("email", email));
    }

    private Optional<Invite> find(String query, Columns values) {
        return session.sql().find(new Finding<>(query, values, InviteRows.reader(session.catalogue())));
    }

    @Override
    public Page<Invite> list(OrganizationId organization, InviteFilter filter, PageRequest page) {
        return byCreation().page(session.sql(), matching(organization, filter), page);
    }

    @Override
    public long count(OrganizationId organization, InviteFilter filter) {
        return matching(organization, filter).count(session.sql());
    }

    private static Selection matching(OrganizationId organization, InviteFilter filter) {
        Selection all = new Selection("ws_invite i", "i.organization = :organization", organization)
                .and("i.email = :email", "email", filter.email())
                .and("i.role = :role", "role", filter.role().map(Words.ORGANIZATION_ROLE::write));
        Optional<String> turningByTime =
                filter.asOf().flatMap(any -> filter.status().flatMap(JdbcInvites::byThen));
        return turningByTime.isPresent()
                ? all.andNumber(turningByTime.get(), "as_of", filter.asOf().map(Micros::of))
                : all.and("i.status = :status", "status", filter.status().map(Words.INVITE_STATUS::write));
    }

    /** As what status invites count by an instant, where time alone brings them there, or away. */
    private static Optional<String> byThen(InviteStatus status) {
        return switch (status) {
            case PENDING -> Optional.of("i.status = 'pending' AND i.expires_at > :as_of");
            case EXPIRED -> Optional.of("(i.status = 'expired' OR (i.status = 'pending' AND i.expires_at <= :as_of))");
            default -> Optional.empty();
        };
    }

    @Override
    public List<Invite> pendingInto(OrganizationId organization, WorkspaceId workspace) {
        String from = """
                ws_invite_workspace w
                JOIN ws_invite i ON i.organization = w.organization AND i.id = w.invite""";
        Selection pending = new Selection(from, "w.organization = :organization", organization)
                .and("w.workspace = :workspace", "workspace", Optional.of(workspace));
        return byCreation().all(session.sql(), pending);
    }

    private Listing<Invite> byCreation() {
        return new Listing<>(
                "i.*",
                List.of("i.created_at", "i.id"),
                InviteRows.reader(session.catalogue()),
                row -> Places.of(row.createdAt(), row.id()));
    }

    @Override
    public List<Invite> over(Instant now, int limit) {
        String query = """
                SELECT * FROM ws_invite WHERE pending_mark = 1 AND expires_at <= :now
                ORDER BY expires_at, organization, id LIMIT :most
                """;
        Columns values = new Columns().instant("now", now).number("most", limit);
        return session.sql().list(query, values, InviteRows.reader(session.catalogue()));
    }

    @Override
    public Invite insert(Invite invite) {
        session.organizations().require(invite.organization());
        Existence.requireNone(find(invite.organization(), invite.id()), KIND, "id");
        requireOwn(invite, Optional.empty());
        String insert = """
                INSERT INTO ws_invite
                       (organization, id, email, role, workspaces, status, pending_mark, expires_at, invited_by,
                        accepted_at, token_digest, created_at, updated_at, version)
                VALUES (:organization, :id, :email, :role, :workspaces, :status, :pending_mark, :expires_at, :invited_by,
                        :accepted_at, :token_digest, :created_at, :updated_at, 1)
                """;
        session.writing().writeSoon(insert, InviteRows.columns(invite));
        nameWorkspaces(invite);
        return invite.toBuilder().version(1).build();
    }

    @Override
    public Invite update(Invite invite) {
        Invite before = Existence.at(
                find(invite.organization(), invite.id()), Invite::version, invite.version(), KIND, invite.id());
        requireOwn(invite, Optional.of(before));
        String update = """
                UPDATE ws_invite
                SET email = :email, role = :role, workspaces = :workspaces, status = :status,
                    pending_mark = :pending_mark, expires_at = :expires_at, invited_by = :invited_by,
                    accepted_at = :accepted_at, token_digest = :token_digest,
                    updated_at = :updated_at, version = version + 1
                WHERE organization = :organization AND id = :id AND version = :version
                """;
        int rows = session.writing().write(update, InviteRows.columns(invite));
        Existence.requireWritten(rows, KIND, invite.id(), invite.version());
        if (!InviteRows.pendingInto(before).equals(InviteRows.pendingInto(invite))) {
            forgetWorkspaces(invite);
            nameWorkspaces(invite);
        }
        return invite.toBuilder()
                .createdAt(before.createdAt())
                .version(before.version() + 1)
                .build();
    }

    private void nameWorkspaces(Invite invite) {
        String insert = """
                INSERT INTO ws_invite_workspace (organization, workspace, invite)
                VALUES (:organization, :workspace, :invite)
                """;
        List<Columns> each = InviteRows.pendingInto(invite).stream()
                .map(workspace -> key(invite).text("workspace", workspace))
                .toList();
        session.writing().writeEach(insert, each);
    }

    private void forgetWorkspaces(Invite invite) {
        String delete = """
                DELETE FROM ws_invite_workspace WHERE organization = :organization AND invite = :invite
                """;
        session.writing().write(delete, key(invite));
    }

    private static Columns key(Invite invite) {
        return Columns.of("organization", invite.organization()).text("invite", invite.id());
    }

    private void requireOwn(Invite invite, Optional<Invite> before) {
        Existence.requireFree(invite.tokenDigest().flatMap(this::findByToken), before, KIND, "token");
        if (invite.status() == InviteStatus.PENDING) {
            Existence.requireFree(findPending(invite.organization(), invite.email()), before, KIND, "email");
        }
    }
}
