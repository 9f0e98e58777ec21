package dev.workspaces.policy;

import org.jspecify.annotations.Nullable;

/** Which role counts, and what it is granted just now. */
final class Roles {
    private Roles() {}

    /** Whether a role has to be granted the action: a session's, and a user key's owner's off the data plane. */
    static boolean isAsked(Action action, @Nullable KeyFacts key) {
        return key == null || (key.type() == KeyType.WORKSPACE_USER && action.effect() != Effect.INVOKE);
    }

    /**
     * The role of the session's person, or of the key's owner. Owners and admins of the organization have that role
     * everywhere in it, whatever membership they have in a workspace. None, where there is no membership that counts.
     */
    static @Nullable Role of(
            Action action, @Nullable OrganizationRole inOrganization, @Nullable WorkspaceRole inWorkspace) {
        if (inOrganization == null) {
            return null;
        }
        if (inOrganization.reachesEveryWorkspace() || action.level() == ActionLevel.ORGANIZATION) {
            return inOrganization.role();
        }
        return inWorkspace == null ? null : inWorkspace.role();
    }

    /** Whether nothing but the caller's own is granted of a workspace-level action to this role. */
    static boolean isOwnAsked(Action action, @Nullable KeyFacts key, @Nullable Role role) {
        return action.level() == ActionLevel.WORKSPACE
                && isAsked(action, key)
                && role != null
                && action.rule().grant(role) == Grant.OWN;
    }

    /** Whether somebody with these roles is in the workspace. */
    static boolean isIn(@Nullable OrganizationRole inOrganization, @Nullable WorkspaceRole inWorkspace) {
        return inOrganization != null && (inWorkspace != null || inOrganization.reachesEveryWorkspace());
    }

    /** The role of a membership that counts. */
    static @Nullable OrganizationRole active(@Nullable MembershipFacts membership) {
        return membership != null && membership.isActive() ? membership.role() : null;
    }

    static @Nullable WorkspaceRole in(@Nullable WorkspaceMembershipFacts membership) {
        return membership == null ? null : membership.role();
    }

    /** Whether the caller is a session of an owner or admin of the organization, or an organization key. */
    static boolean reachesEveryWorkspace(@Nullable KeyFacts key, @Nullable OrganizationRole inOrganization) {
        if (key != null) {
            return key.type() == KeyType.ORGANISATION_SERVICE;
        }
        return inOrganization != null && inOrganization.reachesEveryWorkspace();
    }

    /** The effective value of a switch: of the organization, or as the workspace may override it. */
    static boolean isOn(
            Setting setting,
            Action action,
            @Nullable OrganizationFacts organization,
            @Nullable WorkspaceFacts workspace) {
        if (organization == null) {
            return false;
        }
        long on = workspace == null || action.level() == ActionLevel.ORGANIZATION
                ? organization.on()
                : workspace.overrides().onInWorkspace(organization.on(), organization.overridableSettings());
        return (on & setting.bit()) != 0;
    }
}
