package dev.workspaces.member;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** The constant of this wire name; empty if there is none. */
    public static Optional<InviteStatus> find(String wireName) {
        return Stream.of(values())
                .filter(each -> each.wireName.equals(wireName))
                .findFirst();
    }

    /** The name in files and on the wire. */
    @JsonValue
    public String wireName() {
        return wireName;
    }
}
