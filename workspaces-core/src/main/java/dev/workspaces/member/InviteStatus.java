package dev.workspaces.member;

import com.fasterxml.jackson.annotation.JsonValue;

/** What became of an invite. */
public enum InviteStatus {
    /** Nothing yet. */
    PENDING("pending"),

    /** Somebody accepted it. */
    ACCEPTED("accepted"),

    /** Somebody took it back. */
    CANCELLED("cancelled"),

    /** Its time ran out. */
    EXPIRED("expired");

    private final String wireName;

    InviteStatus(String wireName) {
        this.wireName = wireName;
    }

    /** The name in files and on the wire. */
    @JsonValue
    public String wireName() {
        return wireName;
    }
}
