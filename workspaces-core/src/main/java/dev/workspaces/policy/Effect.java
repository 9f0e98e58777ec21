package dev.workspaces.policy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** What an action does to its target. */
public enum Effect {
    /** Reads, on the control plane. */
    READ("read"),

    /** Changes, on the control plane. */
    WRITE("write"),

    /** Uses, on the data plane: only workspace keys may. */
    INVOKE("invoke");

    private final String wireName;

    Effect(String wireName) {
        this.wireName = wireName;
    }

    /** The constant of this wire name; empty if there is none. */
    public static Optional<Effect> find(String wireName) {
        return WireNames.find(values(), Effect::wireName, wireName);
    }

    /** The name in files and on the wire. */
    @JsonValue
    public String wireName() {
        return wireName;
    }
}
