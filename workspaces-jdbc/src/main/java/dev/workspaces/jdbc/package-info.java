/**
 * Storage in a database that speaks SQL: H2, PostgreSQL, MariaDB, MySQL. {@link dev.workspaces.jdbc.JdbcStorage} is the front door; the
 * host brings the {@link javax.sql.DataSource}, its pool and the driver.
 */
@NullMarked
package dev.workspaces.jdbc;

import org.jspecify.annotations.NullMarked;
