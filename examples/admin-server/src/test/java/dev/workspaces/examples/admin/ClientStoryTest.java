package dev.workspaces.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.examples.admin.Client.Reply;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The story that the published client tells (`src/test/npm/story.mjs`), by hand, with the bodies that it sends. */
class ClientStoryTest {
    private static final String WORKSPACES = "/v1/admin/workspaces";
    private static final String INVITES = "/v1/admin/users/invites";

    /** Where everything is kept. */
    String db() {
        return "memory";
    }

    @Test
    void goes_as_it_should() {
        try (TestServer test = new TestServer(db())) {
            Client admin = test.client(new Fixture(test, "story").adminKey());
            String quality = admin.post(WORKSPACES, "{\"name\": \"Quality\", \"slug\": \"quality\"}")
                    .at("/id");
            workspaces(admin, quality);
            Map<String, String> people = people(test, admin, quality);
            invites(admin);
            members(admin, people);
            keys(test, admin, quality, people.getOrDefault("member", ""));
        }
    }

    private static void workspaces(Client admin, String quality) {
        Reply first = admin.get(WORKSPACES + "?page_size=1&current_page=0");
        Reply second = admin.get(WORKSPACES + "?page_size=1&current_page=1");

        assertThat(first.body().at("/data")).hasSize(1);
        assertThat(second.at("/total")).isEqualTo(first.at("/total"));
        assertThat(second.at("/data/0/id")).isNotEqualTo(first.at("/data/0/id"));
        assertThat(admin.put(WORKSPACES + "/" + quality, "{\"name\": \"Assurance\"}")
                        .at("/name"))
                .isEqualTo("Assurance");
        assertThat(admin.put(WORKSPACES + "/quality", "{\"description\": \"x\"}")
                        .at("/name"))
                .isEqualTo("Assurance");
    }

    private static void invites(Client admin) {
        String invite = INVITES + "/"
                + admin.post(INVITES, "{\"email\": \"later@new.test\", \"role\": \"member\"}")
                        .at("/id");

        assertThat(admin.post(invite + "/resend", "{}").status()).isEqualTo(200);
        assertThat(admin.get(INVITES + "?status=pending").at("/total")).isEqualTo("1");
        assertThat(admin.delete(invite).status()).isEqualTo(200);
        assertThat(admin.get(INVITES + "?status=pending").at("/total")).isEqualTo("0");
    }

    /** One with each role, invited into the workspace. */
    private static Map<String, String> people(TestServer test, Client admin, String workspace) {
        Map<String, String> people = new HashMap<>();
        for (String role : new String[] {"admin", "manager", "member"}) {
            Reply invited = admin.post(
                    INVITES,
                    "{\"email\": \"%s@new.test\", \"role\": \"member\", \"workspaces\": [{\"id\": \"%s\", \"role\": \"%s\"}]}"
                            .formatted(role, workspace, role));
            Reply accepted = test.client("").post(invited.at("/invite_link") + "/accept", "{\"first_name\": \"x\"}");
            assertThat(accepted.status()).isEqualTo(200);
            assertThat(admin.get(INVITES + "/" + invited.at("/id")).at("/status"))
                    .isEqualTo("accepted");
            people.put(role, accepted.at("/id"));
        }
        return people;
    }

    private static void members(Client admin, Map<String, String> people) {
        String manager = "/v1/admin/workspaces/lab/users/" + people.get("manager");
        String repeated = "\"workspace_id\": \"lab\", \"user_id\": \"" + people.get("manager") + "\", ";

        for (Map.Entry<String, String> person : people.entrySet()) {
            String added =
                    "{\"users\": [{\"id\": \"%s\", \"role\": \"%s\"}]}".formatted(person.getValue(), person.getKey());
            assertThat(admin.post(WORKSPACES + "/lab/users", added).status()).isEqualTo(200);
            assertThat(admin.get(WORKSPACES + "/lab/users/" + person.getValue()).at("/role"))
                    .isEqualTo(person.getKey());
        }
        assertThat(admin.put(manager, "{" + repeated + "\"role\": \"member\"}").at("/role"))
                .isEqualTo("member");
        assertThat(admin.put(manager, "{" + repeated + "\"role\": \"manager\"}").at("/role"))
                .isEqualTo("manager");
        assertThat(admin.call("DELETE", manager, "{" + repeated + "\"x\": 1}", request -> {})
                        .status())
                .isEqualTo(200);
        assertThat(admin.get(manager).status()).isEqualTo(404);
        String user = "/v1/admin/users/" + people.get("admin");
        assertThat(admin.put(user, "{\"role\": \"admin\"}").status()).isEqualTo(200);
        assertThat(admin.put(user, "{\"role\": \"member\"}").at("/reason")).isEqualTo("RANK_TOO_LOW");
    }

    private static void keys(TestServer test, Client admin, String workspace, String member) {
        Reply issued = admin.post(
                "/v1/api-keys/workspace/service",
                "{\"type\": \"workspace\", \"sub-type\": \"service\", \"name\": \"CI\", \"workspace_id\": \"quality\", "
                        + "\"scopes\": [\"completions.write\", \"configs.create\", \"configs.list\", \"configs.delete\"]}");
        Reply personal = admin.post(
                "/v1/api-keys/workspace/user",
                "{\"name\": \"member\", \"workspace_id\": \"" + workspace + "\", \"user_id\": \"" + member
                        + "\", \"scopes\": [\"completions.write\", \"configs.list\"]}");
        Reply rotated = admin.post("/v1/api-keys/" + issued.at("/id") + "/rotate", "{}");
        Client service = test.client(rotated.at("/key"));
        Client user = test.client(personal.at("/key"));

        assertThat(test.client(issued.at("/key")).get("/v1/configs").status()).isEqualTo(200);
        String slug = service.post("/v1/configs", "{\"name\": \"Retry\"}").at("/slug");
        assertThat(service.get("/v1/configs?workspace_id=" + workspace).at("/total"))
                .isEqualTo("1");
        assertThat(service.post("/v1/configs", "{\"name\": \"x\", \"workspace_id\": \"lab\"}")
                        .at("/reason"))
                .isEqualTo("OUTSIDE_WORKSPACE");
        assertThat(user.get("/v1/configs?workspace_id=quality").at("/total")).isEqualTo("1");
        assertThat(user.get("/v1/configs?workspace_id=lab").at("/reason")).isEqualTo("OUTSIDE_WORKSPACE");
        assertThat(user.post("/v1/configs", "{\"name\": \"x\"}").at("/reason")).isEqualTo("SCOPE_MISSING");
        assertThat(user.get("/v1/api-keys").at("/reason")).isEqualTo("CREDENTIAL_NOT_ALLOWED");
        assertThat(user.post("/v1/chat/completions", "{}").status()).isEqualTo(200);
        assertThat(admin.delete(WORKSPACES + "/quality").status()).isEqualTo(409);
        assertThat(service.delete("/v1/configs/" + slug).status()).isEqualTo(200);
        assertThat(admin.delete("/v1/admin/users/" + member).status()).isEqualTo(200);
        assertThat(user.get("/v1/configs").status()).isEqualTo(401);
        assertThat(admin.delete(WORKSPACES + "/quality").status()).isEqualTo(200);
        assertThat(service.get("/v1/configs").status()).isEqualTo(401);
        assertThat(admin.delete(WORKSPACES + "/default").status()).isEqualTo(409);
    }
}
