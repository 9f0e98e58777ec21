package dev.workspaces.examples.admin;

import java.util.UUID;

/** The same, kept in a database. */
class FeaturesOnH2Test extends FeaturesTest {
    @Override
    String db() {
        return "jdbc:h2:mem:" + UUID.randomUUID();
    }
}
