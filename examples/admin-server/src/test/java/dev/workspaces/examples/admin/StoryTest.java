package dev.workspaces.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.examples.admin.Client.Reply;
import dev.workspaces.policy.OrganizationRole;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What an admin does with users, workspaces, members and keys, and what comes back. */
class StoryTest extends OneServer {
    @Test
    void a_workspace_is_created_read_by_id_and_by_slug_changed_and_deleted() {
        Reply created = admin.post("/v1/admin/workspaces", """
                {"name": "Quality", "slug": "quality", "description": "tests", "defaults": {"metadata": {"team": "qa"}},
                 "rate_limits": [{"type": "requests", "unit": "rpm", "value": 60}]}""");
        String path = "/v1/admin/workspaces/" + created.at("/id");

        assertThat(created.status()).isEqualTo(200);
        assertThat(admin.get("/v1/admin/workspaces/quality").at("/id")).isEqualTo(created.at("/id"));
        assertThat(admin.get(path).at("/defaults/metadata/team")).isEqualTo("qa");
        Reply updated =
                admin.put(path, "{\"name\": \"QA\", \"usage_limits\": {\"type\": \"tokens\", \"credit_limit\": 1000}}");
        assertThat(updated.at("/name")).isEqualTo("QA");
        assertThat(updated.at("/description")).isEqualTo("tests");
        assertThat(updated.at("/usage_limits/0/credit_limit")).isEqualTo("1000");
        assertThat(updated.at("/rate_limits/0/value")).isEqualTo("60");
        assertThat(admin.put(path, "{\"status\": \"archived\"}").at("/status")).isEqualTo("archived");
        assertThat(admin.get("/v1/admin/workspaces?status=archived&exact_name=QA")
                        .at("/total"))
                .isEqualTo("1");
        assertThat(admin.get("/v1/admin/workspaces?name=q").at("/data/0/slug")).isEqualTo("quality");
        assertThat(admin.delete(path).at("/ended/0/object")).isEqualTo("workspace");
        assertThat(admin.get(path).status()).isEqualTo(404);
    }

    @Test
    void a_workspace_comes_with_its_users_or_not_at_all() {
        String body = "{\"name\": \"Crew\", \"slug\": \"%s\", \"users\": [%s]}";
        String mel = "\"" + acme.mel() + "\"";
        String all = "/v1/admin/workspaces";
        String path = all + "/";

        admin.post(all, body.formatted("crew-a", "{\"id\": " + mel + ", \"role\": \"manager\"}"));
        admin.post(all, body.formatted("crew-b", mel + ", \"" + acme.nora() + "\""));
        Reply refused = admin.post(all, body.formatted("crew-c", mel + ", \"usr_nobody\""));
        Reply wrong = admin.post(all, body.formatted("crew-c", mel + ", 7"));

        assertThat(admin.get(path + "crew-a").at("/users/0/role")).isEqualTo("manager");
        assertThat(admin.get(path + "crew-b/users").at("/total")).isEqualTo("2");
        assertThat(admin.get(path + "crew-b").at("/users/0/role")).isEqualTo("member");
        assertThat(refused.status()).isEqualTo(404);
        assertThat(wrong.at("/pointer")).isEqualTo("/users/1");
        assertThat(admin.get(path + "crew-c").status()).isEqualTo(404);
    }

    @Test
    void lists_come_in_pages_in_both_spellings() {
        Reply first = admin.get("/v1/admin/users?pageSize=2&currentPage=0");
        Reply third = admin.get("/v1/admin/users?page_size=2&current_page=2");

        assertThat(first.body().at("/data").size()).isEqualTo(2);
        assertThat(first.at("/total")).isEqualTo("6");
        assertThat(third.body().at("/data").size()).isEqualTo(2);
        assertThat(third.at("/data/0/id")).isNotEqualTo(first.at("/data/0/id"));
        assertThat(admin.get("/v1/admin/users?page_size=2&current_page=3")
                        .body()
                        .at("/data")
                        .size())
                .isZero();
        assertThat(admin.get("/v1/admin/users?page_size=0").at("/pointer")).isEqualTo("/page_size");
        assertThat(admin.get("/v1/admin/users?currentPage=x").at("/pointer")).isEqualTo("/currentPage");
    }

