package dev.workspaces.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.examples.admin.Client.Reply;
import dev.workspaces.policy.OrganizationRole;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** People are invited, and come. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InviteRoutesTest {
    private final Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final TestServer test = new TestServer();
    private final Fixture acme = new Fixture(test, "acme");
    private final Fixture globex = new Fixture(test, "globex");
    private final Client admin = test.client(acme.adminKey());
    private final Client nobody = test.client("");

    @AfterAll
    void end() {
        test.close();
    }

    @Test
    void somebody_new_comes_by_the_token_alone_and_only_once() {
        comesOnce(nobody, "ida@acme.test");
    }

    @Test
    void nor_does_it_matter_whether_a_client_has_a_key() {
        comesOnce(admin, "ian@acme.test");
        comesOnce(test.client("wk_svc_nobody"), "ira@acme.test");
    }

    private void comesOnce(Client whoever, String address) {
        Reply invited = invite("""
                {"email": "%s", "role": "member", "workspaces": [{"id": "research", "role": "manager"}]}""".formatted(address));
        String path = "/v1/admin/users/invites/" + invited.at("/id");

        assertThat(admin.get(path).at("/status")).isEqualTo("pending");
        assertThat(admin.get(path).text()).doesNotContain(token(invited));
        Reply accepted = accept(whoever, invited, "{\"first_name\": \"Ida\"}");
        assertThat(accepted.at("/email")).isEqualTo(address);
        assertThat(accepted.at("/first_name")).isEqualTo("Ida");
        assertThat(accepted.at("/workspace_ids/0")).isEqualTo(acme.research().value());
        assertThat(admin.get("/v1/admin/workspaces/research/users/" + accepted.at("/id"))
                        .at("/role"))
                .isEqualTo("manager");
        assertThat(admin.get(path).at("/status")).isEqualTo("accepted");
        Reply again = accept(nobody, invited, "");
        assertThat(again.status()).isEqualTo(404);
        assertThat(again.body()).isEqualTo(nobody.get("/v1/nowhere").body());
    }

    @Test
    void somebody_known_comes_with_a_token_of_theirs_and_is_not_changed() {
        Reply invited = invite("{\"email\": \"mel@globex.test\"}");
        TestTokens mel = TestTokens.of(globex.organization(), "mel-of-globex");
        String good =
                mel.with(claims -> claims.claim("email", "Mel@Globex.test")).signed();
        String others = TestTokens.of(globex.organization(), "mara-of-globex")
                .with(claims -> claims.claim("email", "mara@globex.test"))
                .signed();

        assertThat(accept(nobody, invited, "").status()).isEqualTo(404);
        assertThat(accept(test.client(others), invited, "").status()).isEqualTo(404);
        assertThat(accept(test.client(mel.signed()), invited, "").status()).isEqualTo(401);
        assertThat(accept(test.client(globex.userKey()), invited, "").status()).isEqualTo(404);
        assertThat(acceptWithKeyToo(mel.signed(), invited).status()).isEqualTo(401);
        Reply accepted = accept(test.client(good), invited, "{\"first_name\": \"Changed\"}");
        assertThat(accepted.at("/id")).isEqualTo(globex.mel().value());
        assertThat(accepted.at("/first_name")).isEqualTo("mel");
    }

    @Test
    void somebody_known_who_belongs_nowhere_now_comes_with_a_token_of_theirs_too() {
        String pat = test.person(globex.owner(), "pat", "globex", OrganizationRole.MEMBER)
                .value();
        test.client(globex.adminKey()).delete("/v1/admin/users/" + pat);
        Reply invited = invite("{\"email\": \"pat@globex.test\"}");
        TestTokens others = TestTokens.of(acme.organization(), "pat-of-nowhere");
        TestTokens theirs = TestTokens.of(acme.organization(), "pat-of-globex");

        assertThat(accept(nobody, invited, "").status()).isEqualTo(404);
        assertThat(accept(test.client(withAddress(others)), invited, "").status())
                .isEqualTo(404);
        assertThat(accept(test.client(withAddress(theirs)), invited, "{\"first_name\": \"Changed\"}")
                        .at("/first_name"))
                .isEqualTo("pat");
        assertThat(test.client(theirs.signed()).get("/v1/admin/workspaces").status())
                .isEqualTo(200);
    }

    private static String withAddress(TestTokens token) {
        return token.with(claims -> claims.claim("email", "pat@globex.test")).signed();
    }

    @Test
    void somebody_new_who_shows_a_token_is_known_by_it_from_then_on() {
        Reply invited = invite("{\"email\": \"finn@acme.test\"}");
        TestTokens finn = TestTokens.of(acme.organization(), "finn-at-idp");
        String others =
                finn.with(claims -> claims.claim("email", "eve@acme.test")).signed();
        String his =
                finn.with(claims -> claims.claim("email", "finn@acme.test")).signed();

        assertThat(accept(test.client(others), invited, "").status()).isEqualTo(404);
        assertThat(test.client(his).get("/v1/admin/workspaces").status()).isEqualTo(401);
        assertThat(accept(test.client(his), invited, "").status()).isEqualTo(200);
        assertThat(test.client(his).get("/v1/admin/workspaces").status()).isEqualTo(200);
    }

    @Test
    void an_invite_is_resent_and_taken_back() {
        Reply invited = invite("{\"email\": \"gone@acme.test\"}");
        String path = "/v1/admin/users/invites/" + invited.at("/id");

        Reply resent = admin.post(path + "/resend", "");

        assertThat(accept(nobody, invited, "").status()).isEqualTo(404);
        assertThat(admin.delete(path).at("/status")).isEqualTo("cancelled");
        assertThat(accept(nobody, resent, "").status()).isEqualTo(404);
        assertThat(admin.delete(path).status()).isEqualTo(409);
        assertThat(admin.get("/v1/admin/users/invites?status=cancelled").at("/data/0/id"))
                .isEqualTo(invited.at("/id"));
        assertThat(admin.get("/v1/admin/users/invites?email=gone@acme.test").at("/total"))
                .isEqualTo("1");
    }

    @Test
    void an_invite_holds_what_was_said_and_who_said_it() {
        Reply invited = test.client(acme.token("adam"))
                .post(
                        "/v1/admin/users/invites",
                        "{\"email\": \"lea@acme.test\", \"role\": \"admin\", \"expires_at\": \"%s\"}"
                                .formatted(soon()));
        Reply read = admin.get("/v1/admin/users/invites/" + invited.at("/id"));

        assertThat(read.at("/role")).isEqualTo("admin");
        assertThat(read.at("/invited_by")).isEqualTo(acme.adam().value());
        assertThat(read.at("/expires_at")).isEqualTo(soon());
        assertThat(admin.get("/v1/admin/users/invites?role=admin").at("/total")).isEqualTo("1");
        assertThat(admin.get("/v1/admin/users/invites?role=admin").at("/data/0/id"))
                .isEqualTo(invited.at("/id"));
        assertThat(accept(nobody, invited, "{\"last_name\": \"Last\"}").at("/last_name"))
                .isEqualTo("Last");
    }

    private String soon() {
        return start.plus(Duration.ofHours(5)).toString();
    }

    @Test
    void a_token_that_names_nobody_is_no_good_whatever_it_says_besides() {
        Reply invited = invite("{\"email\": \"una@acme.test\"}");
        TestTokens una = TestTokens.of(acme.organization(), "una-at-idp");
        String noAddress = una.with(claims -> claims.claim("email", "nobody")).signed();
        String noSubject = una.with(claims -> claims.subject(" ").claim("email", "una@acme.test"))
                .signed();

        assertThat(accept(test.client(noAddress), invited, "").body())
                .isEqualTo(nobody.get("/v1/admin/users").body());
        assertThat(accept(test.client(noSubject), invited, "").body())
                .isEqualTo(nobody.get("/v1/admin/users").body());
    }

    private Reply invite(String body) {
        Reply invited = admin.post("/v1/admin/users/invites", body);
        assertThat(invited.status()).isEqualTo(200);
        return invited;
    }

    private static Reply accept(Client client, Reply invited, String body) {
        return client.post(invited.at("/invite_link") + "/accept", body);
    }

    /** As from a gateway's client, which always has a key. */
    private Reply acceptWithKeyToo(String token, Reply invited) {
        return test.client(token)
                .call(
                        "POST",
                        invited.at("/invite_link") + "/accept",
                        "",
                        request -> request.header("x-portkey-api-key", acme.adminKey()));
    }

    private static String token(Reply invited) {
        return invited.at("/invite_link").replaceFirst(".*/", "");
    }
}
