package dev.workspaces.key;

import com.fasterxml.jackson.annotation.JsonValue;

/** How a key came to be. */
public enum CreationMode {
    /** A person made it. */
    UI("ui"),

    /** A key made it. */
    API("api"),

    /** Somebody joined a workspace that makes keys for those who do. */
    AUTO("auto");

    private final String wireName;

    CreationMode(String wireName) {
        this.wireName = wireName;
    }

    /** The name in files and on the wire. */
    @JsonValue
    public String wireName() {
        return wireName;
    }
}
