package dev.workspaces.testing;

import static dev.workspaces.testing.Document.FULL;
import static dev.workspaces.testing.Reading.ACCEPTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.policy.Reason;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of absurd sizes: answered if they are scenarios, else refused at their place. */
class ScenarioSizesTest {
    private static final int MANY = 100_000;
    private static final int MEGABYTE = 1_000_000;

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":"})
    void a_document_nested_without_end_is_refused_where_it_goes_wrong(String opening) {
        String deep = opening.repeat(MANY);

        assertThat(Reading.of(deep).place()).isIn("(root)", "/a");
        assertThat(placeWith("/organizations/0/id", deep)).isEqualTo("/organizations/0/id");
        assertThat(placeWith("/organizations/0/settings/membersWritePrompts", deep))
                .isEqualTo("/organizations/0/settings/membersWritePrompts");
        assertThat(placeWith("/requests/1/principal", deep)).startsWith("/requests/1/principal");
    }

    @Test
    void an_id_of_a_megabyte_is_an_id() {
        String id = "x".repeat(MEGABYTE);

        assertThat(Reading.of(FULL.with("/requests/0/id", "\"" + id + "\"").text())
                        .ids())
                .containsExactly(id, "r2");
    }

    @Test
    void an_unknown_member_with_a_name_of_a_megabyte_is_refused_by_that_name() {
        String name = "x".repeat(MEGABYTE);

        assertThat(Reading.of("{\"" + name + "\": 1}").place()).isEqualTo("/" + name);
    }

    @Test
    void a_number_of_a_megabyte_is_refused_where_no_number_belongs() {
        assertThat(placeWith("/organizations/0/id", "9".repeat(MEGABYTE))).isEqualTo("/organizations/0/id");
    }

    @Test
    void a_string_beyond_twenty_million_characters_is_refused() {
        String id = "x".repeat(20_000_001);

        assertThat(placeWith("/requests/1/id", "\"" + id + "\"")).isEqualTo("/requests/1/id");
    }

    @Test
    void a_hundred_thousand_organizations_are_answered() {
        assertThat(placeWith("/organizations", all(i -> "{\"id\": \"o" + i + "\"}")))
                .isEqualTo(ACCEPTED);
    }

    @Test
    void a_hundred_thousand_people_and_members_and_keys_are_answered() {
        String people = all(i -> "{\"id\": \"u" + i + "\", \"role\": \"member\"}");
        String members = all(i -> "{\"user\": \"u" + i + "\", \"role\": \"member\"}");
        String keys = all(i -> "{\"id\": \"k" + i + "\", \"type\": \"organisation-service\"}");

        assertThat(placeWith(
                        "/organizations",
                        "[{\"id\": \"acme\", \"users\": " + people + ", \"workspaces\": [{\"id\": \"ml\", \"members\": "
                                + members + "}], \"keys\": " + keys + "}]"))
                .isEqualTo(ACCEPTED);
    }

    @Test
    void a_hundred_thousand_features_are_answered() {
        String features =
                all(i -> "{\"name\": \"f" + i + "\", \"level\": \"workspace\", \"actions\": {\"get\": \"read\"}}");

        assertThat(placeWith("/features", features)).isEqualTo(ACCEPTED);
    }

    @Test
    void a_hundred_thousand_actions_of_a_feature_are_answered() {
        String actions = IntStream.range(0, MANY)
                .mapToObj(i -> "\"a" + i + "\": \"read\"")
                .collect(Collectors.joining(","));

        assertThat(placeWith("/features/0/actions", "{" + actions + "}")).isEqualTo(ACCEPTED);
    }

    @Test
    void a_hundred_thousand_scopes_are_answered() {
        String json = withValue("/requests/0/principal/scopes", all(i -> "\"prompts.a" + i + "\""));

        assertThat(Reading.of(json).decisions().get(0).reason()).isEqualTo(Reason.SCOPE_MISSING);
    }

    @Test
    void a_hundred_thousand_requests_are_answered() {
        String request = FULL.at("/requests/0").toString();

        assertThat(Reading.of(withValue("/requests", all(i -> request))).ids()).hasSize(MANY);
    }

    private static String all(IntFunction<String> element) {
        return IntStream.range(0, MANY).mapToObj(element).collect(Collectors.joining(",", "[", "]"));
    }

    private static String placeWith(String place, String json) {
        return Reading.of(withValue(place, json)).place();
    }

    /** As text: a parsed tree would refuse some of it before the reader can. */
    private static String withValue(String place, String json) {
        return FULL.with(place, "\"here\"").text().replace("\"here\"", json);
    }
}
