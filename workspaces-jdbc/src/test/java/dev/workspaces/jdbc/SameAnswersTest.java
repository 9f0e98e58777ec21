package dev.workspaces.jdbc;

import dev.workspaces.service.property.SameAnswers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Stories, told on each database and in memory: whatever is asked, the answer is the same. */
class SameAnswersTest {
    @ParameterizedTest
    @MethodSource("dev.workspaces.jdbc.TestDatabase#all")
    void a_database_answers_as_memory_does(TestDatabase database) {
        SameAnswers.assertGiven(database.toString(), database::empty);
    }
}
