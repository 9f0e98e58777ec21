package dev.workspaces.examples.admin;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** What tests of one server have, which is asked again and again, and may keep everything elsewhere than in memory. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OneServer {
    final TestServer test = new TestServer(db());
    final Fixture acme = new Fixture(test, "acme");
    final Client admin = test.client(acme.adminKey());

    /** Where everything is kept. */
    String db() {
        return "memory";
    }

    @AfterAll
    void end() {
        test.close();
    }
}
