package dev.workspaces.policy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** Whether a workspace is in use. */
public enum WorkspaceStatus {
    /** In use. */
    ACTIVE("active"),

    /** Kept, but nothing new happens in it. */
    ARCHIVED("archived");

    private final String wireName;

    WorkspaceStatus(String wireName) {
        this.wireName = wireName;
    }

    /** The constant of this wire name; empty if there is none. */
    public static Optional<WorkspaceStatus> find(String wireName) {
        return WireNames.find(values(), WorkspaceStatus::wireName, wireName);
    }

    /** The name in files and on the wire. */
    @JsonValue
    public String wireName() {
        return wireName;
    }
}
