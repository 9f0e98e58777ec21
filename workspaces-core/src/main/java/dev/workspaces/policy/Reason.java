package dev.workspaces.policy;

/** Why a decision came out as it did. The names are stable: programs and other implementations compare them. */
public enum Reason {
    /** Denied: no catalogue knows the action. */
    UNKNOWN_ACTION,
    /** Denied: there is no such key. */
    KEY_UNKNOWN,
    /** Denied: the key is disabled or revoked. */
    KEY_DISABLED,
    /** Denied: the key has expired. */
    KEY_EXPIRED,
    /** Denied: the organization does not exist, or the caller does not belong to it or is suspended there. */
    NOT_IN_ORGANIZATION,
    /** Denied: the person whose key it is no longer belongs where the key does. */
    KEY_OWNER_NOT_IN_WORKSPACE,
    /** Denied: this kind of credential may never hold the action. */
    CREDENTIAL_NOT_ALLOWED,
    /** Denied: the workspace, or the resource, lies outside what the request may touch. */
    OUTSIDE_WORKSPACE,
    /** Denied: the action needs a workspace and none is named. */
    WORKSPACE_REQUIRED,
    /** Denied: the workspace does not exist, or the caller may not see it. */
    NOT_IN_WORKSPACE,
    /** Denied: the workspace is archived. */
    WORKSPACE_ARCHIVED,
    /** Denied: the action is not among the scopes. */
    SCOPE_MISSING,
    /** Denied: the role is not granted the action. */
    ROLE_INSUFFICIENT,
    /** Denied: the role would be granted the action, but the setting that governs it is off. */
    SETTING_DISABLED,
    /** Denied: only what is the caller's own is granted, and this is not. */
    NOT_OWNER,
    /** Denied: a budget of the key or of its workspace is used up. */
    BUDGET_EXHAUSTED,
    /** Denied: a rate limit of the key or of its workspace is exceeded. */
    RATE_LIMITED,
    /** Denied: an allowed decision has obligations that the host did not meet. Never the engine's own answer. */
    OBLIGATION_UNMET,
    /** Allowed through the role in the organization. */
    ORGANIZATION_ROLE,
    /** Allowed through a membership in the workspace. */
    WORKSPACE_ROLE,
    /** Allowed through the scopes of a key. */
    KEY_SCOPE
}