    @Test
    void a_person_is_read_with_their_workspaces_and_gets_another_role() {
        String path = "/v1/admin/users/" + acme.mara();

        assertThat(admin.get(path).at("/workspace_ids/0"))
                .isEqualTo(acme.research().value());
        assertThat(admin.get("/v1/admin/users?email=mara@acme.test").at("/data/0/id"))
                .isEqualTo(acme.mara().value());
        assertThat(admin.put(path, "{\"role\": \"owner\"}").status()).isEqualTo(403);
        assertThat(admin.put(path, "{\"role\": \"boss\"}").at("/pointer")).isEqualTo("/role");
        assertThat(admin.put(path, "{\"role\": \"member\"}").at("/role")).isEqualTo("member");
    }

    @Test
    void lists_hold_what_the_query_asks_for_and_nothing_else() {
        String members = "/v1/admin/workspaces/research/users";

        assertThat(admin.get("/v1/admin/users?role=admin").at("/total")).isEqualTo("1");
        assertThat(admin.get("/v1/admin/users?role=admin").at("/data/0/id"))
                .isEqualTo(acme.adam().value());
        assertThat(admin.get(members + "?email=wanda@acme.test").at("/total")).isEqualTo("1");
        assertThat(admin.get(members + "?email=wanda@acme.test").at("/data/0/id"))
                .isEqualTo(acme.wanda().value());
        assertThat(admin.get("/v1/admin/workspaces?name=SEAR").at("/data/0/slug"))
                .isEqualTo("research");
        assertThat(admin.get("/v1/api-keys?workspace_id=lab").at("/total")).isEqualTo("0");
    }

    @Test
    void who_may_not_see_who_is_where_sees_the_rest() {
        Client reader = test.client(admin.post(
                        "/v1/api-keys/organisation/service",
                        "{\"name\": \"Reader\", \"scopes\": [\"workspaces.read\", \"organisation_users.read\"]}")
                .at("/key"));

        Reply workspace = reader.get("/v1/admin/workspaces/research");
        Reply person = reader.get("/v1/admin/users/" + acme.mara());

        assertThat(workspace.at("/slug")).isEqualTo("research");
        assertThat(workspace.body().has("users")).isFalse();
        assertThat(person.at("/email")).isEqualTo("mara@acme.test");
        assertThat(person.body().at("/workspace_ids").isEmpty()).isTrue();
    }

    @Test
    void members_are_added_changed_and_removed() {
        String path = "/v1/admin/workspaces/research/users";
        Reply added = admin.post(path, "{\"users\": [{\"id\": \"" + acme.nora() + "\", \"role\": \"member\"}]}");

        assertThat(added.at("/data/0/org_role")).isEqualTo("member");
        assertThat(admin.put(path + "/" + acme.nora(), "{\"role\": \"manager\"}")
                        .at("/role"))
                .isEqualTo("manager");
        assertThat(admin.get(path + "?role=manager").at("/total")).isEqualTo("2");
        assertThat(admin.post(path, "{\"users\": [{\"id\": 7, \"role\": \"member\"}]}")
                        .at("/pointer"))
                .isEqualTo("/users/0/id");
        assertThat(admin.delete(path + "/" + acme.nora()).status()).isEqualTo(200);
        assertThat(admin.get(path + "/" + acme.nora()).status()).isEqualTo(404);
    }

