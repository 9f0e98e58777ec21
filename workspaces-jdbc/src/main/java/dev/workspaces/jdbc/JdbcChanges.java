package dev.workspaces.jdbc;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.Name;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.storage.ChangeRepository;
import dev.workspaces.storage.FactChange;
import dev.workspaces.storage.Revision;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What changed of what decisions read, for one session. */
final class JdbcChanges implements ChangeRepository {
    private final JdbcSession session;

    JdbcChanges(JdbcSession session) {
        this.session = session;
    }

    @Override
    public long revision(OrganizationId organization) {
        return session.heads().of(organization).revision();
    }

    /** As many parameters as a power of two, so that there are few statements to prepare. */
    @Override
    public Map<OrganizationId, Long> revisions(Set<OrganizationId> organizations) {
        if (organizations.isEmpty()) {
            return Map.of();
        }
        List<OrganizationId> ids = List.copyOf(organizations);
        Columns values = new Columns();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < Integer.highestOneBit(2 * ids.size() - 1); i++) {
            values.text("o" + i, ids.get(Math.min(i, ids.size() - 1)));
            names.add(":o" + i);
        }
        String query =
                "SELECT organization, revision FROM ws_organization_head WHERE revision > 0 AND organization IN ("
                        + String.join(", ", names) + ")";
        return session
                .sql()
                .list(
                        query,
                        values,
                        row -> Map.entry(OrganizationId.of(row.text("organization")), row.number("revision")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Optional<List<Revision>> since(OrganizationId organization, long revision, int limit) {
        List<Revision> found = after(organization, revision, Math.max(limit, 1));
        boolean isAll = found.isEmpty()
                ? revision == revision(organization)
                : found.get(0).number() == revision + 1;
        return isAll ? Optional.of(found.subList(0, Math.min(limit, found.size()))) : Optional.empty();
    }

    private List<Revision> after(OrganizationId organization, long revision, int limit) {
        String query = """
                SELECT * FROM ws_revision WHERE organization = :organization AND number > :number
                ORDER BY number LIMIT :most
                """;
        Columns values = Columns.of("organization", organization)
                .number("number", revision)
                .number("most", limit);
        return session.sql().list(query, values, JdbcChanges::revision);
    }

    @Override
    public long record(OrganizationId organization, List<FactChange> changes) {
        session.writing();
        Head head = session.heads().hold(organization);
        long number = head.revision() + 1;
        String insert = """
                INSERT INTO ws_revision (organization, number, changes) VALUES (:organization, :number, :changes)
                """;
        Columns values = columns(new Revision(number, changes)).text("organization", organization);
        session.writing().writeSoon(insert, values);
        session.heads().move(organization, head.withRevision(number));
        return number;
    }

    @Override
    public void forgetThrough(OrganizationId organization, long revision) {
        session.writing();
        Head head = session.heads().hold(organization);
        String delete = """
                DELETE FROM ws_revision WHERE organization = :organization AND number <= :number
                """;
        Columns values =
                Columns.of("organization", organization).number("number", Math.min(revision, head.revision() - 1));
        session.writing().write(delete, values);
    }

    @Override
    public long heard(Name listener, OrganizationId organization) {
        String query = """
                SELECT revision FROM ws_listener_cursor WHERE organization = :organization AND listener = :listener
                """;
        return session.sql()
                .find(new Finding<>(query, cursor(listener, organization), row -> row.number("revision")))
                .orElse(0L);
    }

    @Override
    public List<OrganizationId> unheard(Name listener, Optional<OrganizationId> after, int limit) {
        String query = """
                SELECT h.organization FROM ws_organization_head h
                LEFT JOIN ws_listener_cursor c ON c.organization = h.organization AND c.listener = :listener
                WHERE h.organization > :after AND h.revision > COALESCE(c.revision, 0)
                ORDER BY h.organization LIMIT :most
                """;
        Columns values = Columns.of("listener", listener)
                .text("after", after.map(OrganizationId::value).orElse(""))
                .number("most", limit);
        return session.sql().list(query, values, row -> OrganizationId.of(row.text("organization")));
    }

    /** Who inserts what another has inserted meanwhile lost a race. */
    @Override
    public void hear(Name listener, OrganizationId organization, long revision) {
        session.writing();
        long before = heard(listener, organization);
        if (revision <= before) {
            return;
        }
        String insert = """
                INSERT INTO ws_listener_cursor (organization, listener, revision)
                VALUES (:organization, :listener, :revision)
                """;
        String update = """
                UPDATE ws_listener_cursor SET revision = :revision
                WHERE organization = :organization AND listener = :listener AND revision < :revision
                """;
        Columns values = cursor(listener, organization).number("revision", revision);
        session.writing().write(before == 0 ? insert : update, values);
    }

    private static Columns cursor(Name listener, OrganizationId organization) {
        return Columns.of("organization", organization).text("listener", listener);
    }

    /** Without where it is. */
    static Columns columns(Revision it) {
        return new Columns()
                .number("number", it.number())
                .json("changes", it.changes().stream().map(JdbcChanges::tree).toList());
    }

    private static Map<String, Object> tree(FactChange change) {
        return Map.of(
                "kind", Words.FACT.write(change.kind()),
                "workspace", change.workspace().map(WorkspaceId::value),
                "user", change.user().map(UserId::value),
                "key", change.key().map(KeyId::value));
    }

    static Revision revision(Row row) throws SQLException {
        List<FactChange> changes = JsonObject.readAll(row.text("changes"), JdbcChanges::change);
        return new Revision(row.number("number"), changes);
    }

    /** With what goes with its kind, and nothing else: a change that names nothing would end nothing that is kept. */
    private static FactChange change(JsonObject stored) {
        return switch (Words.FACT.read(stored.text("kind"))) {
            case ORGANIZATION -> FactChange.ofOrganization();
            case MEMBERSHIP -> FactChange.ofMembership(user(stored));
            case WORKSPACE -> FactChange.ofWorkspace(workspace(stored));
            case WORKSPACE_MEMBERSHIP -> FactChange.ofMembership(workspace(stored), user(stored));
            case KEY -> FactChange.ofKey(KeyId.of(stored.text("key")));
        };
    }

    private static WorkspaceId workspace(JsonObject stored) {
        return WorkspaceId.of(stored.text("workspace"));
    }

    private static UserId user(JsonObject stored) {
        return UserId.of(stored.text("user"));
    }
}
