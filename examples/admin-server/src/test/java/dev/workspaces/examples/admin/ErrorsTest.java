package dev.workspaces.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.examples.admin.Client.Reply;
import dev.workspaces.id.UserId;
import dev.workspaces.service.PersonCommand.SuspendPerson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of errors, row by row, as far as calls can bring them about; for the others see {@link RefusalsTest}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErrorsTest {
    private static final String KEYS = "/v1/api-keys";
    private static final String WORKSPACES = "/v1/admin/workspaces";
    private static final String INVITES = "/v1/admin/users/invites";

    private final TestClock clock = new TestClock();
    private final TestServer test = new TestServer("memory", clock, Optional.empty());
    private final Fixture acme = new Fixture(test, "acme");
    private final Client admin = test.client(acme.adminKey());
    private final Target target = new Target(test, acme, "acme");

    @AfterAll
    void end() {
        test.close();
    }

    @Test
    void whoever_is_not_known_is_told_the_same_whatever_the_reason() {
        List<String> strangers = new ArrayList<>(List.of("", "wk_svc_nobody", acme.adminKey() + "0", "a.b.c"));
        try (TestServer other = new TestServer()) {
            strangers.add(new Fixture(other, "acme").serviceKey());
        }
        Reply disabled = issued("/workspace/service", "");
        admin.put(KEYS + "/" + disabled.at("/id"), "{\"status\": \"disabled\"}");
        Reply expired = issued(
                "/workspace/service", ", \"expires_at\": \"" + clock.instant().plusSeconds(60) + "\"");
        clock.pass(Duration.ofSeconds(60));
        Reply revoked = issued("/workspace/service", "");
        admin.delete(KEYS + "/" + revoked.at("/id"));
        String suspended = target.member().value();
        Reply ofSuspended = issued("/workspace/user", ", \"user_id\": \"" + suspended + "\"");
        acme.owner().carryOut(new SuspendPerson(UserId.of(suspended)));
        Stream.of(disabled, expired, revoked, ofSuspended).forEach(each -> strangers.add(each.at("/key")));

        for (String stranger : strangers) {
            Reply refused = test.client(stranger).get("/v1/configs");
            assertThat(refused.status()).as(stranger).isEqualTo(401);
            assertThat(refused.body())
                    .isEqualTo(test.client("").get("/v1/admin/users").body());
            assertThat(refused.at("/errorCode")).isEqualTo("AB05");
            assertThat(refused.at("/success")).isEqualTo("false");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | /v1/access/explain?action=configs.list |",
                "GET | /v1/admin/users?page_size=0 |",
                "POST | /v1/chat/completions | x",
                "POST | /v1/configs | {}",
                "PUT | /v1/admin/users/u | {}",
                "DELETE | /v1/nowhere | {}"
            })
    void the_key_of_somebody_who_is_suspended_is_told_the_same_as_one_that_nobody_has(
            String method, String path, @Nullable String body) {
        String suspended = target.member().value();
        Client theirs = test.client(issued("/workspace/user", ", \"user_id\": \"" + suspended + "\"")
                .at("/key"));
        acme.owner().carryOut(new SuspendPerson(UserId.of(suspended)));
        String sent = body == null ? "" : body;

        Reply refused = theirs.call(method, path, sent, nothing -> {});

        assertThat(refused.status()).isEqualTo(401);
        Alike.require(
                refused, test.client(acme.adminKey() + "0").call(method, path, sent, nothing -> {}), method + path);
    }

    private Reply issued(String path, String more) {
        return admin.post(KEYS + path, "{\"name\": \"k\", \"workspace_id\": \"research\"" + more + "}");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("conflicts")
    void is_a_conflict(Case each) {
        Reply refused = each.of(this);

        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
        assertThat(refused.at("/errorCode")).isEqualTo("AB07");
        assertThat(refused.body().has("reason")).isFalse();
    }

    /** A call that is refused, when what it needs is there. */
    @FunctionalInterface
    interface Case {
        Reply of(ErrorsTest test);
    }

    static Stream<Named<Case>> conflicts() {
        return Stream.of(
                conflict(
                        "a workspace's slug that is taken",
                        it -> it.admin.post(WORKSPACES, "{\"name\": \"x\", \"slug\": \"research\"}")),
                conflict(
                        "a workspace that takes the slug of another",
                        it -> it.admin.put(WORKSPACES + "/" + it.target.workspace(), "{\"slug\": \"research\"}")),
                conflict(
                        "somebody who is a member already",
                        it -> it.admin.post(
                                WORKSPACES + "/research/users",
                                "{\"users\": [{\"id\": \"" + it.acme.mel() + "\", \"role\": \"member\"}]}")),
                conflict(
                        "an invite to somebody who is there",
                        it -> it.admin.post(INVITES, "{\"email\": \"mel@acme.test\"}")),
                conflict("an invite to somebody who is invited", it -> {
                    String address = "{\"email\": \"" + it.target.address() + "\"}";
                    it.admin.post(INVITES, address);
                    return it.admin.post(INVITES, address);
                }),
                conflict("an invite that was cancelled, resent", it -> {
                    String invite = INVITES + "/" + it.target.invite();
                    it.admin.delete(invite);
                    return it.admin.post(invite + "/resend", "");
                }),
                conflict("a thing's slug that is taken", it -> {
                    String prompt = "{\"name\": \"x\", \"slug\": \"taken\", \"workspace_id\": \"research\"}";
                    it.admin.post("/v1/prompts", prompt);
                    return it.admin.post("/v1/prompts", prompt);
                }),
                conflict("a workspace that is not empty", it -> {
                    String workspace = it.target.workspace().value();
                    it.admin.post("/v1/guardrails", "{\"name\": \"x\", \"workspace_id\": \"" + workspace + "\"}");
                    return it.admin.delete(WORKSPACES + "/" + workspace);
                }),
                conflict(
                        "the last owner, lowered",
                        it -> it.asOwner().put("/v1/admin/users/" + it.ownersId(), "{\"role\": \"member\"}")),
                conflict("the last owner, removed", it -> it.asOwner().delete("/v1/admin/users/" + it.ownersId())),
                conflict("the default workspace, deleted", it -> it.admin.delete(WORKSPACES + "/default")),
                conflict(
                        "the default workspace, archived",
                        it -> it.admin.put(WORKSPACES + "/default", "{\"status\": \"archived\"}")),
                conflict("an admin of the organization, taken out of a workspace", it -> {
                    it.admin.post(
                            WORKSPACES + "/lab/users",
                            "{\"users\": [{\"id\": \"" + it.acme.adam() + "\", \"role\": \"member\"}]}");
                    return it.asOwner().delete(WORKSPACES + "/lab/users/" + it.acme.adam());
                }),
                conflict("a key whose rotation is in transition", it -> {
                    String key = KEYS + "/" + it.target.serviceKey() + "/rotate";
                    it.admin.post(key, "");
                    return it.admin.post(key, "");
                }),
                conflict("a key that was revoked", it -> {
                    String key = KEYS + "/" + it.target.serviceKey();
                    it.admin.delete(key);
                    return it.admin.put(key, "{\"name\": \"x\"}");
                }));
    }

    @Test
    void a_key_changes_itself_never_and_is_told_so() {
        String own = KEYS + "/" + acme.admin().key().id();

        for (Reply refused : List.of(admin.put(own, "{\"name\": \"x\"}"), admin.delete(own))) {
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.at("/errorCode")).isEqualTo("AB03");
            assertThat(refused.at("/reason")).isEqualTo("KEY_ITSELF");
        }
    }

    @Test
    void nobody_changes_somebody_whom_they_do_not_rank_above() {
        Reply refused = test.client(acme.token("adam")).put("/v1/admin/users/" + ownersId(), "{\"role\": \"member\"}");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.at("/reason")).isEqualTo("RANK_TOO_LOW");
    }

    private static Named<Case> conflict(String name, Case each) {
        return Named.of(name, each);
    }

    private Client asOwner() {
        return test.client(acme.ownersToken());
    }

    private String ownersId() {
        return admin.get("/v1/admin/users?role=owner").at("/data/0/id");
    }
}
