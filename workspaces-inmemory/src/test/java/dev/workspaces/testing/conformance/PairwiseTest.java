package dev.workspaces.testing.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The choice of cases keeps what it promises, for the columns of the decision. */
class PairwiseTest {

    static Stream<Map<String, List<String>>> columns() {
        List<String> actions = CaseColumns.actions(new NaiveCatalogue(Scenarios.policyFolder()));
        return Stream.of(CaseColumns.ofSessions(actions), CaseColumns.ofKeys(actions));
    }

    @ParameterizedTest
    @MethodSource("columns")
    void every_two_levels_of_two_columns_meet_in_a_case(Map<String, List<String>> columns) {
        List<Map<String, String>> cases = Pairwise.cover(columns, 1);

        assertThat(Pairwise.pairs(columns)).allSatisfy(pair -> assertThat(cases).anyMatch(pair::isIn));
    }

    @ParameterizedTest
    @MethodSource("columns")
    void the_same_seed_chooses_the_same_cases(Map<String, List<String>> columns) {
        assertThat(Pairwise.cover(columns, 7)).isEqualTo(Pairwise.cover(columns, 7));
    }

    @Test
    void the_neighbours_of_a_case_differ_from_it_in_two_columns_at_most() {
        Map<String, List<String>> columns =
                Map.of("a", List.of("1", "2"), "b", List.of("1", "2"), "c", List.of("1", "2"));

        assertThat(Pairwise.around(Map.of("a", "1", "b", "1", "c", "1"), columns))
                .hasSize(7)
                .doesNotContain(Map.of("a", "2", "b", "2", "c", "2"));
    }
}
