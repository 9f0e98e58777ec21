package dev.workspaces.jdbc;

import org.junit.jupiter.api.Nested;

/** What hosts rely on beside the contract, on PostgreSQL. */
@OnPostgreSql
class PostgreSqlHostTest {
    @Nested
    class Rows implements ForeignKeys {
        @Override
        public TestDatabase database() {
            return PostgreSql.server();
        }
    }

    @Nested
    class Held implements HeldTogether {
        @Override
        public TestDatabase database() {
            return PostgreSql.server();
        }
    }

    @Nested
    class Transactions implements OneCommit {
        @Override
        public TestDatabase database() {
            return PostgreSql.server();
        }
    }

    @Nested
    class WithSpring implements TransactionalMethods {
        @Override
        public TestDatabase database() {
            return PostgreSql.server();
        }
    }

    @Nested
    class TimeZones implements Zones {
        @Override
        public TestDatabase database() {
            return PostgreSql.server();
        }

        @Override
        public String question() {
            return "SHOW TimeZone";
        }
    }

    @Nested
    class Texts implements UnkeptTexts {
        @Override
        public TestDatabase database() {
            return PostgreSql.server();
        }
    }
}
