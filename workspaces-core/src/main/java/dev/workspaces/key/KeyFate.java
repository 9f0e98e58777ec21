package dev.workspaces.key;

import com.fasterxml.jackson.annotation.JsonValue;

/** What ends a key, besides somebody who revokes it. */
public enum KeyFate {
    /** Its organization is deleted. */
    WITH_ORGANIZATION("with_organization"),

    /** Its workspace is deleted. */
    WITH_WORKSPACE("with_workspace"),

    /** Its owner leaves its workspace or the organization. */
    WITH_OWNER("with_owner"),

    /** Its expiry comes. */
    AT_EXPIRY("at_expiry"),

    /** Its secret is replaced, and some time after that stops working; the key stays. */
    SECRET_AT_ROTATION("secret_at_rotation");

    private final String wireName;

    KeyFate(String wireName) {
        this.wireName = wireName;
    }

    /** The name in files and on the wire. */
    @JsonValue
    public String wireName() {
        return wireName;
    }
}
