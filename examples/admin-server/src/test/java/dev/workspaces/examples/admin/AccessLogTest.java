package dev.workspaces.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.examples.admin.Client.Reply;
import dev.workspaces.watch.CapturedLog;
import org.junit.jupiter.api.Test;

/** What the log says of requests, and what it never says. */
class AccessLogTest {
    @Test
    void t10_it_names_route_caller_and_outcome_and_nothing_that_was_sent() {
        String[] secrets;
        String requestId;
        String adminsId;
        try (TestServer test = new TestServer()) {
            Fixture acme = new Fixture(test, "acme");
            Client admin = test.client(acme.adminKey());
            adminsId = acme.admin().key().id().value();
            Reply invited = admin.post("/v1/admin/users/invites", "{\"email\": \"secret.person@acme.test\"}");
            String token = invited.at("/invite_link").replaceFirst(".*/", "");
            test.client("").post("/v1/invites/" + token + "/accept", "{\"first_name\": \"Secretive\"}");
            test.client("").post("/v1/invites/" + token + "/no-such-route", "");
            admin.get("/v1/admin/users?email=secret.person@acme.test");
            test.client(acme.token("mel")).get("/v1/admin/workspaces");
            requestId = admin.post("/v1/virtual-keys?workspace_id=lab", "{\"name\": \"x\", \"key\": \"sk-secret\"}")
                    .header("x-portkey-request-id");
            secrets = new String[] {
                acme.adminKey(),
                token,
                "secret.person",
                "Secretive",
                "sk-secret",
                acme.token("mel").substring(0, 20)
            };
        }

        assertThat(String.join("\n", CapturedLog.lines()))
                .contains("POST /v1/invites/{token}/accept 200")
                .contains("no route 404")
                .contains("POST /v1/virtual-keys 200")
                .contains(requestId)
                .contains("by " + adminsId)
                .contains("by nobody known")
                .doesNotContain(secrets);
    }
}
