package dev.workspaces.limit;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a rate is measured over. */
public enum RateUnit {
    /** A second. */
    RPS("rps"),

    /** A minute. */
    RPM("rpm"),

    /** An hour. */
    RPH("rph"),

    /** A day. */
    RPD("rpd"),

    /** A week. */
    RPW("rpw");

    private final String wireName;

    RateUnit(String wireName) {
        this.wireName = wireName;
    }

    /** The name in files and on the wire. */
    @JsonValue
    public String wireName() {
        return wireName;
    }
}
