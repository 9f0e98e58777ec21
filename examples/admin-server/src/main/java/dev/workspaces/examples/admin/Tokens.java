package dev.workspaces.examples.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.workspaces.error.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks the tokens of people's sessions: RS256, by the keys of a file, for this audience, in their time. */
final class Tokens {
    private static final String ORGANIZATION = "organisation_id";

    private final DefaultJWTProcessor<SecurityContext> processor;

    private Tokens(DefaultJWTProcessor<SecurityContext> processor) {
        this.processor = processor;
    }

    /** With the public keys of a JWKS file. */
    static Tokens signedByKeysIn(Path file, String audience) throws IOException {
        return signedBy(new String(Files.readAllBytes(file), UTF_8), audience);
    }

    /** With these public keys. */
    static Tokens signedBy(String jwks, String audience) {
        try {
            return new Tokens(processor(JWKSet.parse(jwks), audience));
        } catch (ParseException | RuntimeException notOne) { // of some that are none, the library sees it late
            throw new InvalidInputException("--jwks", "a JSON Web Key Set");
        }
    }

    private static DefaultJWTProcessor<SecurityContext> processor(JWKSet keys, String audience) {
        DefaultJWTClaimsVerifier<SecurityContext> verifier =
                new DefaultJWTClaimsVerifier<>(audience, null, Set.of("sub", "exp", ORGANIZATION));
        verifier.setMaxClockSkew(0);
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, new ImmutableJWKSet<>(keys.toPublicJWKSet())));
        processor.setJWTClaimsSetVerifier(verifier);
        return processor;
    }

    /** Whether this has the shape of a token, and so is no key's secret. */
    static boolean isToken(String presented) {
        return presented.indexOf('.') >= 0;
    }

    /** What a token says; empty if it is not good. */
    Optional<Claims> claims(String token) {
        try {
            return Optional.of(claims(processor.process(token, null)));
        } catch (ParseException | BadJOSEException | JOSEException notGood) {
            return Optional.empty();
        }
    }

    private static Claims claims(JWTClaimsSet set) throws ParseException {
        return new Claims(
                said(set, ORGANIZATION),
                said(set, "sub"),
                Optional.ofNullable(set.getStringClaim("email")),
                narrowing(set, "workspace"),
                narrowing(set, "scope").map(scope -> List.of(scope.strip().split("\\s+"))));
    }

    /** What is there narrows, or the token is not good: null is not everything. */
    private static Optional<String> narrowing(JWTClaimsSet set, String name) throws ParseException {
        return set.getClaims().containsKey(name) ? Optional.of(said(set, name)) : Optional.empty();
    }

    /** A claim that is there may be null. */
    private static String said(JWTClaimsSet set, String name) throws ParseException {
        String value = set.getStringClaim(name);
        if (value == null) {
            throw new ParseException("no " + name, 0);
        }
        return value;
    }
}
