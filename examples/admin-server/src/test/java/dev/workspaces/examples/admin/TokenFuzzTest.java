package dev.workspaces.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Base64URL;
import dev.workspaces.Workspaces;
import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.policy.Session;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;

/** Whatever is presented as a token, and whatever a token says that was signed. */
class TokenFuzzTest {
    private static final String KEYS = new JWKSet(TestServer.KEY.toPublicJWK()).toString();
    private static final Tokens TOKENS = Tokens.signedBy(KEYS, "workspaces");
    private static final TestServer TEST = new TestServer();
    private static final OrganizationId ACME = TEST.organization("acme");
    private static final Workspaces WORKSPACES = TEST.workspaces;
    private static final String GOOD = TestTokens.of(ACME, "owner-of-acme").signed();
    private static final int BEFORE_SIGNATURE = GOOD.lastIndexOf('.') + 1;

    @AfterAll
    static void end() {
        TEST.close();
    }

    @FuzzTest
    void nobody_comes_by_what_was_not_signed_and_by_what_was_comes_whom_it_names(FuzzedDataProvider data)
            throws JOSEException, JsonProcessingException {
        switch (data.consumeInt(0, 4)) {
            case 0 -> requireNotGood(data.consumeRemainingAsString());
            case 1 -> requireNotGood(altered(data));
            case 2 -> requireNotGood(put(data));
            case 3 -> requireWhomItNames(data.consumeRemainingAsString());
            default -> requireKeysOrNone(data.consumeRemainingAsString());
        }
    }

    /** Another text in the place of a part of a good token. */
    private static String altered(FuzzedDataProvider data) {
        int start = data.consumeInt(0, GOOD.length());
        int end = data.consumeInt(start, GOOD.length());
        return GOOD.substring(0, start) + data.consumeRemainingAsString() + GOOD.substring(end);
    }

    /** A token by hand: with no signature, with that of the good one, or with any. */
    private static String put(FuzzedDataProvider data) {
        String signature = data.consumeBoolean()
                ? GOOD.substring(BEFORE_SIGNATURE)
                : Base64URL.encode(data.consumeBytes(data.consumeInt(0, 260))).toString();
        String header = data.pickValue(new String[] {
            "{\"alg\":\"none\"}", "{\"alg\":\"HS256\",\"kid\":\"first\"}", "{\"alg\":\"RS256\",\"kid\":\"first\"}", ""
        });
        String said = header.isEmpty() ? data.consumeString(100) : header;
        return Base64URL.encode(said) + "." + Base64URL.encode(data.consumeRemainingAsString()) + "." + signature;
    }

    /** A signature has more than one spelling, and what is around it is trimmed; what is signed has one. */
    private static void requireNotGood(String token) {
        TOKENS.claims(token).ifPresent(claims -> {
            assertThat(token.trim()).startsWith(GOOD.substring(0, BEFORE_SIGNATURE));
            assertThat(Optional.of(claims)).isEqualTo(TOKENS.claims(GOOD));
        });
    }

    private static void requireWhomItNames(String payload) throws JOSEException {
        JWSObject token = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("first").build(), signed(payload));
        token.sign(new RSASSASigner(TestServer.KEY));
        Optional<Claims> claims = TOKENS.claims(token.serialize());
        Throwable refused = catchThrowable(() -> claims.ifPresent(said -> {
            assertThat(said.organization()).isNotNull();
            assertThat(said.subject()).isNotNull();
            requireWhomTheyName(said);
            said.address();
        }));
        if (refused instanceof Exception thrown) {
            assertThat(Refusals.of(thrown)).as("%s", thrown).isPresent();
        } else if (refused instanceof Error broken) {
            throw broken;
        }
    }

    /** What somebody said, for this audience and in its time. */
    private static Payload signed(String payload) {
        try {
            if (Client.MAPPER.readTree(payload) instanceof ObjectNode said) {
                said.put("aud", "workspaces").put("exp", 4_102_444_800L);
                said.putIfAbsent("sub", said.textNode("owner-of-acme"));
                said.putIfAbsent("organisation_id", said.textNode(ACME.value()));
                return new Payload(said.toString());
            }
        } catch (JsonProcessingException notJson) {
            // so it is signed as it is
        }
        return new Payload(payload);
    }

    private static void requireWhomTheyName(Claims claims) {
        Optional<Session> session = claims.session(WORKSPACES);
        boolean isOwner =
                claims.organization().equals(ACME.value()) && claims.subject().equals("owner-of-acme");
        session.ifPresent(found -> {
            assertThat(isOwner).isTrue();
            assertThat(found.organization()).isEqualTo(ACME);
            assertThat(found.confinement().isPresent())
                    .isEqualTo(claims.workspace().isPresent());
            assertThat(found.ceiling().isPresent()).isEqualTo(claims.scope().isPresent());
            claims.scope()
                    .ifPresent(names -> assertThat(names)
                            .containsAll(found.ceiling().orElseThrow().names()));
        });
    }

    private static void requireKeysOrNone(String keys) {
        Throwable refused = catchThrowable(() -> Tokens.signedBy(keys, "workspaces"));
        if (refused != null) {
            assertThat(refused).isInstanceOf(InvalidInputException.class).hasMessageContaining("--jwks");
        }
    }
}
