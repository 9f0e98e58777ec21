package dev.workspaces.service;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The token of an invite: 256 random bits, good once. Shown when it is made and never again: nothing but its digest is kept.
 * Neither text nor JSON nor comparison shows it.
 */
public final class InviteToken {
    private static final String PREFIX = "invite_";
    private static final int BYTES = 32;

    /** Transient, so that what writes fields of any object leaves it out. */
    private final transient String value;

    private InviteToken(String value) {
        this.value = value;
    }

    static InviteToken random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new InviteToken(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** SHA-256 of what somebody presents, in hexadecimal; empty for what cannot be a token. */
    static Optional<String> digest(String presented) {
        boolean isShaped = presented.length() == PREFIX.length() + 43 && presented.startsWith(PREFIX);
        return isShaped ? Optional.of(Digests.sha256(presented.getBytes(StandardCharsets.UTF_8))) : Optional.empty();
    }

    String digest() {
        return Digests.sha256(value.getBytes(StandardCharsets.UTF_8));
    }

    /** The token itself, for the message to whom it invites: it belongs into no log. */
    public String reveal() {
        return value;
    }

    /** Not the token. */
    @Override
    @JsonValue
    public String toString() {
        return PREFIX + "…";
    }
}
