package dev.workspaces.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.examples.admin.Client.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server keeps in workspaces, and its data plane. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeaturesTest {
    private final TestServer test = new TestServer(db());
    private final Fixture acme = new Fixture(test, "acme");
    private final Client admin = test.client(acme.adminKey());
    private final Client service = test.client(acme.serviceKey());

    /** Where everything is kept. */
    String db() {
        return "memory";
    }

    @AfterAll
    void end() {
        test.close();
    }

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
        assertThat(service.get("/v1/" + feature).text()).contains(created.at("/id"));
        assertThat(service.delete(byId).status()).isEqualTo(200);
        assertThat(service.get(byId).status()).isEqualTo(404);
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
    void a_providers_key_goes_in_and_never_comes_out() {
        String secret = "sk-0123456789abcdef";
        Reply created = service.post("/v1/virtual-keys", "{\"name\": \"AI\", \"key\": \"" + secret + "\"}");

        assertThat(created.text()).doesNotContain(secret);
        assertThat(created.at("/masked_api_key")).isEqualTo("…cdef");
        assertThat(service.get("/v1/virtual-keys").text()).doesNotContain(secret);
    }

    @Test
    void a_slug_is_there_once_in_a_workspace() {
        String body = "{\"name\": \"x\", \"slug\": \"the-one\", \"workspace_id\": \"%s\"}";
        assertThat(admin.post("/v1/prompts", body.formatted("research")).status())
                .isEqualTo(200);
        assertThat(admin.post("/v1/prompts", body.formatted("research")).status())
                .isEqualTo(409);
        assertThat(admin.post("/v1/prompts", body.formatted("lab")).status()).isEqualTo(200);
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
        assertThat(admin.get("/v1/audit-logs?start_time=yesterday").at("/pointer"))
                .isEqualTo("/start_time");
        assertThat(service.get("/v1/audit-logs").status()).isEqualTo(403);
    }

    @Test
    void a_decision_is_explained_to_whoever_may_see_it() {
        String path = "/v1/access/explain?action=configs.create&workspace_id=research";
        Client mel = test.client(acme.token("mel"));

        assertThat(mel.get(path).at("/reason")).isEqualTo("ROLE_INSUFFICIENT");
        assertThat(admin.get(path + "&user_id=" + acme.mel()).at("/reason")).isEqualTo("ROLE_INSUFFICIENT");
        assertThat(admin.get(path + "&key_id=" + acme.service().key().id()).at("/reason"))
                .isEqualTo("KEY_SCOPE");
        assertThat(mel.get(path + "&user_id=" + acme.adam()).status()).isEqualTo(404);
        assertThat(admin.get("/v1/access/explain?action=fly").at("/pointer")).isEqualTo("/action");
    }
}
