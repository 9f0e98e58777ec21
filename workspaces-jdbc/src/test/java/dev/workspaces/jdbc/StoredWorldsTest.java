package dev.workspaces.jdbc;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Worlds that are loaded into databases. */
class StoredWorldsTest {
    static Stream<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void random_questions_are_answered_from_a_database_as_from_the_world(TestDatabase database) {
        RandomWorlds.assertAnsweredAlike(database);
    }
}
