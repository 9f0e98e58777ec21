package dev.workspaces.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.workspaces.examples.admin.Client.Reply;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server keeps in workspaces, and its data plane. */
class FeaturesTest extends OneServer {
    private final Client service = test.client(acme.serviceKey());

    @ParameterizedTest
    @ValueSource(strings = {"configs", "prompts", "guardrails", "virtual-keys", "providers"})
    void a_thing_is_kept_in_its_workspace(String feature) {
        Reply created = service.post("/v1/" + feature, "{\"name\": \"My first\", \"config\": {\"retry\": [1, null]}}");
        String byId = "/v1/" + feature + "/" + created.at("/id");
        String bySlug = "/v1/" + feature + "/" + created.at("/slug");

        assertThat(created.at("/slug")).startsWith("my-first-");
        assertThat(service.get(bySlug).body()).isEqualTo(created.body());
        assertThat(admin.get(byId).at("/pointer")).isEqualTo("/workspace_id");
        assertThat(admin.get(byId + "?workspace_id=research").body()).isEqualTo(created.body());
        assertThat(admin.get(byId + "?workspace_id=lab").status()).isEqualTo(404);
        assertThat(admin.get(bySlug + "?workspace_id=lab").status()).isEqualTo(404);
        Reply updated = service.put(byId, "{\"id\": \"x\", \"workspace_id\": \"research\", \"note\": 1}");
        assertThat(updated.at("/id")).isEqualTo(created.at("/id"));
        assertThat(updated.at("/name")).isEqualTo("My first");
        assertThat(updated.at("/note")).isEqualTo("1");
        assertThat(updated.at("/workspace_id")).isEqualTo(acme.research().value());
        assertThat(service.get("/v1/" + feature).text()).contains(created.at("/id"));
        assertThat(service.delete(byId).status()).isEqualTo(200);
        assertThat(service.get(byId).status()).isEqualTo(404);
    }

    @Test
    void a_thing_is_of_one_kind_and_goes_alone() {
        String prompt = service.post("/v1/prompts", "{\"name\": \"x\"}").at("/id");
        String another = service.post("/v1/prompts", "{\"name\": \"x\"}").at("/id");

        assertThat(service.get("/v1/configs/" + prompt).status()).isEqualTo(404);
        assertThat(service.delete("/v1/configs/" + prompt).status()).isEqualTo(404);
        assertThat(service.delete("/v1/prompts/" + prompt).status()).isEqualTo(200);
        assertThat(service.get("/v1/prompts/" + another).status()).isEqualTo(200);
    }

    @Test
    void what_the_server_knows_better_is_not_taken_from_the_client() {
        Reply created = service.post("/v1/configs", """
                {"name": "Claims", "object": "x", "id": "x", "organisation_id": "x", "workspace_id": "research",
                 "created_at": "x", "last_updated_at": "x", "masked_api_key": "x"}""");

        assertThat(created.at("/object")).isEqualTo("config");
        assertThat(created.at("/id")).isNotEqualTo("x");
        assertThat(created.at("/organisation_id")).isEqualTo(acme.organization().value());
        assertThat(created.at("/workspace_id")).isEqualTo(acme.research().value());
        assertThat(created.body().has("masked_api_key")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"the-one%20", "The-one", "%20the-one", "the-one%E2%80%8B"})
    void nothing_is_found_by_what_is_only_like_its_slug(String other) {
        service.post("/v1/providers", "{\"name\": \"x\", \"slug\": \"the-one\"}");

        assertThat(service.get("/v1/providers/the-one").status()).isEqualTo(200);
        assertThat(service.get("/v1/providers/" + other).status()).isEqualTo(404);
    }

    @Test
    void things_are_listed_in_the_order_of_their_creation_in_pages() {
        List<String> created = new ArrayList<>();
        for (int at = 0; at < 9; at++) {
            created.add(admin.post("/v1/guardrails", "{\"name\": \"x\", \"workspace_id\": \"lab\"}")
                    .at("/id"));
        }

        List<String> listed = new ArrayList<>();
        for (int page = 0; page < 4; page++) {
            Reply part = admin.get("/v1/guardrails?workspace_id=lab&page_size=3&current_page=" + page);
            part.body().at("/data").forEach(item -> listed.add(item.at("/id").asText()));
            assertThat(part.at("/total")).isEqualTo("9");
        }
        assertThat(listed).isEqualTo(created);
    }

    @Test
    void a_thing_is_kept_as_it_was_said_to_the_last_digit() {
        Reply created = service.post(
                "/v1/configs",
                "{\"name\": \"Exact\", \"a\": 1.00000000000000000001, \"b\": 1e400, \"c\": \"\\ud800 \\u0000 \\u00e9\"}");

        assertThat(created.text()).contains("1.00000000000000000001").contains("1E+400");
        assertThat(service.get("/v1/configs/" + created.at("/id")).text()).isEqualTo(created.text());
    }

