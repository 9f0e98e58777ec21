package dev.workspaces.policy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** What somebody did to a key. That it has expired or used up its limits is computed, never set. */
public enum KeyStatus {
    /** May be used. */
    ACTIVE("active"),

    /** Switched off; can be switched on again. */
    DISABLED("disabled"),

    /** Ended for ever; only its record is left. */
    REVOKED("revoked");

    private final String wireName;

    KeyStatus(String wireName) {
        this.wireName = wireName;
    }

    /** The constant of this wire name; empty if there is none. */
    public static Optional<KeyStatus> find(String wireName) {
        return WireNames.find(values(), KeyStatus::wireName, wireName);
    }

    /** The name in files and on the wire. */
    @JsonValue
    public String wireName() {
        return wireName;
    }
}
