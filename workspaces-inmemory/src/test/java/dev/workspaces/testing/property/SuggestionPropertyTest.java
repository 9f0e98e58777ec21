package dev.workspaces.testing.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.policy.Change;
import dev.workspaces.policy.Explanation;
import dev.workspaces.policy.Power;
import dev.workspaces.policy.Request;
import dev.workspaces.testing.property.Scenario.Asked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What an explanation says would turn a denial turns it, and nothing less or cheaper that is a single change does. */
@PropertyDefaults(tries = 200, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class SuggestionPropertyTest {
    @Provide
    Arbitrary<Scenario> scenarios() {
        return RandomScenarios.withQuestions(20);
    }

    @Property
    void every_suggested_set_of_changes_turns_the_answer(@ForAll("scenarios") Scenario scenario) {
        Trial.ofEach(
                scenario,
                asked -> assertThat(suggestions(asked))
                        .allSatisfy(set -> assertThat(turns(asked, set)).isTrue()));
    }

    @Property
    void nothing_of_a_suggested_set_can_be_left_out(@ForAll("scenarios") Scenario scenario) {
        Trial.ofEach(scenario, asked -> {
            for (List<Change> set : suggestions(asked)) {
                assertThat(set)
                        .allSatisfy(change -> assertThat(turns(asked, without(change, set)))
                                .as(() -> "what is left of " + set + " without " + change)
                                .isFalse());
            }
        });
    }

    @Property
    void no_suggested_set_holds_another(@ForAll("scenarios") Scenario scenario) {
        Trial.ofEach(scenario, asked -> {
            List<List<Change>> sets = suggestions(asked);
            assertThat(sets).map(HashSet::new).doesNotHaveDuplicates();
            assertThat(sets)
                    .allSatisfy(set -> assertThat(sets)
                            .filteredOn(other -> other != set)
                            .noneMatch(other -> new HashSet<>(set).containsAll(other)));
        });
    }

    @Property(tries = 500)
    void there_are_eight_suggestions_at_most_the_least_powerful_first(@ForAll("scenarios") Scenario scenario) {
        Trial.ofEach(
                scenario,
                asked -> assertThat(suggestions(asked))
                        .hasSizeLessThanOrEqualTo(8)
                        .allSatisfy(set -> assertThat(set).isNotEmpty())
                        .map(SuggestionPropertyTest::power)
                        .isSorted());
    }

    @Property
    void an_allowed_request_gets_no_suggestion(@ForAll("scenarios") Scenario scenario) {
        Trial.ofEach(scenario, asked -> {
            if (asked.world().decide(asked.request()).failedCheck().isEmpty()) {
                assertThat(suggestions(asked)).isEmpty();
            }
        });
    }

    @Property
    void whatever_single_change_turns_the_answer_a_suggestion_is_no_more_powerful(
            @ForAll("scenarios") Scenario scenario) {
        Trial.ofEach(scenario, asked -> {
            Optional<Change> least = leastPowerful(asked);
            least.ifPresent(change -> assertThat(suggestions(asked))
                    .as("suggestions where `" + change + "` turns the answer")
                    .anyMatch(set -> power(set).compareTo(change.power()) <= 0));
        });
    }

    /** The least powerful single change that turns a denial, found by trying whatever there is to change. */
    private static Optional<Change> leastPowerful(Asked asked) {
        if (asked.world().decide(asked.request()).failedCheck().isEmpty()) {
            return Optional.empty();
        }
        return SingleChanges.of(asked.world(), asked.request()).stream()
                .filter(change -> turns(asked, List.of(change)))
                .min(Comparator.comparing(Change::power));
    }

    private static List<List<Change>> suggestions(Asked asked) {
        Explanation explanation = asked.world().explain(asked.request());
        return explanation.changes();
    }

    /** Whether the request is not denied any more after these changes; changes that cannot be made turn nothing. */
    private static boolean turns(Asked asked, List<Change> changes) {
        Request request = asked.request();
        for (Change change : changes) {
            request = change.applyTo(request);
        }
        try {
            return asked.world()
                    .with(changes.toArray(Change[]::new))
                    .decide(request)
                    .failedCheck()
                    .isEmpty();
        } catch (InvalidInputException e) {
            return false;
        }
    }

    private static List<Change> without(Change change, List<Change> set) {
        List<Change> rest = new ArrayList<>(set);
        rest.remove(change);
        return rest;
    }

    private static Power power(List<Change> set) {
        return set.stream().map(Change::power).max(Comparator.naturalOrder()).orElseThrow();
    }
}
