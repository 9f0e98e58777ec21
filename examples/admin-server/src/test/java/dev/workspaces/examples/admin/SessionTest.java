package dev.workspaces.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.workspaces.examples.admin.Client.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** People come with tokens: those that are good, and no others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionTest {
    private final TestServer test = new TestServer();
    private final Fixture acme = new Fixture(test, "acme");
    private final Fixture globex = new Fixture(test, "globex");

    @AfterAll
    void end() {
        test.close();
    }

    @Test
    void somebody_is_who_the_token_says_and_may_what_they_may() {
        Client mel = test.client(acme.token("mel"));

        assertThat(mel.get("/v1/configs?workspace_id=research").status()).isEqualTo(200);
        assertThat(mel.post("/v1/configs", "{\"name\": \"x\", \"workspace_id\": \"research\"}")
                        .at("/reason"))
                .isEqualTo("ROLE_INSUFFICIENT");
        assertThat(mel.get("/v1/admin/workspaces").at("/total")).isEqualTo("1");
        assertThat(mel.post("/v1/chat/completions", "{\"workspace_id\": \"research\"}")
                        .at("/reason"))
                .isEqualTo("CREDENTIAL_NOT_ALLOWED");
    }

    @Test
    void a_token_confines_to_a_workspace_and_sets_a_ceiling() {
        TestTokens adam = TestTokens.of(acme.organization(), "adam-of-acme");
        Client confined = test.client(
                adam.with(claims -> claims.claim("workspace", "research")).signed());
        Client capped = test.client(
                adam.with(claims -> claims.claim("scope", "workspaces.list")).signed());

        assertThat(confined.get("/v1/configs").status()).isEqualTo(200);
        assertThat(confined.get("/v1/configs?workspace_id=lab").at("/reason")).isEqualTo("OUTSIDE_WORKSPACE");
        assertThat(confined.get("/v1/admin/workspaces").at("/total")).isEqualTo("1");
        assertThat(capped.get("/v1/admin/workspaces").at("/total")).isEqualTo("3");
        assertThat(capped.get("/v1/admin/users").at("/reason")).isEqualTo("SCOPE_MISSING");
        assertThat(test.client(adam.with(claims -> claims.claim("scope", " ")).signed())
                        .get("/v1/admin/workspaces")
                        .at("/reason"))
                .isEqualTo("SCOPE_MISSING");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void is_refused_where(String token) {
        Reply refused = test.client(token).get("/v1/admin/workspaces");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.at("/errorCode")).isEqualTo("AB05");
        assertThat(refused.body())
                .isEqualTo(test.client("").get("/v1/admin/workspaces").body());
    }

    Stream<Named<String>> bad() throws JOSEException {
        TestTokens adam = TestTokens.of(acme.organization(), "adam-of-acme");
        Instant now = Instant.now();
        return Stream.of(
                Named.of("it is not signed", new PlainJWT(adam.claims()).serialize()),
                Named.of("the public key is taken for a password", macOf(adam)),
                Named.of(
                        "another key signed it",
                        adam.signedWith(TestServer.rsaKey("first")).signed()),
                Named.of("nobody knows its key", adam.naming("second").signed()),
                Named.of(
                        "it is for somebody else",
                        adam.with(claims -> claims.audience("billing")).signed()),
                Named.of(
                        "it is for nobody",
                        adam.with(claims -> claims.audience((String) null)).signed()),
                Named.of(
                        "its time is over",
                        adam.with(claims -> claims.expirationTime(Date.from(now.minusSeconds(2))))
                                .signed()),
                Named.of(
                        "it has no end",
                        adam.with(claims -> claims.expirationTime(null)).signed()),
                Named.of(
                        "its time has not come",
                        adam.with(claims -> claims.notBeforeTime(Date.from(now.plus(Duration.ofMinutes(5)))))
                                .signed()),
                Named.of(
                        "nobody is called so",
                        adam.with(claims -> claims.subject("nobody")).signed()),
                Named.of(
                        "they belong to another organization",
                        TestTokens.of(globex.organization(), "adam-of-acme").signed()),
                Named.of(
                        "it names no organization",
                        adam.with(claims -> claims.claim("organisation_id", null))
                                .signed()),
                Named.of(
                        "it is signed in another way",
                        adam.signedBy(JWSAlgorithm.RS384).signed()),
                Named.of(
                        "it is signed with padding",
                        adam.signedBy(JWSAlgorithm.PS256).signed()),
                Named.of(
                        "its workspace has no name",
                        adam.with(claims -> claims.claim("workspace", "")).signed()),
                Named.of(
                        "its workspace is null",
                        adam.with(claims -> claims.serializeNullClaims(true).claim("workspace", null))
                                .signed()),
                Named.of(
                        "its ceiling is null",
                        adam.with(claims -> claims.serializeNullClaims(true).claim("scope", null))
                                .signed()),
                Named.of("a part of it is missing", adam.signed().replaceFirst("\\.[^.]*$", ".")),
                Named.of("a part of it was changed", adam.signed().replaceFirst("\\.e", ".f")));
    }

    private static String macOf(TestTokens token) throws JOSEException {
        SignedJWT signed = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(token.keyId()).build(), token.claims());
        signed.sign(new MACSigner(
                TestServer.KEY.toPublicJWK().toRSAKey().toRSAPublicKey().getEncoded()));
        return signed.serialize();
    }

    @Test
    void the_header_for_keys_counts_before_the_other_and_two_of_either_are_nobodys() {
        Client mel = test.client(acme.token("mel"));
        Client admin = test.client(acme.adminKey());
        String path = "/v1/admin/users";

        assertThat(mel.get(path).status()).isEqualTo(403);
        assertThat(mel.call("GET", path, "", request -> request.header("x-portkey-api-key", acme.adminKey()))
                        .status())
                .isEqualTo(200);
        assertThat(admin.call("GET", path, "", request -> request.header("x-portkey-api-key", acme.adminKey()))
                        .status())
                .isEqualTo(401);
        assertThat(mel.call("GET", path, "", request -> request.header("Authorization", "Bearer x"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_key_may_also_come_as_a_bearer() {
        for (String scheme : List.of("Bearer ", "bearer  ")) {
            assertThat(test.client("")
                            .call(
                                    "GET",
                                    "/v1/admin/workspaces",
                                    "",
                                    request -> request.header("Authorization", scheme + acme.adminKey()))
                            .status())
                    .as(scheme)
                    .isEqualTo(200);
        }
    }
}
