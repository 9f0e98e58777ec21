package dev.workspaces.jdbc;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Listeners on databases. */
class ListenersTest {
    static Stream<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void nodes_that_listen_under_one_name_lose_nothing_between_them(TestDatabase database) throws Exception {
        SharedListeners.assertNothingLost(database.dataSource());
    }
}
