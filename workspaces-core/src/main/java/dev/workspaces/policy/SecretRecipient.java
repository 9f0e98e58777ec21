package dev.workspaces.policy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** Who is shown the secret of a user key that somebody issued on another person's behalf. */
public enum SecretRecipient {
    /** Whoever issued it. */
    ISSUER("issuer"),

    /** Only the person whose key it is. */
    OWNER("owner");

    private final String wireName;

    SecretRecipient(String wireName) {
        this.wireName = wireName;
    }

    /** The constant of this wire name; empty if there is none. */
    public static Optional<SecretRecipient> find(String wireName) {
        return WireNames.find(values(), SecretRecipient::wireName, wireName);
    }

    /** The name in files and on the wire. */
    @JsonValue
    public String wireName() {
        return wireName;
    }
}
