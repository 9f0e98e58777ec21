package dev.workspaces.policy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** What a role is granted of an action, before settings are looked at. */
public enum Grant {
    /** Nothing. */
    NO("no"),

    /** All of it. */
    YES("yes"),

    /** Only what is the caller's own. */
    OWN("own"),

    /** All of it, while the governing setting is on; every such setting is off where nobody set it. */
    SETTING("setting");

    private final String wireName;

    Grant(String wireName) {
        this.wireName = wireName;
    }

    /** The constant of this wire name; empty if there is none. */
    public static Optional<Grant> find(String wireName) {
        return WireNames.find(values(), Grant::wireName, wireName);
    }

    /** The name in files and on the wire. */
    @JsonValue
    public String wireName() {
        return wireName;
    }
}
