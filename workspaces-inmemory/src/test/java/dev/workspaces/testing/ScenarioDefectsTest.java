package dev.workspaces.testing;

import static dev.workspaces.testing.Document.FULL;
import static dev.workspaces.testing.Reading.ACCEPTED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A document that has everything, broken in one place after the other: each time it is refused just there. */
class ScenarioDefectsTest {
    static List<String> optionalMembers() {
        List<String> namedByOthers = List.of("/organizations/0/users", "/organizations/0/workspaces");
        List<String> oneOfTwo = List.of("/requests/0/principal/user", "/requests/1/principal/key");
        return FULL.members().stream()
                .filter(member -> !Defects.isRequired(member))
                .filter(member -> !namedByOthers.contains(member) && !oneOfTwo.contains(member))
                .toList();
    }

    @Test
    void the_document_itself_is_accepted_and_its_requests_are_allowed() {
        Reading reading = Reading.of(FULL.text());

        assertThat(reading.place()).isEqualTo(ACCEPTED);
        assertThat(reading.ids()).containsExactly("r1", "r2");
        assertThat(reading.decisions())
                .allSatisfy(decision -> assertThat(decision.isAllowed()).isTrue());
    }

    @ParameterizedTest
    @MethodSource({
        "dev.workspaces.testing.Defects#wrongTypes",
        "dev.workspaces.testing.Defects#emptyIdentifiers",
        "dev.workspaces.testing.Defects#unheardOfWords",
        "dev.workspaces.testing.Defects#missing",
        "dev.workspaces.testing.Defects#doubled",
        "dev.workspaces.testing.Defects#unknown"
    })
    void a_defect_is_refused_at_its_place_after_the_requests_before_it(Defect defect) {
        Reading reading = Reading.of(defect.json());

        assertThat(reading.place()).isEqualTo(defect.shownPlace());
        assertThat(reading.ids()).hasSize(defect.requestsBefore());
    }

    @ParameterizedTest
    @MethodSource("optionalMembers")
    void every_other_member_may_be_left_out(String member) {
        assertThat(Reading.of(FULL.without(member).text()).place()).isEqualTo(ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/requests/0/principal/user", "/requests/1/principal/key"})
    void a_principal_that_is_neither_user_nor_key_is_refused(String member) {
        assertThat(Reading.of(FULL.without(member).text()).place()).isEqualTo(Document.parent(member));
    }

    @ParameterizedTest
    @CsvSource({
        "/requests/0/principal, '{\"user\": \"mel\", \"key\": \"robot\"}', /requests/0/principal",
        "/requests/1/principal, '{\"key\": \"robot\", \"workspace\": \"ml\"}', /requests/1/principal/workspace",
        "/requests/1/principal, '{\"key\": \"robot\", \"scopes\": []}', /requests/1/principal/scopes",
        "/organizations/0/keys/0/type, '\"organisation-service\"', /organizations/0/keys/0/workspace",
        "/organizations/0/keys/0/type, '\"workspace-user\"', /organizations/0/keys/0/user",
        "/organizations/0/keys/1/type, '\"workspace-service\"', /organizations/0/keys/1/user",
        "/features/0/level, '\"organization\"', /features/0/actions/query",
        "/features/1/actions, '{}', /features/1/actions"
    })
    void members_that_do_not_go_together_are_refused(String place, String value, String refused) {
        assertThat(Reading.of(FULL.with(place, value).text()).place()).isEqualTo(refused);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/requests/0/id",
                "/requests/0/action",
                "/requests/0/principal/scopes/0",
                "/organizations/0/keys/0/scopes/0"
            })
    void request_ids_and_actions_and_scopes_may_be_empty(String place) {
        assertThat(Reading.of(FULL.with(place, "\"\"").text()).place()).isEqualTo(ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Datasets", "1st", "_a", "a-b", "a b", "a.b", "\u00e4", "datasets\\n", "prompts"})
    void a_feature_of_a_built_in_name_or_of_another_form_is_refused(String name) {
        String quoted = "\"" + name + "\"";

        assertThat(Reading.of(FULL.with("/features/0/name", quoted).text()).place())
                .isEqualTo("/features/0/name");
    }

    @Test
    void an_action_of_another_form_is_refused() {
        assertThat(Stream.of("", "Read", "1st", "_a", "a-b", "a.b"))
                .allSatisfy(action -> assertThat(
                                Reading.of(FULL.with("/features/0/actions", "{\"" + action + "\": \"read\"}")
                                                .text())
                                        .place())
                        .isEqualTo("/features/0/actions/" + action));
    }

    @Test
    void no_beginning_of_a_document_is_a_document() {
        String whole = FULL.text();

        assertThat(Stream.iterate(0, end -> end < whole.length(), end -> end + 1))
                .noneMatch(end -> Reading.of(whole.substring(0, end)).place().equals(ACCEPTED));
    }

    @Test
    void a_byte_that_is_no_utf8_is_refused_wherever_it_stands() {
        byte[] whole = FULL.text().getBytes(UTF_8);

        assertThat(Stream.iterate(0, at -> at < whole.length, at -> at + 1)).allSatisfy(at -> {
            byte[] broken = Arrays.copyOf(whole, whole.length);
            broken[at] = (byte) 0xff;
            assertThat(Reading.of(broken).expected()).isEqualTo("UTF-8 at byte " + at);
        });
    }
}
