package dev.workspaces.policy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** What a host must do for an allowed decision to be a yes: narrow what it touches or returns. */
public enum Obligation {
    /** Only what was recorded for the caller, through any of the caller's keys. */
    OWN_DATA_ONLY("OWN_DATA_ONLY"),

    /** Only the caller's own keys are touched or shown; one that is created is the caller's. */
    OWN_KEYS_ONLY("OWN_KEYS_ONLY"),

    /** Only workspaces the caller belongs to; for a workspace key or a confined session, its own. */
    OWN_WORKSPACES_ONLY("OWN_WORKSPACES_ONLY");

    private final String wireName;

    Obligation(String wireName) {
        this.wireName = wireName;
    }

    /** The constant of this wire name; empty if there is none. */
    public static Optional<Obligation> find(String wireName) {
        return WireNames.find(values(), Obligation::wireName, wireName);
    }

    /** The name in files and on the wire. */
    @JsonValue
    public String wireName() {
        return wireName;
    }
}
