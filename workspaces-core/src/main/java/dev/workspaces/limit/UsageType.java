package dev.workspaces.limit;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a budget counts. */
public enum UsageType {
    /** US dollars. */
    COST("cost"),

    /** Tokens, as the host counts them. */
    TOKENS("tokens"),

    /** Calls. */
    REQUESTS("requests");

    private final String wireName;

    UsageType(String wireName) {
        this.wireName = wireName;
    }

    /** The name in files and on the wire. */
    @JsonValue
    public String wireName() {
        return wireName;
    }
}
