package dev.workspaces.policy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** A person's role in a workspace, lowest first. */
public enum WorkspaceRole {
    /** Works in the workspace. */
    MEMBER("member", Role.WORKSPACE_MEMBER),

    /** Runs the workspace: its things, its people, its keys. */
    MANAGER("manager", Role.WORKSPACE_MANAGER),

    /** A manager whom no setting restricts. */
    ADMIN("admin", Role.WORKSPACE_ADMIN);

    private final String wireName;
    private final Role role;

    WorkspaceRole(String wireName, Role role) {
        this.wireName = wireName;
        this.role = role;
    }

    /** The constant of this wire name; empty if there is none. */
    public static Optional<WorkspaceRole> find(String wireName) {
        return WireNames.find(values(), WorkspaceRole::wireName, wireName);
    }

    /** The name in files and on the wire. */
    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** Its column in the catalogue. */
    public Role role() {
        return role;
    }
}
