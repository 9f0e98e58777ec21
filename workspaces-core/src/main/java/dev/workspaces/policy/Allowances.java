package dev.workspaces.policy;

import org.jspecify.annotations.Nullable;

/** What an allowed request is answered: through what it is allowed, and what the host must narrow. */
final class Allowances {
    private static final Decision BY_KEY = Decision.allowed(Reason.KEY_SCOPE);
    private static final Decision BY_ORGANIZATION_ROLE = Decision.allowed(Reason.ORGANIZATION_ROLE);
    private static final Decision BY_WORKSPACE_ROLE = Decision.allowed(Reason.WORKSPACE_ROLE);

    private Allowances() {}

    static Decision of(
            Request request,
            @Nullable KeyFacts key,
            @Nullable Role held,
            @Nullable OrganizationFacts organization,
            @Nullable WorkspaceFacts workspace) {
        Action action = request.action();
        Role role = Roles.isAsked(action, key) ? held : null;
        Decision plain = plain(key != null, role);
        if (role != null
                && action.rule().isNarrowedToOwnData()
                && !seesAllData(role, action, organization, workspace)) {
            return Decision.allowed(plain.reason(), Obligation.OWN_DATA_ONLY);
        }
        if (role == Role.WORKSPACE_MEMBER && action.rule().grant(role) == Grant.OWN) {
            return Decision.allowed(plain.reason(), Obligation.OWN_KEYS_ONLY);
        }
        boolean listsOwn = action == Actions.WORKSPACES_LIST
                && (role == Role.ORG_MEMBER || FactsNeeded.ownWorkspace(request, key) != null);
        return listsOwn ? Decision.allowed(plain.reason(), Obligation.OWN_WORKSPACES_ONLY) : plain;
    }

    private static Decision plain(boolean isKey, @Nullable Role role) {
        if (isKey || role == null) {
            return BY_KEY;
        }
        return role.isOrganizationRole() ? BY_ORGANIZATION_ROLE : BY_WORKSPACE_ROLE;
    }

    private static boolean seesAllData(
            Role role, Action action, @Nullable OrganizationFacts organization, @Nullable WorkspaceFacts workspace) {
        return switch (role) {
            case WORKSPACE_MANAGER -> Roles.isOn(Setting.MANAGERS_VIEW_ALL_DATA, action, organization, workspace);
            case WORKSPACE_MEMBER -> Roles.isOn(Setting.MEMBERS_VIEW_ALL_DATA, action, organization, workspace);
            default -> true;
        };
    }
}
