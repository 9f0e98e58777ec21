package dev.workspaces.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.error.OutcomeUnknownException;
import dev.workspaces.jdbc.DatabaseException.Kind;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.ConcurrentModificationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What SQLSTATEs and error codes of each database come to. */
class FailuresTest {
    @ParameterizedTest
    @CsvSource({
        "40001, 0, BUSY",
        "40P01, 0, BUSY",
        "90131, 90131, BUSY",
        "HY000, 1020, BUSY",
        "23505, 0, BUSY",
        "23503, 0, BUSY",
        "23000, 1062, BUSY",
        "57014, 0, TIMED_OUT",
        "55P03, 0, TIMED_OUT",
        "HYT00, 50200, TIMED_OUT",
        "HY000, 1205, TIMED_OUT",
        "40001, 1205, TIMED_OUT",
        "70100, 1969, TIMED_OUT",
        "HY000, 3024, TIMED_OUT",
        "08006, 0, UNREACHABLE",
        "08S01, 0, UNREACHABLE",
        "57P01, 0, UNREACHABLE",
        "57P02, 0, UNREACHABLE",
        "57P03, 0, UNREACHABLE",
        "53300, 0, UNREACHABLE",
        "90067, 90067, UNREACHABLE",
        "90098, 90098, UNREACHABLE",
        "90121, 90121, UNREACHABLE",
        "42601, 0, FAILED",
        "22001, 0, FAILED"
    })
    void a_state_is_of_a_kind(String state, int code, Kind kind) {
        assertThat(Failures.of(new SQLException("any", state, code)).kind()).isEqualTo(kind);
    }

    @Test
    void where_a_driver_says_no_state_its_type_tells() {
        assertThat(Failures.of(new SQLTimeoutException()).kind()).isEqualTo(Kind.TIMED_OUT);
        assertThat(Failures.of(new SQLRecoverableException()).kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(Failures.of(new SQLNonTransientConnectionException()).kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(Failures.of(new SQLTransientConnectionException("the pool is empty"))
                        .kind())
                .isEqualTo(Kind.UNREACHABLE);
        assertThat(Failures.of(new SQLException()).kind()).isEqualTo(Kind.FAILED);
    }

    @Test
    void h2_that_stumbles_over_a_table_that_somebody_makes_lost_a_race() {
        assertThat(Failures.of(new SQLException("General error", "HY000", 50000, new ConcurrentModificationException()))
                        .kind())
                .isEqualTo(Kind.BUSY);
        assertThat(Failures.of(new SQLException("General error", "HY000", 50000, new IllegalStateException()))
                        .kind())
                .isEqualTo(Kind.FAILED);
    }

    @Test
    void what_a_constraint_was_violated_by_is_told_nobody() {
        SQLException violated = new SQLException("Key (email)=(mara@example.com) already exists.", "23505");

        assertThat(Failures.of(violated)).hasNoCause().hasMessageNotContaining("mara");
    }

    @Test
    void a_commit_that_failed_may_have_happened_unless_it_lost_a_race() {
        assertThat(Failures.ofCommit(new SQLException("any", "08006"))).isInstanceOf(UNKNOWN);
        assertThat(Failures.ofCommit(new SQLException("any", "57P01"))).isInstanceOf(UNKNOWN);
        assertThat(Failures.ofCommit(new SQLException("no room", "90028"))).isInstanceOf(UNKNOWN);
        assertThat(Failures.ofCommit(new SQLException("any", "40001"))).isInstanceOf(DatabaseException.class);
    }

    private static final Class<? extends RuntimeException> UNKNOWN = OutcomeUnknownException.class;
}
