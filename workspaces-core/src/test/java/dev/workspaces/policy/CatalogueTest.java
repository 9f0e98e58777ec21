package dev.workspaces.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.error.NotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("quick")
class CatalogueTest {
    private static final Feature DATASETS =
            Feature.inWorkspaces("datasets").reading("read").writing("create").invoking("query");
    private static final Feature REGIONS =
            Feature.inOrganization("regions").reading("list").writing("close");

    @Test
    void the_constants_are_the_published_table_cell_by_cell() throws IOException {
        List<String> rows = new ArrayList<>();
        rows.add("action,level,effect,session,organisation_service_key,workspace_service_key,workspace_user_key,"
                + "org_owner,org_admin,org_member,workspace_admin,workspace_manager,workspace_member,"
                + "setting_org_admin,setting_manager,setting_member");
        Actions.all().stream().map(CatalogueTest::row).forEach(rows::add);

        assertThat(rows).isEqualTo(published("actions.csv"));
        assertThat(Actions.all()).hasSize(142);
    }

    @Test
    void no_setting_governs_owners_admins_of_workspaces_or_plain_members() {
        for (Action action : Actions.all()) {
            assertThat(Stream.of(Role.ORG_OWNER, Role.WORKSPACE_ADMIN, Role.ORG_MEMBER)
                            .flatMap(role -> action.setting(role).stream()))
                    .as(action.name())
                    .isEmpty();
        }
    }

    @Test
    void the_settings_are_the_published_table() throws IOException {
        List<String> expected = published("settings.csv").stream()
                .skip(1)
                .map(line -> line.split(",", 5))
                .map(cells -> String.join(",", cells[0], cells[1], cells[2], cells[3]))
                .toList();

        assertThat(Stream.of(Setting.values()).map(CatalogueTest::row)).containsExactlyElementsOf(expected);
    }

    @Test
    void actions_of_a_host_get_the_rows_of_their_models() {
        Catalogue catalogue = Catalogue.with(DATASETS, REGIONS);

        assertThat(rule(catalogue.get("datasets.read"))).isEqualTo(rule(Actions.CONFIGS_READ));
        assertThat(rule(catalogue.get("datasets.create"))).isEqualTo(rule(Actions.CONFIGS_UPDATE));
        assertThat(rule(catalogue.get("datasets.query"))).isEqualTo(rule(Actions.COMPLETIONS_WRITE));
        assertThat(rule(catalogue.get("regions.list"))).isEqualTo(rule(Actions.DEPLOYMENTS_READ));
        assertThat(rule(catalogue.get("regions.close"))).isEqualTo(rule(Actions.DEPLOYMENTS_UPDATE));
        assertThat(catalogue.actions()).hasSize(147);
    }

