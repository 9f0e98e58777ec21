package dev.workspaces.jdbc;

import java.sql.SQLException;

/** Makes something of a row. */
interface RowReader<T> {
    T read(Row row) throws SQLException;
}
