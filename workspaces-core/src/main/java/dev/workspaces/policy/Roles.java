package dev.workspaces.policy;

import org.jspecify.annotations.Nullable;

/** Which role counts, and what it is granted just now. */
final class Roles {
    private Roles() {}

    /** Whether a role has to be granted the action: a session's, and a user key's owner's off the data plane. */
    static boolean isAsked(Request request, Facts facts) {
        KeyFacts key = facts.key();
        return key == null
                || (key.type() == KeyType.WORKSPACE_USER && request.action().effect() != Effect.INVOKE);
    }

    /**
     * The role of the session's person, or of the key's owner. Owners and admins of the organization have that role
     * everywhere in it, whatever membership they have in a workspace. None, where there is no membership that counts.
     */
    static @Nullable Role of(Action action, Facts facts) {
        MembershipFacts membership = facts.membership();
        if (membership == null) {
            return null;
        }
        if (membership.role().reachesEveryWorkspace() || action.level() == ActionLevel.ORGANIZATION) {
            return membership.role().role();
        }
        WorkspaceMembershipFacts inWorkspace = facts.workspaceMembership();
        return inWorkspace == null ? null : inWorkspace.role().role();
    }

    /** Whether nothing but the caller's own is granted of a workspace-level action. */
    static boolean isOwnAsked(Request request, Facts facts) {
        Action action = request.action();
        if (action.level() != ActionLevel.WORKSPACE || !isAsked(request, facts)) {
            return false;
        }
        Role role = of(action, facts);
        return role != null && action.rule().grant(role) == Grant.OWN;
    }

    /** Whether the caller is a session of an owner or admin of the organization, or an organization key. */
    static boolean reachesEveryWorkspace(Request request, Facts facts) {
        KeyFacts key = facts.key();
        if (key != null) {
            return key.type() == KeyType.ORGANISATION_SERVICE;
        }
        MembershipFacts membership = facts.membership();
        return membership != null && membership.role().reachesEveryWorkspace();
    }

    /** The effective value of a switch: of the organization, or as the workspace may override it. */
    static boolean isOn(Setting setting, Action action, Facts facts) {
        OrganizationFacts organization = facts.organization();
        if (organization == null) {
            return false;
        }
        WorkspaceFacts workspace = action.level() == ActionLevel.WORKSPACE ? facts.workspace() : null;
        long on = workspace == null
                ? organization.on()
                : workspace.overrides().onInWorkspace(organization.on(), organization.overridableSettings());
        return (on & setting.bit()) != 0;
    }
}
