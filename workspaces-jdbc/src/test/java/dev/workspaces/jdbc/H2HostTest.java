package dev.workspaces.jdbc;

import org.junit.jupiter.api.Nested;

/** What hosts rely on beside the contract, on H2. */
class H2HostTest {
    @Nested
    class Rows implements ForeignKeys {
        @Override
        public TestDatabase database() {
            return H2.memory();
        }
    }

    @Nested
    class Transactions implements OneCommit {
        @Override
        public TestDatabase database() {
            return H2.memory();
        }
    }

    @Nested
    class WithSpring implements TransactionalMethods {
        @Override
        public TestDatabase database() {
            return H2.memory();
        }
    }

    @Nested
    class TimeZones implements Zones {
        @Override
        public TestDatabase database() {
            return H2.memory();
        }

        @Override
        public String question() {
            return "SELECT setting_value FROM information_schema.settings WHERE setting_name = 'TIME ZONE'";
        }
    }

    @Nested
    class Texts implements UnkeptTexts {
        @Override
        public TestDatabase database() {
            return H2.memory();
        }
    }
}
