package dev.workspaces.limit;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a rate limit counts. */
public enum RateType {
    /** Calls. */
    REQUESTS("requests"),

    /** Tokens, as the host counts them. */
    TOKENS("tokens");

    private final String wireName;

    RateType(String wireName) {
        this.wireName = wireName;
    }

    /** The name in files and on the wire. */
    @JsonValue
    public String wireName() {
        return wireName;
    }
}
