package dev.workspaces.jdbc;

import java.util.Optional;

/** Rows that match some conditions, each of which may be left out. For one thread. */
final class Selection {
    private final String from;
    private final StringBuilder where = new StringBuilder();
    private final Columns values = new Columns();

    /**
     * Starts with a condition that always counts.
     *
     * @param from the tables, without the word
     * @param condition which names a parameter {@code organization}
     */
    Selection(String from, String condition, Object organization) {
        this(from, condition);
        values.text("organization", organization);
    }

    private Selection(String from, String condition) {
        this.from = from;
        where.append(condition);
    }

    /** Of any organization. */
    static Selection everywhere(String from, String condition) {
        return new Selection(from, condition);
    }

    /** And this, which names no parameter. */
    Selection and(String condition) {
        where.append(" AND ").append(condition);
        return this;
    }

    /** And this, which names this parameter, where there is a value for it. */
    Selection and(String condition, String parameter, Optional<?> value) {
        value.ifPresent(present -> {
            and(condition);
            values.text(parameter, present);
        });
        return this;
    }

    /** And this, which names this parameter, where there is a number for it. */
    Selection andNumber(String condition, String parameter, Optional<Long> value) {
        value.ifPresent(present -> {
            and(condition);
            values.number(parameter, present);
        });
        return this;
    }

    String query(String columns) {
        return "SELECT " + columns + " FROM " + from + " WHERE " + where;
    }

    Columns values() {
        return values;
    }

    long count(Sql sql) {
        return sql.number(query("count(*) AS how_many"), values);
    }
}
