package dev.workspaces.jdbc;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** What hosts rely on beside the contract, on MariaDB. */
@Tag("mariadb")
@ExtendWith(MariaDb.class)
class MariaDbHostTest {
    @Nested
    class Rows implements ForeignKeys {
        @Override
        public TestDatabase database() {
            return MariaDb.server();
        }

        @Override
        public String sqlState() {
            return "23000";
        }
    }

    @Nested
    class Held implements HeldTogether {
        @Override
        public TestDatabase database() {
            return MariaDb.server();
        }
    }

    @Nested
    class Transactions implements OneCommit {
        @Override
        public TestDatabase database() {
            return MariaDb.server();
        }
    }

    @Nested
    class WithSpring implements TransactionalMethods {
        @Override
        public TestDatabase database() {
            return MariaDb.server();
        }
    }

    @Nested
    class TimeZones implements Zones {
        @Override
        public TestDatabase database() {
            return MariaDb.server();
        }

        @Override
        public String question() {
            return "SELECT @@session.time_zone";
        }

        @Override
        public String answer() {
            return MariaDb.ZONE;
        }
    }

    @Nested
    class Texts implements UnkeptTexts {
        @Override
        public TestDatabase database() {
            return MariaDb.server();
        }
    }
}
