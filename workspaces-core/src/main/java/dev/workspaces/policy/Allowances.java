package dev.workspaces.policy;

import org.jspecify.annotations.Nullable;

/** What an allowed request is answered: through what it is allowed, and what the host must narrow. */
final class Allowances {
    private static final Decision BY_KEY = Decision.allowed(Reason.KEY_SCOPE);
    private static final Decision BY_ORGANIZATION_ROLE = Decision.allowed(Reason.ORGANIZATION_ROLE);
    private static final Decision BY_WORKSPACE_ROLE = Decision.allowed(Reason.WORKSPACE_ROLE);

    private Allowances() {}

    static Decision of(Request request, Facts facts) {
        Action action = request.action();
        Role role = Roles.isAsked(request, facts) ? Roles.of(action, facts) : null;
        Decision plain = plain(facts.key() != null, role);
        if (role != null && action.rule().isNarrowedToOwnData() && seesOwnDataOnly(role, action, facts)) {
            return Decision.allowed(plain.reason(), Obligation.OWN_DATA_ONLY);
        }
        if (role == Role.WORKSPACE_MEMBER && action.rule().grant(role) == Grant.OWN) {
            return Decision.allowed(plain.reason(), Obligation.OWN_KEYS_ONLY);
        }
        boolean listsOwn = action == Actions.WORKSPACES_LIST
                && (role == Role.ORG_MEMBER || FactsNeeded.ownWorkspace(request, facts.key()) != null);
        return listsOwn ? Decision.allowed(plain.reason(), Obligation.OWN_WORKSPACES_ONLY) : plain;
    }

    private static Decision plain(boolean isKey, @Nullable Role role) {
        if (isKey || role == null) {
            return BY_KEY;
        }
        return role.isOrganizationRole() ? BY_ORGANIZATION_ROLE : BY_WORKSPACE_ROLE;
    }

    private static boolean seesOwnDataOnly(Role role, Action action, Facts facts) {
        return switch (role) {
            case WORKSPACE_MANAGER -> !Roles.isOn(Setting.MANAGERS_VIEW_ALL_DATA, action, facts);
            case WORKSPACE_MEMBER -> !Roles.isOn(Setting.MEMBERS_VIEW_ALL_DATA, action, facts);
            default -> false;
        };
    }
}
