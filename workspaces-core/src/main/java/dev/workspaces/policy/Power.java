package dev.workspaces.policy;

/** How much a change gives away, least first. */
public enum Power {
    /** One key or its scopes. */
    SCOPE,
    /** A setting of one workspace. */
    WORKSPACE_SETTING,
    /** A setting of the organization. */
    ORGANIZATION_SETTING,
    /** A membership or role in one workspace, or the workspace's status. */
    WORKSPACE_MEMBERSHIP,
    /** A membership or role in the organization. */
    ORGANIZATION_ROLE,
    /** Another credential altogether. */
    CREDENTIAL
}
