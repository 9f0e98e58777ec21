package dev.workspaces.jdbc;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;

/** Tests on a real PostgreSQL, which do not run on a machine that was told to go without. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DisabledIfEnvironmentVariable(
        named = PostgreSql.WITHOUT,
        matches = "true",
        disabledReason = "this machine was told to go without PostgreSQL")
public @interface OnPostgreSql {}
