package dev.workspaces.testing;

import static dev.workspaces.testing.Document.FULL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.Workspaces;
import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.inmemory.InMemoryStorage;
import dev.workspaces.key.ApiKey;
import dev.workspaces.policy.Decision;
import dev.workspaces.policy.Reason;
import dev.workspaces.policy.Request;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a scenario's world a storage holds, and what it cannot. */
class ScenarioLoadTest {
    private static final String ACME = "/organizations/0";
    private static final OrganizationId ACME_ID = OrganizationId.of("acme");
    private static final String TOO_LONG = "a".repeat(256);

    private final InMemoryStorage storage = new InMemoryStorage();

    static Stream<Arguments> notHeld() {
        List<String> words = List.of(TOO_LONG, "a\\u0000", "\\n", "\\u0085", "\\ud800x", "\\udfff");
        Stream<Arguments> ids = words.stream()
                .flatMap(word -> Stream.of(
                        Arguments.of("/organizations", "{\"id\": \"HERE\"}", word, "/organizations/1/id"),
                        Arguments.of(
                                ACME + "/users", "{\"id\": \"HERE\", \"role\": \"owner\"}", word, ACME + "/users/2/id"),
                        Arguments.of(ACME + "/workspaces", "{\"id\": \"HERE\"}", word, ACME + "/workspaces/1/id"),
                        Arguments.of(
                                ACME + "/keys",
                                "{\"id\": \"HERE\", \"type\": \"organisation-service\"}",
                                word,
                                ACME + "/keys/3/id"),
                        Arguments.of(ACME + "/keys", """
                                {"id": "k", "type": "workspace-user", "workspace": "ml", "user": "HERE"}
                                """, word, ACME + "/keys/3/user")));
        Stream<Arguments> scopes = Stream.of("", " ", TOO_LONG, "\\u0000", "\\ud800")
                .map(word -> Arguments.of(ACME + "/keys", """
                        {"id": "k", "type": "organisation-service", "scopes": ["prompts.read", "HERE"]}
                        """, word, ACME + "/keys/3/scopes"));
        Arguments second = Arguments.of(
                ACME + "/workspaces", "{\"id\": \"HERE\", \"default\": true}", "lab", ACME + "/workspaces/1/default");
        return Stream.of(ids, scopes, Stream.of(second)).flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("notHeld")
    void what_no_storage_holds_is_refused_by_its_pointer_and_nothing_is_written(
            String array, String element, String word, String refused) throws IOException {
        try (ScenarioReader reader =
                reader(FULL.withElement(array, element).text().replace("HERE", word))) {
            assertThatThrownBy(() -> reader.load(storage))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            thrown -> assertThat(thrown.place()).isEqualTo(refused));
        }
        assertThat(isEmpty()).isTrue();
    }