    @Test
    void a_change_is_dated_and_keeps_to_what_a_name_may_be() {
        Reply created = service.post("/v1/prompts", "{\"name\": \"Dated\"}");
        String path = "/v1/prompts/" + created.at("/id");

        Reply changed = service.put(path, "{\"note\": 1}");

        assertThat(Instant.parse(changed.at("/last_updated_at")))
                .isAfter(Instant.parse(created.at("/last_updated_at")));
        assertThat(service.get(path).body()).isEqualTo(changed.body());
        assertThat(service.put(path, "{\"name\": 7}").at("/pointer")).isEqualTo("/name");
        assertThat(service.put(path, "{\"name\": null}").at("/pointer")).isEqualTo("/name");
        assertThat(service.put(path, "{\"name\": \" \"}").at("/pointer")).isEqualTo("/name");
        assertThat(service.put(path, "{\"name\": \"New\"}").at("/name")).isEqualTo("New");
    }

    @Test
    void a_workspace_that_is_not_empty_is_not_deleted_and_the_answer_says_what_is_left() {
        Reply workspace = admin.post("/v1/admin/workspaces", "{\"name\": \"Full\", \"slug\": \"full\"}");
        Reply config = admin.post("/v1/configs", "{\"name\": \"x\", \"workspace_id\": \"full\"}");

        Reply refused = admin.delete("/v1/admin/workspaces/full");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/message")).contains("configs: 1");
        admin.delete("/v1/configs/" + config.at("/slug") + "?workspace_id=full");
        assertThat(admin.delete("/v1/admin/workspaces/" + workspace.at("/id")).status())
                .isEqualTo(200);
    }

    @Test
    void a_workspace_is_not_deleted_while_something_is_put_into_it() throws Exception {
        FeatureStore kept = new InMemoryFeatures();
        List<Runnable> meanwhile = new CopyOnWriteArrayList<>();
        Stores memory = Stores.open("memory");
        Stores stores = Stores.inMemory(
                memory.storage(),
                new InterruptedFeatures(kept, () -> meanwhile.forEach(Runnable::run), () -> {}),
                memory.end());
        try (TestServer other = new TestServer(stores, Clock.systemUTC(), Optional.empty())) {
            Client client = other.client(new Fixture(other, "acme").adminKey());
            CompletableFuture<Reply> deleted = new CompletableFuture<>();
            meanwhile.add(() -> {
                deleted.completeAsync(() -> client.delete("/v1/admin/workspaces/lab"));
                try {
                    deleted.get(300, TimeUnit.MILLISECONDS);
                } catch (TimeoutException waits) {
                    // as it should
                } catch (InterruptedException | ExecutionException failed) {
                    throw new IllegalStateException(failed);
                }
            });

            Reply created = client.post("/v1/configs", "{\"name\": \"x\", \"workspace_id\": \"lab\"}");

            assertThat(created.status()).isEqualTo(200);
            assertThat(deleted.get(20, TimeUnit.SECONDS).at("/message")).contains("configs: 1");
        }
    }

    @Test
    void a_providers_key_goes_in_and_never_comes_out() {
        String secret = "sk-0123456789abcdef";
        Reply created = service.post("/v1/virtual-keys", "{\"name\": \"AI\", \"key\": \"" + secret + "\"}");

        assertThat(created.text()).doesNotContain(secret);
        assertThat(created.at("/masked_api_key")).isEqualTo("…cdef");
        assertThat(service.get("/v1/virtual-keys").text()).doesNotContain(secret);
        assertThat(service.post("/v1/virtual-keys", "{\"name\": \"AI\", \"key\": \"sk-01234567\"}")
                        .at("/masked_api_key"))
                .isEqualTo("…");
    }

    @Test
    void a_slug_is_there_once_in_a_workspace() {
        String body = "{\"name\": \"x\", \"slug\": \"the-one\", \"workspace_id\": \"%s\"}";
        assertThat(admin.post("/v1/prompts", body.formatted("research")).status())
                .isEqualTo(200);
        assertThat(admin.post("/v1/prompts", body.formatted("research")).status())
                .isEqualTo(409);
        assertThat(admin.post("/v1/prompts", body.formatted("lab")).status()).isEqualTo(200);
        admin.delete("/v1/prompts/the-one?workspace_id=research");
        assertThat(admin.post("/v1/prompts", body.formatted("research")).status())
                .isEqualTo(200);
    }

    @Test
    void a_completion_is_for_workspace_keys_alone() {
        String body = "{\"model\": \"m\", \"messages\": []}";

        assertThat(service.post("/v1/chat/completions", body).at("/choices/0/message/role"))
                .isEqualTo("assistant");
        assertThat(test.client(acme.userKey())
                        .post("/v1/chat/completions", body)
                        .status())
                .isEqualTo(200);
        assertThat(admin.post("/v1/chat/completions", "{\"workspace_id\": \"research\"}")
                        .at("/reason"))
                .isEqualTo("CREDENTIAL_NOT_ALLOWED");
        assertThat(service.post("/v1/chat/completions", "{\"workspace_id\": \"lab\"}")
                        .at("/reason"))
                .isEqualTo("OUTSIDE_WORKSPACE");
    }

