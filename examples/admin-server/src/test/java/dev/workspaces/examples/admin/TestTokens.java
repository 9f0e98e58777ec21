package dev.workspaces.examples.admin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.workspaces.id.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;

/** A token in the making. */
record TestTokens(JWTClaimsSet claims, RSAKey key, String keyId, JWSAlgorithm algorithm) {
    /** One that is good for an hour, for somebody of an organization. */
    static TestTokens of(OrganizationId organization, String subject) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .subject(subject)
                .audience("workspaces")
                .expirationTime(Date.from(Instant.now().plus(Duration.ofHours(1))))
                .claim("organisation_id", organization.value())
                .build();
        return new TestTokens(claims, TestServer.KEY, TestServer.KEY.getKeyID(), JWSAlgorithm.RS256);
    }

    TestTokens with(UnaryOperator<JWTClaimsSet.Builder> change) {
        return new TestTokens(change.apply(new JWTClaimsSet.Builder(claims)).build(), key, keyId, algorithm);
    }

    TestTokens signedWith(RSAKey another) {
        return new TestTokens(claims, another, keyId, algorithm);
    }

    TestTokens naming(String anotherKeyId) {
        return new TestTokens(claims, key, anotherKeyId, algorithm);
    }

    TestTokens signedBy(JWSAlgorithm another) {
        return new TestTokens(claims, key, keyId, another);
    }

    String signed() {
        try {
            SignedJWT token =
                    new SignedJWT(new JWSHeader.Builder(algorithm).keyID(keyId).build(), claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
