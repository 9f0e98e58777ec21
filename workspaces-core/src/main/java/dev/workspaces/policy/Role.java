package dev.workspaces.policy;

import com.fasterxml.jackson.annotation.JsonValue;

/** The six roles that a rule of the catalogue speaks of: three in an organization, three in a workspace. */
public enum Role {
    /** Owner of the organization. Governed by no setting. */
    ORG_OWNER("org_owner"),

    /** Admin of the organization. */
    ORG_ADMIN("org_admin"),

    /** Plain member of the organization. */
    ORG_MEMBER("org_member"),

    /** Admin of the workspace. Governed by no setting. */
    WORKSPACE_ADMIN("workspace_admin"),

    /** Manager of the workspace. */
    WORKSPACE_MANAGER("workspace_manager"),

    /** Member of the workspace. */
    WORKSPACE_MEMBER("workspace_member");

    private final String wireName;

    Role(String wireName) {
        this.wireName = wireName;
    }

    /** The name of its column in the catalogue. */
    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** Whether it is held in the organization, not in one workspace. */
    public boolean isOrganizationRole() {
        return ordinal() <= ORG_MEMBER.ordinal();
    }
}