    @Test
    void a_repeated_name_or_a_feature_without_actions_is_refused() {
        assertThatThrownBy(() -> Catalogue.with(DATASETS, DATASETS))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("features: expected each name once");
        assertThatThrownBy(() -> Catalogue.with(Feature.inWorkspaces("empty")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("empty: expected a feature with at least one action");
        assertThatThrownBy(() -> DATASETS.writing("read"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("datasets.read: expected an action that the feature does not have yet");
    }

    @Test
    void names_that_are_built_in_or_badly_formed_are_refused() {
        for (String name :
                List.of("prompts", "workspace_users", "", "Datasets", "1st", "data-sets", "a.b", "_a", "a ")) {
            assertThatThrownBy(() -> Feature.inWorkspaces(name)).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> Feature.inOrganization(name)).isInstanceOf(InvalidInputException.class);
        }
        assertThatThrownBy(() -> DATASETS.reading("Read")).isInstanceOf(InvalidInputException.class);
        assertThat(Feature.isBuiltIn("prompts")).isTrue();
        assertThat(Feature.isBuiltIn("datasets")).isFalse();
    }

    @Test
    void an_organization_level_feature_has_no_data_plane() {
        assertThatThrownBy(() -> REGIONS.invoking("go"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("regions.go: expected `read` or `write`");
        assertThat(REGIONS.with(Effect.INVOKE).actions()).hasSize(2);
    }

    @Test
    void an_unknown_name_is_a_value_and_get_refuses_it() {
        Catalogue catalogue = Catalogue.builtIn();

        assertThat(catalogue.find("prompts.read")).containsSame(Actions.PROMPTS_READ);
        assertThat(catalogue.parse("prompts.read")).isSameAs(Actions.PROMPTS_READ);
        assertThat(catalogue.find("prompts.teleport")).isEmpty();
        assertThat(catalogue.parse("prompts.teleport").name()).isEqualTo("prompts.teleport");
        assertThat(catalogue.contains(catalogue.parse("prompts.teleport"))).isFalse();
        assertThatThrownBy(() -> catalogue.get("prompts.teleport"))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("no action `prompts.teleport`");
    }

    @Test
    void an_unknown_action_is_granted_to_nobody() {
        Action unknown = Action.unknown("prompts.read");

        assertThat(Stream.of(CredentialKind.values())).noneMatch(unknown::mayBeHeldBy);
        assertThat(Stream.of(Role.values()).map(unknown::grant)).containsOnly(Grant.NO);
        assertThat(Catalogue.builtIn().contains(unknown)).isFalse();
    }

    @Test
    void catalogues_share_built_in_actions_and_nothing_else() {
        Catalogue one = Catalogue.with(DATASETS);
        Catalogue other = Catalogue.with(DATASETS);

        assertThat(one.contains(Actions.PROMPTS_READ)).isTrue();
        assertThat(one.contains(one.get("datasets.read"))).isTrue();
        assertThat(one.contains(other.get("datasets.read"))).isFalse();
        assertThat(Catalogue.builtIn().contains(one.get("datasets.read"))).isFalse();
    }

    @Test
    void scopes_hold_no_action_of_another_catalogue_even_at_the_same_place() {
        Catalogue one = Catalogue.with(DATASETS);
        Catalogue other = Catalogue.with(Feature.inWorkspaces("models").reading("read"));
        Scopes scopes = Scopes.of(one, List.of("datasets.read", "prompts.read", "models.read", "no.such"));

        assertThat(scopes.contains(one.get("datasets.read"))).isTrue();
        assertThat(scopes.contains(Actions.PROMPTS_READ)).isTrue();
        assertThat(scopes.contains(Actions.PROMPTS_LIST)).isFalse();
        assertThat(scopes.contains(other.get("models.read"))).isFalse();
        assertThat(scopes.contains(Action.unknown("no.such"))).isFalse();
        assertThat(scopes.names()).containsExactly("datasets.read", "models.read", "no.such", "prompts.read");
    }

    @Test
    void scopes_without_a_catalogue_are_built_in_ones() {
        Action ofHost = Catalogue.with(DATASETS).get("datasets.read");

        assertThatThrownBy(() -> Scopes.of(ofHost)).isInstanceOf(InvalidInputException.class);
        assertThat(Scopes.of(Actions.PROMPTS_READ, Actions.LOGS_VIEW).names())
                .containsExactly("logs.view", "prompts.read");
    }

    @Test
    void features_are_put_together_step_by_step() {
        assertThat(Feature.inOrganization("regions").level()).isEqualTo(ActionLevel.ORGANIZATION);
        assertThat(Feature.inWorkspaces("datasets")
                        .reading("read")
                        .writing("create", "delete")
                        .invoking("query")
                        .actions())
                .containsExactly(
                        Map.entry("read", Effect.READ),
                        Map.entry("create", Effect.WRITE),
                        Map.entry("delete", Effect.WRITE),
                        Map.entry("query", Effect.INVOKE));
        assertThat(Action.builtIn("first", 0, ActionRule.NOTHING)).hasToString("first");
    }

    @Test
    void scopes_are_values_by_their_names() {
        Scopes scopes = Scopes.of(Actions.PROMPTS_READ, Actions.LOGS_VIEW);

        assertThat(scopes)
                .isEqualTo(Scopes.of(Actions.LOGS_VIEW, Actions.PROMPTS_READ))
                .isNotEqualTo(Scopes.of(Actions.LOGS_VIEW))
                .isNotEqualTo(scopes.names());
        assertThat(scopes.minus("logs.view")).isEqualTo(Scopes.of(Actions.PROMPTS_READ));
        assertThat(Scopes.of(Actions.PROMPTS_READ).plus("logs.view")).isEqualTo(scopes);
        assertThat(Scopes.none().names()).isEmpty();
    }

    private static List<String> published(String file) throws IOException {
        return Files.readAllLines(Path.of(System.getProperty("docs.directory"), "policy", file));
    }

    private static String row(Action action) {
        return action.name() + "," + rule(action);
    }

    private static String rule(Action action) {
        Stream<String> cells = Stream.of(
                        Stream.of(action.level().wireName(), action.effect().wireName()),
                        Stream.of(CredentialKind.values()).map(kind -> action.mayBeHeldBy(kind) ? "yes" : "no"),
                        Stream.of(Role.values()).map(role -> action.grant(role).wireName()),
                        Stream.of(Role.ORG_ADMIN, Role.WORKSPACE_MANAGER, Role.WORKSPACE_MEMBER)
                                .map(role -> action.setting(role)
                                        .map(Setting::wireName)
                                        .orElse("")))
                .flatMap(part -> part);
        return String.join(",", cells.toList());
    }

    private static String row(Setting setting) {
        String type = switch (setting.type()) {
            case SWITCH -> "boolean";
            case DAYS -> "days 1-" + setting.maxDays() + " or none";
            case RECIPIENT -> "issuer or owner";
        };
        String byDefault = switch (setting.type()) {
            case SWITCH -> String.valueOf(setting.isOnByDefault());
            case DAYS -> "none";
            case RECIPIENT -> "issuer";
        };
        return String.join(",", setting.wireName(), setting.category().wireName(), type, byDefault);
    }
}
