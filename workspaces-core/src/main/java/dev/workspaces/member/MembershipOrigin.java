package dev.workspaces.member;

import com.fasterxml.jackson.annotation.JsonValue;

/** How a membership in a workspace came to be. */
public enum MembershipOrigin {
    /** Somebody added the person. */
    DIRECT("direct"),

    /** The person accepted an invite. */
    INVITE("invite"),

    /** The person is in an external group that is mapped to the workspace. */
    GROUP("group");

    private final String wireName;

    MembershipOrigin(String wireName) {
        this.wireName = wireName;
    }

    /** The name in files and on the wire. */
    @JsonValue
    public String wireName() {
        return wireName;
    }
}
