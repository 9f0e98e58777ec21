package dev.workspaces.policy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** The kinds of API key. Wire names keep the product's spelling. */
public enum KeyType {
    /** An admin key: acts on the organization and on any workspace it names; never on the data plane. */
    ORGANISATION_SERVICE("organisation-service"),

    /** Automation inside one workspace. */
    WORKSPACE_SERVICE("workspace-service"),

    /** A person's key inside one workspace: never more than that person on the control plane. */
    WORKSPACE_USER("workspace-user");

    private final String wireName;

    KeyType(String wireName) {
        this.wireName = wireName;
    }

    /** The constant of this wire name; empty if there is none. */
    public static Optional<KeyType> find(String wireName) {
        return WireNames.find(values(), KeyType::wireName, wireName);
    }

    /** The name in files and on the wire. */
    @JsonValue
    public String wireName() {
        return wireName;
    }
}