    @Test
    void groups_are_mapped_listed_and_unmapped() {
        Client stranger = test.client(acme.token("stranger"));
        Reply mapped = admin.post(
                "/v1/scim/workspaces", "{\"group\": \"R & D\", \"workspace_id\": \"lab\", \"role\": \"member\"}");

        assertThat(stranger.get("/v1/scim/workspaces").status()).isEqualTo(401);
        assertThat(admin.get("/v1/scim/workspaces").at("/data/0/id")).isEqualTo(mapped.at("/id"));
        assertThat(admin.delete("/v1/scim/workspaces/" + mapped.at("/id")).at("/ended/0/group"))
                .isEqualTo("R & D");
        assertThat(admin.delete("/v1/scim/workspaces/" + mapped.at("/id")).status())
                .isEqualTo(404);
        assertThat(admin.delete("/v1/scim/workspaces/%21").status()).isEqualTo(404);
    }

    @Test
    void the_audit_log_tells_what_was_done_and_by_which_request() {
        Reply workspace = admin.post("/v1/admin/workspaces", "{\"name\": \"Audited\"}");

        Reply log = admin.get("/v1/audit-logs?operation=create_workspace&workspace_id=" + workspace.at("/id"));
        Reply all = admin.get("/v1/audit-logs?actor_id=" + acme.admin().key().id() + "&operation=create_workspace");

        assertThat(log.at("/object")).isEqualTo("list");
        assertThat(all.text()).contains(workspace.header("x-portkey-request-id"));
        assertThat(admin.get("/v1/audit-logs?start_time=2999-01-01T00:00:00Z").at("/total"))
                .isEqualTo("0");
        assertThat(admin.get("/v1/audit-logs?start_time=%2B999999999-01-01T00:00:00Z")
                        .at("/total"))
                .isEqualTo("0");
        assertThat(admin.get("/v1/audit-logs?start_time=yesterday").at("/pointer"))
                .isEqualTo("/start_time");
        assertThat(service.get("/v1/audit-logs").status()).isEqualTo(403);
        assertThat(all.at("/records/0/client_address")).isEqualTo("127.0.0.1");
    }

    @Test
    void the_audit_log_holds_what_the_query_asks_for_and_nothing_else() {
        admin.put("/v1/admin/workspaces/lab", "{\"description\": \"audited\"}");
        service.put("/v1/admin/workspaces/lab", "{\"description\": \"audited\"}");
        String denied = "/v1/audit-logs?outcome=denied&page_size=1000";

        assertThat(admin.get("/v1/audit-logs?end_time=2001-01-01T00:00:00Z").at("/total"))
                .isEqualTo("0");
        assertThat(values(admin.get(denied), "outcome")).isNotEmpty().containsOnly("denied");
        assertThat(values(admin.get("/v1/audit-logs?operation=update_workspace"), "operation"))
                .isNotEmpty()
                .containsOnly("update_workspace");
        assertThat(values(admin.get("/v1/audit-logs?workspace_id=lab&page_size=1000"), "workspace"))
                .isNotEmpty()
                .containsOnly(acme.lab().value());
        assertThat(admin.get("/v1/audit-logs?actor_id=nobody").at("/total")).isEqualTo("0");
        assertThat(admin.get("/v1/audit-logs?outcome=maybe").at("/pointer")).isEqualTo("/outcome");
    }

    private static Set<String> values(Reply reply, String field) {
        return reply.body().at("/records").findValues(field).stream()
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }

    @Test
    void a_decision_is_explained_to_whoever_may_see_it() {
        String path = "/v1/access/explain?action=configs.create&workspace_id=research";
        Client mel = test.client(acme.token("mel"));

        assertThat(mel.get(path).at("/reason")).isEqualTo("ROLE_INSUFFICIENT");
        assertThat(admin.get(path + "&user_id=" + acme.mel()).at("/reason")).isEqualTo("ROLE_INSUFFICIENT");
        assertThat(admin.get(path + "&key_id=" + acme.service().key().id()).at("/reason"))
                .isEqualTo("KEY_SCOPE");
        assertThat(admin.get(path + "&key_id=" + acme.user().key().id()).at("/reason"))
                .isEqualTo("SCOPE_MISSING");
        assertThat(mel.get(path + "&user_id=" + acme.adam()).status()).isEqualTo(404);
        assertThat(admin.get(path + "&user_id=" + acme.mel() + "&key_id=key_1").at("/pointer"))
                .isEqualTo("/key_id");
        assertThat(admin.get("/v1/access/explain?action=fly").at("/pointer")).isEqualTo("/action");
    }
}
