package dev.workspaces.policy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** Whether a member of an organization may do anything. */
public enum MembershipStatus {
    /** May what the role grants. */
    ACTIVE("active"),

    /** Keeps everything, may nothing. */
    SUSPENDED("suspended");

    private final String wireName;

    MembershipStatus(String wireName) {
        this.wireName = wireName;
    }

    /** The constant of this wire name; empty if there is none. */
    public static Optional<MembershipStatus> find(String wireName) {
        return WireNames.find(values(), MembershipStatus::wireName, wireName);
    }

    /** The name in files and on the wire. */
    @JsonValue
    public String wireName() {
        return wireName;
    }
}
