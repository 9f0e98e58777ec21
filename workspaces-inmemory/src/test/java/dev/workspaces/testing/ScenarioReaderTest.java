package dev.workspaces.testing;

import static dev.workspaces.testing.Document.FULL;
import static dev.workspaces.testing.Reading.ACCEPTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.KeyId;
import dev.workspaces.policy.Expiry;
import dev.workspaces.policy.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioReaderTest {
    private static final String GLOBEX = """
            {"id": "globex", "users": [{"id": "mel", "role": "admin"}], "workspaces": [{"id": "ml"}, {"id": "lab"}]}
            """;

    /** The full document with a second organization, whose people and workspaces are partly called the same. */
    private static final Document TWO_ORGANIZATIONS = FULL.withElement("/organizations", GLOBEX);

    @Test
    void the_same_user_and_workspace_ids_in_two_organizations_are_accepted() {
        assertThat(Reading.of(TWO_ORGANIZATIONS.text()).place()).isEqualTo(ACCEPTED);
    }

    @ParameterizedTest
    @CsvSource({
        "/features, '{\"name\": \"regions\", \"level\": \"workspace\", \"actions\": {\"get\": \"read\"}}', /features/2/name",
        "/organizations, '{\"id\": \"acme\"}', /organizations/2/id",
        "/organizations/0/users, '{\"id\": \"ada\", \"role\": \"owner\"}', /organizations/0/users/2/id",
        "/organizations/0/workspaces, '{\"id\": \"ml\"}', /organizations/0/workspaces/1/id",
        "/organizations/1/workspaces, '{\"id\": \"ml\"}', /organizations/1/workspaces/2/id",
        "/organizations/0/workspaces/0/members, '{\"user\": \"mel\", \"role\": \"admin\"}',"
                + " /organizations/0/workspaces/0/members/1/user",
        "/organizations/0/keys, '{\"id\": \"robot\", \"type\": \"organisation-service\"}', /organizations/0/keys/3/id"
    })
    void an_id_that_is_taken_is_refused(String array, String element, String refused) {
        Reading reading =
                Reading.of(TWO_ORGANIZATIONS.withElement(array, element).text());

        assertThat(reading.place()).isEqualTo(refused);
        assertThat(reading.ids()).isEmpty();
    }

    @Test
    void a_key_id_is_taken_for_all_organizations() {
        Document document = FULL.withElement("/organizations", """
                {"id": "globex", "keys": [{"id": "robot", "type": "organisation-service"}]}
                """);

        assertThat(Reading.of(document.text()).place()).isEqualTo("/organizations/1/keys/0/id");
    }

    @Test
    void request_ids_may_repeat() {
        String request = "{\"id\": \"r1\", \"principal\": {\"user\": \"mel\"}, \"organization\": \"acme\","
                + " \"action\": \"prompts.list\"}";

        assertThat(Reading.of(FULL.withElement("/requests", request).text()).ids())
                .containsExactly("r1", "r2", "r1");
    }

    @ParameterizedTest
    @CsvSource({
        "/organizations/0/workspaces/0/members/0/user, '\"gil\"'",
        "/organizations/0/keys/0/workspace, '\"lab\"'",
        "/organizations/0/keys/1/workspace, '\"nowhere\"'"
    })
    void a_member_or_key_that_names_what_is_not_in_its_organization_is_refused(String place, String value) {
        assertThat(Reading.of(TWO_ORGANIZATIONS.with(place, value).text()).place())
                .isEqualTo(place);
    }

    @Test
    void a_world_that_no_service_would_let_come_about_is_accepted() {
        String json = """
                {"now": "2026-11-23T12:00:00Z",
                 "organizations": [
                   {"id": "acme",
                    "workspaces": [{"id": "ml", "settings": {"membersWritePrompts": true}}],
                    "keys": [{"id": "k1", "type": "workspace-user", "workspace": "ml", "user": "gone",
                              "scopes": ["completions.write", "billing.manage", "no such", "no such", ""]}]}],
                 "requests": [
                   {"id": "r1", "principal": {"key": "k1"}, "organization": "acme", "action": "completions.write"}]}
                """;

        Reading reading = Reading.of(json);

        assertThat(reading.place()).isEqualTo(ACCEPTED);
        assertThat(reading.decisions().get(0).reason()).isEqualTo(Reason.KEY_OWNER_NOT_IN_WORKSPACE);
    }

    @Test
    void the_order_of_members_means_nothing() {
        Reading forwards = Reading.of(TWO_ORGANIZATIONS.text());
        Reading backwards =
                Reading.of(new DocumentText(TWO_ORGANIZATIONS).backwards().text());

        assertThat(backwards).isEqualTo(forwards);
        assertThat(backwards.ids()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "/organizations/0/users/1/status, ALLOWED",
        "/organizations/0/workspaces/0/status, ALLOWED",
        "/organizations/0/workspaces/0/exhausted, ALLOWED",
        "/organizations/0/workspaces/0/rate_limited, ALLOWED",
        "/organizations/0/keys/0/status, ALLOWED",
        "/organizations/0/keys/0/expires_at, ALLOWED",
        "/organizations/0/keys/0/exhausted, ALLOWED",
        "/organizations/0/keys/0/rate_limited, ALLOWED",
        "/requests/0/resource, ALLOWED",
        "/requests/0/resource/organization, ALLOWED",
        "/requests/0/resource/workspace, ALLOWED",
        "/requests/0/resource/owner, ALLOWED",
        "/requests/0/workspace, ALLOWED",
        "/requests/0/principal/workspace, ALLOWED",
        "/requests/0/principal/scopes, ALLOWED",
        "/organizations/0/workspaces/0/settings, SETTING_DISABLED",
        "/organizations/0/override_categories, SETTING_DISABLED",
        "/organizations/0/workspaces/0/members, NOT_IN_WORKSPACE",
        "/organizations/0/keys/0/scopes, SCOPE_MISSING",
        "/organizations/0/keys, KEY_UNKNOWN",
        "/organizations, NOT_IN_ORGANIZATION"
    })
    void what_is_left_out_has_its_default(String member, String outcome) {
        List<String> outcomes = Reading.of(FULL.without(member).text()).decisions().stream()
                .map(decision ->
                        decision.isAllowed() ? "ALLOWED" : decision.reason().name())
                .toList();

        if (outcome.equals("ALLOWED")) {
            assertThat(outcomes).containsOnly("ALLOWED");
        } else {
            assertThat(outcomes).contains(outcome);
        }
    }

    @Test
    void no_scopes_is_a_ceiling_that_leaves_nothing() {
        Reading reading =
                Reading.of(FULL.with("/requests/0/principal/scopes", "[]").text());

        assertThat(reading.decisions().get(0).reason()).isEqualTo(Reason.SCOPE_MISSING);
    }

    @Test
    void a_document_without_requests_is_a_world() {
        Reading reading = Reading.of("{\"now\": \"2026-11-23T12:00:00Z\"}");

        assertThat(reading).isEqualTo(new Reading(List.of(), List.of(), Optional.empty()));
    }

    @Test
    void a_time_is_read_to_the_nanosecond() throws IOException {
        byte[] json =
                FULL.with("/now", "\"2026-12-31T23:59:59.999999999Z\"").text().getBytes(StandardCharsets.UTF_8);

        try (ScenarioReader reader = ScenarioReader.open(new ByteArrayInputStream(json))) {
            assertThat(reader.world().now()).isEqualTo(Instant.parse("2026-12-31T23:59:59.999999999Z"));
            assertThat(reader.world().key(KeyId.of("robot")).orElseThrow().expiry())
                    .isEqualTo(Expiry.at(Instant.parse("2027-01-01T00:00:00.000000001Z")));
        }
    }

    @Test
    void after_the_last_request_there_is_none_however_often_one_asks() throws IOException {
        byte[] json = FULL.with("/requests", "[]").text().getBytes(StandardCharsets.UTF_8);

        try (ScenarioReader reader = ScenarioReader.open(new ByteArrayInputStream(json))) {
            assertThat(reader.next()).isEmpty();
            assertThat(reader.next()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"'{}', /tail", "'[]', /tail", "1, /tail"})
    void nothing_comes_after_the_requests(String value, String refused) {
        Reading reading = Reading.of(
                new DocumentText(FULL).ending("", "\"tail\": " + value).text());

        assertThat(reading.place()).isEqualTo(refused);
        assertThat(reading.defect().map(InvalidInputException::expected)).contains("nothing after `requests`");
        assertThat(reading.ids()).containsExactly("r1", "r2");
    }
}