    @Test
    void a_key_is_issued_rotated_switched_off_and_ended() {
        Reply issued = admin.post("/v1/api-keys/workspace/service", """
                {"name": "CI", "workspace_id": "research", "scopes": ["completions.write"],
                 "expires_at": "2099-01-01T00:00:00Z", "rotation_policy": {"rotation_period": "weekly"}}""");
        String path = "/v1/api-keys/" + issued.at("/id");

        assertThat(issued.at("/key")).startsWith("wk_svc_");
        Reply read = admin.get(path);
        assertThat(read.at("/type")).isEqualTo("workspace-service");
        assertThat(read.at("/key")).startsWith("wk_svc_…");
        assertThat(read.at("/rotation_policy/rotation_period")).isEqualTo("weekly");
        assertThat(read.text()).doesNotContain(issued.at("/key"));
        Reply rotated = admin.post(path + "/rotate", "");
        assertThat(rotated.at("/key")).isNotEqualTo(issued.at("/key"));
        assertThat(rotated.body().at("/key_transition_expires_at").isTextual()).isTrue();
        assertThat(admin.post(path + "/rotate", "").status()).isEqualTo(409);
        assertThat(admin.put(path, "{\"expires_at\": null}")
                        .body()
                        .at("/expires_at")
                        .isNull())
                .isTrue();
        assertThat(admin.put(path, "{\"status\": \"disabled\"}").at("/status")).isEqualTo("disabled");
        assertThat(test.client(rotated.at("/key")).get("/v1/api-keys").at("/errorCode"))
                .isEqualTo("AB05");
        assertThat(admin.delete(path).at("/status")).isEqualTo("revoked");
        assertThat(admin.get("/v1/api-keys?workspace_id=research").text()).doesNotContain(issued.at("/id"));
        assertThat(admin.get("/v1/api-keys?status=revoked").text()).contains(issued.at("/id"));
    }

    @Test
    void a_rotation_leaves_the_earlier_secret_for_as_long_as_is_said_and_an_emergency_ends_it() {
        Reply issued = admin.post(
                "/v1/api-keys/workspace/service",
                "{\"name\": \"CI\", \"workspace_id\": \"research\", \"scopes\": [\"configs.list\"]}");
        String path = "/v1/api-keys/" + issued.at("/id") + "/rotate";

        Instant longer = Instant.now().plus(Duration.ofDays(2));
        Reply rotated = admin.post(path, "{\"key_transition_period_ms\": 259200000}");
        assertThat(Instant.parse(rotated.at("/key_transition_expires_at"))).isAfter(longer);
        assertThat(admin.post(path, "{\"emergency\": true, \"key_transition_period_ms\": 1800001}")
                        .at("/pointer"))
                .isEqualTo("/key_transition_period_ms");
        Reply replaced = admin.post(path, "{\"emergency\": true}");
        assertThat(replaced.body().at("/key_transition_expires_at").isNull()).isTrue();
        assertThat(test.client(rotated.at("/key")).get("/v1/configs").status()).isEqualTo(401);
        assertThat(test.client(issued.at("/key")).get("/v1/configs").status()).isEqualTo(401);
        assertThat(test.client(replaced.at("/key")).get("/v1/configs").status()).isEqualTo(200);
        assertThat(admin.post(path, "{\"key_transition_period_ms\": 1}").at("/pointer"))
                .isEqualTo("/key_transition_period_ms");
    }

    @Test
    void a_removal_says_whose_secrets_are_still_known() {
        String pia =
                test.person(acme.owner(), "pia", "acme", OrganizationRole.ADMIN).value();
        Reply issued = test.client(acme.token("pia"))
                .post("/v1/api-keys/workspace/service", "{\"name\": \"Pia's\", \"workspace_id\": \"research\"}");

        Reply removed = test.client(acme.ownersToken()).delete("/v1/admin/users/" + pia);

        assertThat(removed.at("/secrets_still_known/0")).isEqualTo(issued.at("/id"));
    }

    @Test
    void a_workspace_has_to_be_named_where_the_caller_has_none() {
        Reply refused = admin.post("/v1/api-keys/workspace/service", "{\"name\": \"CI\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/pointer")).isEqualTo("/workspace_id");
    }

    @Test
    void an_organization_key_gives_no_more_than_it_may() {
        Reply refused = admin.post(
                "/v1/api-keys/organisation/service", "{\"name\": \"x\", \"scopes\": [\"completions.write\"]}");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.at("/reason")).isEqualTo("ESCALATION");
    }
}
