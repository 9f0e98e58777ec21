package dev.workspaces.testing.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scenarios look at every cell of the catalogue that can turn a decision: a wrong one changes an expected line. */
class CatalogueThicknessTest {

    private static final NaiveCatalogue CATALOGUE = new NaiveCatalogue(Scenarios.policyFolder());
    private static final Map<String, List<Asked>> ASKED = Scenarios.names().stream()
            .flatMap(name -> Scenarios.asked(name).stream())
            .collect(Collectors.groupingBy(asked -> asked.request().word("action")));

    /** An archived workspace allows these just as it allows reading, so that nobody could tell them from reading. */
    private static final List<String> ENDING_ACTIONS = List.of(
            "workspaces.delete",
            "workspace_users.delete",
            "workspace_service_api_keys.delete",
            "workspace_user_api_keys.delete");

    @ParameterizedTest
    @ValueSource(strings = {"session", "organisation_service_key", "workspace_service_key", "workspace_user_key"})
    void each_action_is_asked_by_each_kind_of_credential(String column) {
        assertThatEachCellCounts(CATALOGUE.actions().stream(), column);
    }

    @ParameterizedTest
    @ValueSource(strings = {"org_owner", "org_admin"})
    void each_action_of_the_control_plane_is_asked_by_the_roles_that_count_everywhere(String column) {
        assertThatEachCellCounts(controlPlane(), column);
    }

    @Test
    void each_action_of_the_organizations_level_is_asked_by_its_members() {
        assertThatEachCellCounts(controlPlaneOfLevel("organization"), "org_member");
    }

    @ParameterizedTest
    @ValueSource(strings = {"workspace_admin", "workspace_manager", "workspace_member"})
    void each_action_of_a_workspaces_level_is_asked_by_each_role_in_it(String column) {
        assertThatEachCellCounts(controlPlaneOfLevel("workspace"), column);
    }

    @ParameterizedTest
    @ValueSource(strings = {"setting_org_admin", "setting_manager", "setting_member"})
    void each_setting_that_governs_a_role_is_turned(String column) {
        assertThatEachCellCounts(CATALOGUE.actions().stream().filter(action -> !is(action, column, "")), column);
    }

    @Test
    void each_action_of_the_control_plane_is_asked_where_its_level_matters() {
        assertThatEachCellCounts(controlPlane(), "level");
    }

    @Test
    void each_action_is_asked_where_its_effect_matters() {
        assertThatEachCellCounts(
                CATALOGUE.actions().stream().filter(action -> !ENDING_ACTIONS.contains(action)), "effect");
    }

    private static Stream<String> controlPlaneOfLevel(String level) {
        return controlPlane().filter(action -> is(action, "level", level));
    }

    private static Stream<String> controlPlane() {
        return CATALOGUE.actions().stream().filter(action -> !is(action, "effect", "invoke"));
    }

    private static boolean is(String action, String column, String value) {
        return CATALOGUE.action(action).getOrDefault(column, "").equals(value);
    }

    private static void assertThatEachCellCounts(Stream<String> actions, String column) {
        List<String> missed =
                actions.filter(action -> !isCaught(wrongCell(action, column))).toList();

        assertThat(missed)
                .as("actions of which no scenario looks at `%s`", column)
                .isEmpty();
    }

    private static boolean isCaught(CellMistake mistake) {
        NaivePolicy mistaken = new NaivePolicy(Scenarios.policyFolder(), mistake);
        return ASKED.getOrDefault(mistake.action(), List.of()).stream().anyMatch(asked -> asked.catches(mistaken));
    }

    private static CellMistake wrongCell(String action, String column) {
        String wrong = switch (CATALOGUE.action(action).getOrDefault(column, "")) {
            case "no" -> "yes";
            case "yes", "own", "setting" -> "no";
            case "organization" -> "workspace";
            case "workspace" -> "organization";
            case "read", "invoke" -> "write";
            case "write" -> "read";
            default -> "";
        };
        return new CellMistake(action, column, wrong);
    }
}
