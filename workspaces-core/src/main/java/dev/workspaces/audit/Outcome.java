package dev.workspaces.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.stream.Stream;

/** How something that was tried came out. */
public enum Outcome {
    /** It was done. */
    DONE("done"),

    /** The policy said no. */
    DENIED("denied"),

    /** The policy said yes, and a rule about what may be handed on, or an invariant, said no. */
    REFUSED("refused");

    private final String wireName;

    Outcome(String wireName) {
        this.wireName = wireName;
    }

    /** The constant of this wire name; empty if there is none. */
    public static Optional<Outcome> find(String wireName) {
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
