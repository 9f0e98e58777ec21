package dev.workspaces.jdbc;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import java.util.HashSet;
import java.util.Set;

/** What one session holds to its end. An organization is held first of all, by a row of its own that nothing else writes to. */
final class Locks {
    private static final String LOCK = """
            SELECT organization FROM ws_organization_lock WHERE organization = :organization FOR UPDATE
            """;

    private final JdbcSession session;
    private final Set<OrganizationId> locked = new HashSet<>();

    Locks(JdbcSession session) {
        this.session = session;
    }

    void lock(OrganizationId organization) {
        if (locked.contains(organization)) {
            return;
        }
        Columns row = Columns.of("organization", organization);
        Finding<Boolean> lock = new Finding<>(LOCK, row, found -> true);
        if (session.sql().lock(lock).isEmpty()) {
            String insert = """
                    INSERT INTO ws_organization_lock (organization) VALUES (:organization)""";
            session.writing().write(session.dialect().ifAbsent(insert), row);
            session.sql().lock(lock);
        }
        locked.add(organization);
    }

    /** Where there is no such row, nobody can remove it. */
    void hold(OrganizationId organization, WorkspaceId workspace) {
        String query = """
                SELECT id FROM ws_workspace WHERE organization = :organization AND id = :id
                """;
        Columns key = Columns.of("organization", organization).text("id", workspace);
        session.sql().lock(new Finding<>(session.dialect().shared(query), key, row -> true));
    }
}
