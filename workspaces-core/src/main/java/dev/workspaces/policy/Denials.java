package dev.workspaces.policy;

/** The engine's denials, one for each way in which a check can fail. */
final class Denials {
    static final Decision UNKNOWN_ACTION = Decision.denied(Check.ACTION_KNOWN, Reason.UNKNOWN_ACTION);
    static final Decision KEY_UNKNOWN = Decision.denied(Check.KEY_EXISTS, Reason.KEY_UNKNOWN);
    static final Decision KEY_DISABLED = Decision.denied(Check.KEY_ENABLED, Reason.KEY_DISABLED);
    static final Decision KEY_EXPIRED = Decision.denied(Check.KEY_CURRENT, Reason.KEY_EXPIRED);
    static final Decision NOT_IN_ORGANIZATION = Decision.denied(Check.IN_ORGANIZATION, Reason.NOT_IN_ORGANIZATION);
    static final Decision KEY_OWNER_NOT_IN_WORKSPACE =
            Decision.denied(Check.OWNER_IN_WORKSPACE, Reason.KEY_OWNER_NOT_IN_WORKSPACE);
    static final Decision CREDENTIAL_NOT_ALLOWED =
            Decision.denied(Check.CREDENTIAL_KIND, Reason.CREDENTIAL_NOT_ALLOWED);
    static final Decision OUTSIDE_WORKSPACE = Decision.denied(Check.OWN_WORKSPACE, Reason.OUTSIDE_WORKSPACE);
    static final Decision WORKSPACE_REQUIRED = Decision.denied(Check.WORKSPACE_NAMED, Reason.WORKSPACE_REQUIRED);
    static final Decision NOT_IN_WORKSPACE = Decision.denied(Check.WORKSPACE_SEEN, Reason.NOT_IN_WORKSPACE);
    static final Decision WORKSPACE_ARCHIVED = Decision.denied(Check.WORKSPACE_ACTIVE, Reason.WORKSPACE_ARCHIVED);
    static final Decision SCOPE_MISSING = Decision.denied(Check.SCOPE_HELD, Reason.SCOPE_MISSING);
    static final Decision ROLE_INSUFFICIENT = Decision.denied(Check.ROLE_GRANTED, Reason.ROLE_INSUFFICIENT);
    static final Decision SETTING_DISABLED = Decision.denied(Check.ROLE_GRANTED, Reason.SETTING_DISABLED);
    static final Decision RESOURCE_OUTSIDE = Decision.denied(Check.RESOURCE_PLACE, Reason.OUTSIDE_WORKSPACE);
    static final Decision NOT_OWNER = Decision.denied(Check.RESOURCE_OWNED, Reason.NOT_OWNER);
    static final Decision BUDGET_EXHAUSTED = Decision.denied(Check.WITHIN_BUDGET, Reason.BUDGET_EXHAUSTED);
    static final Decision RATE_LIMITED = Decision.denied(Check.WITHIN_RATE, Reason.RATE_LIMITED);

    private Denials() {}
}
