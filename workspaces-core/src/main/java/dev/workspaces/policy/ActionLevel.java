package dev.workspaces.policy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** What an action targets. */
public enum ActionLevel {
    /** The organization as a whole. */
    ORGANIZATION("organization"),

    /** One workspace of it. */
    WORKSPACE("workspace");

    private final String wireName;

    ActionLevel(String wireName) {
        this.wireName = wireName;
    }

    /** The constant of this wire name; empty if there is none. */
    public static Optional<ActionLevel> find(String wireName) {
        return WireNames.find(values(), ActionLevel::wireName, wireName);
    }

    /** The name in files and on the wire. */
    @JsonValue
    public String wireName() {
        return wireName;
    }
}