    @Test
    void more_scopes_than_a_key_may_have_are_refused() throws IOException {
        String scopes = String.join(
                "\",\"",
                Stream.iterate(0, i -> i + 1).limit(4097).map(i -> "s" + i).toList());

        try (ScenarioReader reader = reader(
                FULL.with(ACME + "/keys/2/scopes", "[\"" + scopes + "\"]").text())) {
            assertThatThrownBy(() -> reader.load(storage)).hasMessageStartingWith(ACME + "/keys/2/scopes: expected ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "%_'\\\"; --", "\u202eab", "\ud83d\ude00", "e\u0301", "NULL"})
    void ids_of_any_other_words_are_held(String word) throws IOException {
        String odd = FULL.text().replace("\"mel\"", "\"" + word + "\"").replace("\"ml\"", "\"" + word + word + "\"");

        assertThat(answers(odd))
                .isEqualTo(answers(FULL.text()))
                .containsExactly(Reason.WORKSPACE_ROLE, Reason.KEY_SCOPE);
    }

    @Test
    void an_id_as_long_as_any_that_a_storage_keeps_is_held() throws IOException {
        String longest = TOO_LONG.substring(1);

        assertThat(answers(FULL.text().replace("\"mel\"", "\"" + longest + "\"")))
                .containsExactly(Reason.WORKSPACE_ROLE, Reason.KEY_SCOPE);
    }

    @Test
    void a_key_that_asks_in_an_organization_that_is_not_its_own_is_known() throws IOException {
        Document document = FULL.withElement("/organizations", "{\"id\": \"globex\"}")
                .with("/requests/1/organization", "\"globex\"");

        assertThat(answers(document.text())).last().isEqualTo(Reason.NOT_IN_ORGANIZATION);
    }

    @ParameterizedTest
    @CsvSource({
        "12:00:00Z, 12:00:00.000000001Z, KEY_SCOPE",
        "12:00:00Z, 11:59:59.999999999Z, KEY_EXPIRED",
        "12:00:00Z, 12:00:00Z, KEY_EXPIRED",
        "12:00:00Z, 12:00:00.000001Z, KEY_SCOPE",
        "12:00:00.000000005Z, 12:00:00.000000005Z, KEY_EXPIRED",
        "12:00:00.000000005Z, 12:00:00.000000006Z, KEY_SCOPE",
        "12:00:00.000000005Z, 12:00:00.000000004Z, KEY_EXPIRED"
    })
    void an_expiry_of_any_fraction_is_over_as_it_is_in_the_world(String now, String expiry, Reason reason)
            throws IOException {
        Document document = FULL.with("/now", "\"2026-11-23T" + now + "\"")
                .with(ACME + "/keys/0/expires_at", "\"2026-11-23T" + expiry + "\"");

        assertThat(answers(document.text())).last().isEqualTo(reason);
    }

    @Test
    void an_expiry_that_is_finer_than_a_microsecond_is_refused_where_it_would_be_shown() throws IOException {
        try (ScenarioReader reader = reader(FULL.text())) {
            assertThatThrownBy(() -> reader.loadToExplain(storage))
                    .hasMessageStartingWith(ACME + "/keys/0/expires_at: expected a whole number of microseconds");
        }
        assertThat(isEmpty()).isTrue();
    }

    @Test
    void limits_that_stand_in_the_way_do_so_in_a_storage() throws IOException {
        assertThat(answers(FULL.with(ACME + "/keys/0/exhausted", "true").text()))
                .last()
                .isEqualTo(Reason.BUDGET_EXHAUSTED);
        assertThat(answers(
                        FULL.with(ACME + "/workspaces/0/rate_limited", "true").text()))
                .last()
                .isEqualTo(Reason.RATE_LIMITED);
    }

    @ParameterizedTest
    @CsvSource({
        "/workspaces/0/status, archived, WORKSPACE_ARCHIVED",
        "/keys/0/status, disabled, KEY_DISABLED",
        "/users/1/status, suspended, NOT_IN_ORGANIZATION"
    })
    void what_is_out_of_use_is_so_in_a_storage(String place, String status, Reason reason) throws IOException {
        assertThat(answers(FULL.with(ACME + place, "\"" + status + "\"").text()))
                .contains(reason);
    }

    @Test
    void a_person_of_two_organizations_is_one_user() throws IOException {
        Document document = FULL.withElement(
                "/organizations", "{\"id\": \"globex\", \"users\": [{\"id\": \"mel\", \"role\": \"admin\"}]}");

        assertThat(answers(document.text())).containsExactly(Reason.WORKSPACE_ROLE, Reason.KEY_SCOPE);
    }

    @Test
    void nobody_can_come_by_the_secret_of_a_key() throws IOException {
        try (ScenarioReader reader = reader(FULL.text())) {
            reader.load(storage);
        }

        ApiKey robot =
                storage.read(now -> now.keys().find(ACME_ID, KeyId.of("robot"))).orElseThrow();
        assertThat(robot.secret().kept()).isEmpty();
        assertThat(robot.knowers()).isEmpty();
    }

    @Test
    void a_storage_that_holds_something_is_left_alone() throws IOException {
        try (ScenarioReader first = reader(FULL.text());
                ScenarioReader second =
                        reader(FULL.with(ACME + "/id", "\"globex\"").text())) {
            first.load(storage);

            assertThatIllegalStateException().isThrownBy(() -> second.load(storage));
        }
    }

    @Test
    void a_world_is_loaded_before_the_first_request_is_read() throws IOException {
        try (ScenarioReader reader = reader(FULL.text())) {
            reader.next();

            assertThatIllegalStateException().isThrownBy(() -> reader.load(storage));
        }
    }

    private boolean isEmpty() {
        return storage.read(now -> now.organizations().isEmpty());
    }

    private static ScenarioReader reader(String json) throws IOException {
        return ScenarioReader.open(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    /** The reasons of the answers from a storage of its own, which are the world's. */
    private static List<Reason> answers(String json) throws IOException {
        InMemoryStorage own = new InMemoryStorage();
        List<Reason> reasons = new ArrayList<>();
        try (ScenarioReader reader = reader(json)) {
            reader.load(own);
            Workspaces workspaces = Workspaces.builder(own)
                    .catalogue(reader.world().catalogue())
                    .clock(Clock.fixed(reader.world().now(), ZoneOffset.UTC))
                    .build();
            for (Optional<ScenarioRequest> next = reader.next(); next.isPresent(); next = reader.next()) {
                Request request = next.get().request();
                Decision decision = workspaces.decide(request, reader.circumstances(request));
                assertThat(decision).isSameAs(reader.world().decide(request));
                reasons.add(decision.reason());
            }
        }
        return reasons;
    }
}
