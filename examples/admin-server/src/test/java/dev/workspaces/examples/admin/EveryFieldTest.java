package dev.workspaces.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.workspaces.examples.admin.Client.Reply;
import dev.workspaces.policy.Actions;
import dev.workspaces.service.IssueKey.IssueOrganizationKey;
import dev.workspaces.service.NewKey;
import java.util.List;
import org.junit.jupiter.api.Test;

/** T25: what is said of a workspace or a key is kept, field by field, when it is made and when it changes. */
class EveryFieldTest extends OneServer {
    private static final String WORKSPACES = "/v1/admin/workspaces";
    private static final String KEYS = "/v1/api-keys";

    private static final String LIMITS = """
            "usage_limits": [{"type": "tokens", "credit_limit": 1000, "alert_threshold": 900, "periodic_reset": "weekly",
                              "next_usage_reset_at": "2099-01-01T00:00:00Z"}],
            "rate_limits": [{"type": "tokens", "unit": "rph", "value": 60}]""";
    private static final String OTHER_LIMITS = """
            "usage_limits": [{"type": "requests", "credit_limit": 7, "periodic_reset_days": 3}],
            "rate_limits": [{"type": "requests", "unit": "rpd", "value": 5}, {"type": "tokens", "unit": "rps", "value": 1}]""";

    private static final String WORKSPACE = """
            {"name": "Whole", "slug": "whole", "description": "first",
             "defaults": {"metadata": {"team": "qa"}, "config_id": "first", "user_key_scopes": ["completions.write"]},
             %s}""".formatted(LIMITS);
    private static final String OTHER_WORKSPACE = """
            {"name": "Other", "slug": "other", "description": "second",
             "defaults": {"metadata": {"floor": "2"}, "config_id": "second", "user_key_scopes": ["configs.list"]},
             %s}""".formatted(OTHER_LIMITS);

    private static final String KEY = """
            {"name": "Whole", "description": "first", "scopes": ["completions.write"], "workspace_id": "%%s",
             "expires_at": "2099-01-01T00:00:00Z",
             "rotation_policy": {"rotation_period_days": 9, "next_rotation_at": "2098-01-01T00:00:00Z",
                                 "key_transition_period_ms": 3600000},
             "defaults": {"metadata": {"team": "qa"}, "config_id": "first", "allow_config_override": false},
             %s}""".formatted(LIMITS);
    private static final String OTHER_KEY = """
            {"name": "Other", "description": "second", "scopes": ["configs.list"], "expires_at": "2098-01-01T00:00:00Z",
             "rotation_policy": {"rotation_period": "monthly", "next_rotation_at": "2097-01-01T00:00:00Z",
                                 "key_transition_period_ms": 7200000},
             "defaults": {"metadata": {"floor": "2"}, "config_id": "second", "allow_config_override": true},
             %s}""".formatted(OTHER_LIMITS);

    @Test
    void of_a_workspace_is_kept() {
        Reply created = admin.post(WORKSPACES, WORKSPACE);
        String path = WORKSPACES + "/" + created.at("/id");
        requireSaid(created, WORKSPACE);
        requireSaid(admin.get(path), WORKSPACE);

        requireSaid(admin.put(path, OTHER_WORKSPACE), OTHER_WORKSPACE);
        requireSaid(admin.get(path), OTHER_WORKSPACE);
        assertThat(admin.get(WORKSPACES + "/default").at("/is_default")).isEqualTo("true");
        assertThat(admin.get(path).at("/is_default")).isEqualTo("false");
    }

    @Test
    void of_a_service_key_is_kept() {
        requireKept(admin.post(KEYS + "/workspace/service", KEY.formatted(acme.research())));
    }

    @Test
    void of_somebodys_key_is_kept() {
        String whose = "{\"user_id\": \"" + acme.mel() + "\", ";
        Reply issued = admin.post(
                KEYS + "/workspace/user", whose + KEY.formatted(acme.research()).substring(1));

        requireKept(issued);
        assertThat(admin.get(KEYS + "/" + issued.at("/id")).at("/user_id"))
                .isEqualTo(acme.mel().value());
    }

    @Test
    void a_key_is_whose_it_is_said_to_be_or_else_its_makers() {
        Client adam = test.client(acme.token("adam"));
        String wish = "{\"name\": \"k\", \"workspace_id\": \"research\"%s}";

        Reply mels = adam.post(KEYS + "/workspace/user", wish.formatted(", \"user_id\": \"" + acme.mel() + "\""));
        Reply own = adam.post(KEYS + "/workspace/user", wish.formatted(""));

        assertThat(admin.get(KEYS + "/" + mels.at("/id")).at("/user_id"))
                .isEqualTo(acme.mel().value());
        assertThat(admin.get(KEYS + "/" + own.at("/id")).at("/user_id"))
                .isEqualTo(acme.adam().value());
        assertThat(admin.post(KEYS + "/workspace/user", wish.formatted("")).at("/pointer"))
                .isEqualTo("/user_id");
        assertThat(admin.post(KEYS + "/workspace/service", wish.formatted(", \"expires_at\": \"2001-01-01T00:00:00Z\""))
                        .at("/pointer"))
                .isEqualTo("/expires_at");
    }

