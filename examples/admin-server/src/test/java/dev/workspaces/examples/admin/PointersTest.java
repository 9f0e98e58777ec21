package dev.workspaces.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.examples.admin.Client.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever sends what cannot be is told where it stands. */
class PointersTest extends OneServer {
    private final Client service = test.client(acme.serviceKey());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'rotation_period_days': 0} | /rotation_period_days",
                "{'rotation_period_days': 7, 'rotation_period': 'weekly'} | /rotation_period",
                "{'rotation_period': 'weekly', 'key_transition_period_ms': 1} | /key_transition_period_ms",
                "{'rotation_period_days': 1, 'key_transition_period_ms': 86400000} | /key_transition_period_ms",
                "{'next_rotation_at': '2001-01-01T00:00:00Z'} | /next_rotation_at",
                "{'next_rotation_at': '+10001-01-01T00:00:00Z'} | /next_rotation_at"
            })
    void a_policy_of_rotation_that_cannot_be(String policy, String pointer) {
        String body = "{\"name\": \"k\", \"rotation_policy\": " + policy.replace('\'', '"') + "}";

        assertBad(admin.post("/v1/api-keys/organisation/service", body), "/rotation_policy" + pointer);
    }

    @Test
    void a_rotation_whose_transition_is_too_short() {
        String path = "/v1/api-keys/" + acme.service().key().id() + "/rotate";

        assertBad(admin.post(path, "{\"key_transition_period_ms\": 1}"), "/key_transition_period_ms");
        assertThat(admin.post("/v1/api-keys/" + "a".repeat(256) + "/rotate", "").at("/pointer"))
                .isEqualTo("/key");
    }

    /** It would be no filter, and show what nobody asked for. */
    @ParameterizedTest
    @CsvSource({
        "/v1/admin/users?email=, /email",
        "/v1/admin/users?role=, /role",
        "/v1/admin/users?role=admin&role=owner, /role",
        "/v1/api-keys?workspace_id=, /workspace_id",
        "/v1/audit-logs?workspace_id=, /workspace_id",
        "/v1/access/explain?action=configs.list&user_id=, /user_id"
    })
    void a_filter_that_says_nothing_or_two_things(String path, String pointer) {
        assertBad(admin.get(path), pointer);
    }

    @Test
    void two_workspaces_at_once() {
        String lab = "{\"name\": \"x\", \"workspace_id\": \"lab\"}";

        assertBad(admin.post("/v1/configs?workspace_id=research", lab), "/workspace_id");
        assertThat(admin.post("/v1/configs?workspace_id=" + acme.lab(), lab).status())
                .isEqualTo(200);
    }

    @Test
    void a_slug_with_the_shape_of_an_id() {
        String slug = service.post("/v1/configs", "{\"name\": \"x\"}").at("/id");

        assertBad(service.post("/v1/prompts", "{\"name\": \"x\", \"slug\": \"" + slug + "\"}"), "/slug");
    }

    @Test
    void a_completion_in_pieces() {
        assertBad(service.post("/v1/chat/completions", "{\"stream\": true}"), "/stream");
        assertThat(service.post("/v1/chat/completions", "{\"stream\": false}").status())
                .isEqualTo(200);
    }

    private static void assertBad(Reply refused, String pointer) {
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.at("/errorCode")).isEqualTo("AB01");
        assertThat(refused.at("/pointer")).isEqualTo(pointer);
    }
}
