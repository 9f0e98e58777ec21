package dev.workspaces.jdbc;

import dev.workspaces.id.OrganizationId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The heads of one session: one row for each organization, held from when something is recorded to the end of the transaction.
 * What is recorded comes last, so whoever holds it waits for nobody.
 */
final class Heads {
    private static final String QUERY = """
            SELECT * FROM ws_organization_head WHERE organization = :organization
            """;

    private final JdbcSession session;
    private final Map<OrganizationId, Head> held = new HashMap<>();

    Heads(JdbcSession session) {
        this.session = session;
    }

    /** The head of an organization, held or not. */
    Head of(OrganizationId organization) {
        Head known = held.get(organization);
        return known != null
                ? known
                : session.sql()
                        .find(new Finding<>(QUERY, key(organization), Head::read))
                        .orElse(Head.EMPTY);
    }

    /** The head of an organization, held from now on. */
    Head hold(OrganizationId organization) {
        Head known = held.get(organization);
        if (known != null) {
            return known;
        }
        Head found = lock(organization).orElseGet(() -> begin(organization));
        held.put(organization, found);
        return found;
    }

    private Optional<Head> lock(OrganizationId organization) {
        return session.sql().lockLast(new Finding<>(QUERY + " FOR UPDATE", key(organization), Head::read));
    }

    private static Columns key(OrganizationId organization) {
        return Columns.of("organization", organization);
    }

    /** The first to record something of an organization makes the row. */
    private Head begin(OrganizationId organization) {
        String insert = """
                INSERT INTO ws_organization_head
                       (organization, audit_sequence, audit_hash, checkpoint_sequence, checkpoint_hash, revision)
                VALUES (:organization, :audit_sequence, :audit_hash, :checkpoint_sequence, :checkpoint_hash, :revision)
                """;
        session.writing().write(session.dialect().ifAbsent(insert), Head.EMPTY.columns(organization));
        return lock(organization).orElseThrow();
    }

    /** Moves a head that is held. */
    void move(OrganizationId organization, Head to) {
        String update = """
                UPDATE ws_organization_head
                SET audit_sequence = :audit_sequence, audit_hash = :audit_hash, revision = :revision,
                    checkpoint_sequence = :checkpoint_sequence, checkpoint_hash = :checkpoint_hash
                WHERE organization = :organization
                """;
        session.writing().writeSoon(update, to.columns(organization));
        held.put(organization, to);
    }
}