    private void requireKept(Reply issued) {
        String path = KEYS + "/" + issued.at("/id");
        requireSaid(admin.get(path), KEY.formatted(acme.research()));
        requireSaid(admin.put(path, OTHER_KEY), OTHER_KEY);
        requireSaid(admin.get(path), OTHER_KEY);
        assertThat(admin.get(path).at("/workspace_id"))
                .isEqualTo(acme.research().value());
    }

    /** What was said is in what is answered, as it was said. */
    private static void requireSaid(Reply reply, String said) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        for (var field : read(said).properties()) {
            assertThat(reply.body().get(field.getKey())).as(field.getKey()).isEqualTo(field.getValue());
        }
    }

    private static JsonNode read(String json) {
        try {
            return Client.MAPPER.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void one_kind_of_limits_changes_and_the_other_stays() {
        Reply issued = admin.post(KEYS + "/workspace/service", KEY.formatted("research"));
        String path = KEYS + "/" + issued.at("/id");

        Reply changed = admin.put(path, "{\"usage_limits\": {\"credit_limit\": 5}}");

        assertThat(changed.at("/usage_limits/0/type")).isEqualTo("cost");
        assertThat(changed.at("/usage_limits/0/credit_limit")).isEqualTo("5");
        assertThat(changed.at("/rate_limits/0/value")).isEqualTo("60");
        assertThat(admin.put(path, "{\"rate_limits\": []}").at("/usage_limits/0/credit_limit"))
                .isEqualTo("5");
    }

    @Test
    void who_may_update_and_not_read_changes_one_kind_of_limits() {
        NewKey wish =
                NewKey.named("Updater").holding(Actions.WORKSPACES_UPDATE, Actions.WORKSPACE_SERVICE_API_KEYS_UPDATE);
        Client updater = test.client(acme.owner()
                .carryOut(new IssueOrganizationKey(wish))
                .secret()
                .orElseThrow()
                .reveal());
        String key = KEYS + "/"
                + admin.post(KEYS + "/workspace/service", KEY.formatted("research"))
                        .at("/id");
        String workspace = WORKSPACES + "/"
                + admin.post(WORKSPACES, "{\"name\": \"Halves\", " + LIMITS + "}")
                        .at("/id");

        for (String path : List.of(key, workspace)) {
            Reply changed = updater.put(path, "{\"rate_limits\": [], \"usage_limits\": null}");

            assertThat(updater.get(path).status()).isEqualTo(403);
            assertThat(changed.status()).as(changed.text()).isEqualTo(200);
            assertThat(changed.at("/usage_limits/0/credit_limit")).isEqualTo("1000");
            assertThat(changed.body().at("/rate_limits")).isEmpty();
        }
    }

    @Test
    void a_status_comes_with_fields_that_say_nothing() {
        String key = KEYS + "/"
                + admin.post(KEYS + "/workspace/service", KEY.formatted("research"))
                        .at("/id");
        String workspace = WORKSPACES + "/"
                + admin.post(WORKSPACES, "{\"name\": \"Nothing\"}").at("/id");
        String nothing = "\"name\": null, \"description\": null, \"defaults\": null, \"usage_limits\": null,"
                + " \"rate_limits\": null";

        assertThat(admin.put(workspace, "{\"status\": \"archived\", \"slug\": null, " + nothing + "}")
                        .at("/status"))
                .isEqualTo("archived");
        assertThat(admin.put(
                                key,
                                "{\"status\": \"disabled\", \"scopes\": null, \"rotation_policy\": null, " + nothing
                                        + "}")
                        .at("/status"))
                .isEqualTo("disabled");
        assertThat(admin.put(key, "{\"status\": \"active\", \"expires_at\": null}")
                        .at("/pointer"))
                .as("the one field that null changes")
                .isEqualTo("/status");
    }

    @Test
    void a_status_changes_alone_there_and_back() {
        String key = KEYS + "/"
                + admin.post(KEYS + "/workspace/service", KEY.formatted("research"))
                        .at("/id");
        String workspace = WORKSPACES + "/"
                + admin.post(WORKSPACES, "{\"name\": \"Status\"}").at("/id");

        assertThat(admin.put(key, "{\"status\": \"disabled\", \"name\": \"x\"}").at("/pointer"))
                .isEqualTo("/status");
        assertThat(admin.put(key, "{\"status\": \"revoked\"}").at("/pointer")).isEqualTo("/status");
        assertThat(admin.put(key, "{\"status\": \"disabled\"}").at("/status")).isEqualTo("disabled");
        assertThat(admin.put(key, "{\"status\": \"active\"}").at("/status")).isEqualTo("active");
        assertThat(admin.put(workspace, "{\"status\": \"archived\", \"rate_limits\": []}")
                        .at("/pointer"))
                .isEqualTo("/status");
        assertThat(admin.put(workspace, "{\"status\": \"archived\"}").at("/status"))
                .isEqualTo("archived");
        assertThat(admin.put(workspace, "{\"status\": \"active\"}").at("/status"))
                .isEqualTo("active");
    }
}
