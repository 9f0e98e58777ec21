package dev.workspaces.jdbc;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.storage.ChangeRepository;
import dev.workspaces.storage.FactChange;
import dev.workspaces.storage.Revision;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

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

    @Override
    public List<Revision> since(OrganizationId organization, long revision, int limit) {
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
        Columns values = Columns.of("organization", organization)
                .number("number", number)
                .json("changes", changes.stream().map(JdbcChanges::tree).toList());
        session.writing().write(insert, values);
        session.heads().move(organization, head.withRevision(number));
        return number;
    }

    private static Map<String, Object> tree(FactChange change) {
        return Map.of(
                "kind", Words.FACT.write(change.kind()),
                "workspace", change.workspace().map(WorkspaceId::value),
                "user", change.user().map(UserId::value),
                "key", change.key().map(KeyId::value));
    }

    private static Revision revision(Row row) throws SQLException {
        List<FactChange> changes = JsonObject.parseAll(row.text("changes")).stream()
                .map(JdbcChanges::change)
                .toList();
        return new Revision(row.number("number"), changes);
    }

    private static FactChange change(JsonObject stored) {
        return new FactChange(
                Words.FACT.read(stored.text("kind")),
                stored.findText("workspace").map(WorkspaceId::of),
                stored.findText("user").map(UserId::of),
                stored.findText("key").map(KeyId::of));
    }
}
