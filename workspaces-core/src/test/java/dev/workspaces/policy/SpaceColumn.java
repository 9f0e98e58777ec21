package dev.workspaces.policy;

import dev.workspaces.policy.SpaceCase.Caller;

/**
 * A column of the decision space: how many values it has, and which check looks at it first. All of them combine. A column is
 * cut short where what it is about is not there; and, of a caller of another organization, or whose organization is not there,
 * settings, limits and most resources; of a key that is disabled, revoked or expired, settings but unset, off and on in the
 * organization; and limits that no check may look at, but for the plainest question.
 */
enum SpaceColumn {
    /** The key: there, missing, or another one's facts. */
    KEY(3),
    /** Of the key: active, disabled, revoked. */
    STATUS(3),
    /** Of the key: never, in a nanosecond, this very instant, long ago. */
    EXPIRY(4),
    /** Whose credential it is: of the organization, or of another one. */
    CREDENTIAL(2),
    /** The organization: there, missing, or another one's facts. */
    ORGANIZATION(3),
    /** None; member, admin and owner, each active and suspended; an owner's in another organization; another owner's. */
    MEMBERSHIP(9),
    /** None; member, manager, admin; an admin's in another workspace and in another organization; another admin's. */
    ROLE(7),
    /** The workspace that the request names: the one of the workspace keys, another, none. */
    NAMED(3),
    /** What is known of it: there, missing, of another organization, another one's facts. */
    WORKSPACE(4),
    /** Active, archived. */
    WORKSPACE_STATUS(2),
    /** The action is among the scopes, or is not; of a session also: there is no ceiling. */
    SCOPE(3),
    /** The organization's switches: unset, off, on; then those for admins, managers and members each by itself. */
    SETTING(9),
    /** The workspace's switches: unset, off, on. */
    OVERRIDE(3),
    /** What the workspace may override: everything but what governs the action, or that alone. */
    OVERRIDABLE(2),
    /** Where the resource is, if there is one: none, in the one workspace, in the other, in none, in another organization. */
    RESOURCE(5),
    /** Whose it is: the caller's, somebody else's, nobody's. */
    OWNER(3),
    /** Which budgets are used up: none, the key's, the workspace's, both. */
    BUDGETS(4),
    /** Which rate limits are exceeded, likewise. */
    RATES(4),
    /** Whether managers and members see everybody's data, as the organization says: unset, off, on. */
    SIGHT(3),
    /** As the workspace says. */
    SIGHT_OVERRIDE(3),
    /** Whether the workspace may say so: no, yes. */
    SIGHT_OVERRIDABLE(2);

    /** No check looks: it only changes what is owed for an allowance. */
    static final double ALLOWANCE = 18;

    /** It changes nothing. */
    static final double NEVER = 19;

    private final int most;

    SpaceColumn(int most) {
        this.most = most;
    }

    int most() {
        return most;
    }

    /** Whether it can be more than one thing, for this action and caller. */
    boolean isOf(SpaceCase at) {
        Caller caller = at.caller();
        return switch (this) {
            case KEY, STATUS, EXPIRY -> !caller.isPerson();
            case MEMBERSHIP, ROLE -> caller.isPersonal();
            case SETTING, OVERRIDE, OVERRIDABLE ->
                caller.isPersonal() && !SpaceFacts.categories(at.action()).isEmpty();
            case SIGHT, SIGHT_OVERRIDE, SIGHT_OVERRIDABLE ->
                caller.isPersonal() && at.action().rule().isNarrowedToOwnData();
            case CREDENTIAL, ORGANIZATION, NAMED, WORKSPACE, WORKSPACE_STATUS, SCOPE, RESOURCE, OWNER, BUDGETS, RATES ->
                true;
        };
    }

    /** How many values it has beside those of the columns before it. */
    int size(SpaceCase at) {
        return switch (this) {
            case STATUS, EXPIRY -> at.hasKey() ? most : 1;
            case WORKSPACE -> at.workspace() == null ? 2 : most;
            case WORKSPACE_STATUS -> at.workspace() != null && at.get(WORKSPACE) == 0 ? most : 1;
            case SCOPE -> at.caller().isPerson() ? most : at.hasKey() ? 2 : 1;
            case SETTING -> isLive(at) ? most : at.isHere() ? 3 : 1;
            case OVERRIDE, OVERRIDABLE -> isLive(at) && at.get(SETTING) < 3 ? most : 1;
            case RESOURCE -> at.isHere() ? most : 2;
            case OWNER -> at.get(RESOURCE) == 0 ? 1 : most;
            case BUDGETS, RATES -> at.isHere() && (isLimited(at) || (isLive(at) && at.isPlainQuestion())) ? most : 1;
            case SIGHT -> !isLive(at) ? 1 : at.isPlainQuestion() ? most : 2;
            case SIGHT_OVERRIDE, SIGHT_OVERRIDABLE -> isLive(at) && at.isPlainQuestion() ? most : 1;
            case KEY, CREDENTIAL, ORGANIZATION, MEMBERSHIP, ROLE, NAMED -> most;
        };
    }

    /** The number of the first check that may look at it; 13.5 is the setting, which is asked after the role. */
    double firstLook(SpaceCase at) {
        boolean isPerson = at.caller().isPerson();
        return switch (this) {
            case KEY -> 2;
            case STATUS -> 3;
            case EXPIRY -> 4;
            case CREDENTIAL, ORGANIZATION -> 5;
            case MEMBERSHIP -> isPerson ? 5 : 6;
            case ROLE -> isPerson ? 10 : 6;
            case NAMED -> at.caller().isBound() ? 8 : 9;
            case WORKSPACE -> 10;
            case WORKSPACE_STATUS -> 11;
            case SCOPE -> 12;
            case SETTING, OVERRIDE, OVERRIDABLE -> 13.5;
            case RESOURCE -> 14;
            case OWNER -> 15;
            case BUDGETS -> isLimited(at) ? 16 : NEVER;
            case RATES -> isLimited(at) ? 17 : NEVER;
            case SIGHT, SIGHT_OVERRIDE, SIGHT_OVERRIDABLE -> ALLOWANCE;
        };
    }

    private static boolean isLimited(SpaceCase at) {
        return at.action().effect() == Effect.INVOKE && !at.caller().isPerson();
    }

    /** Whether the organization is there, and the credential is neither disabled, revoked nor expired. */
    private static boolean isLive(SpaceCase at) {
        return at.isHere() && at.get(STATUS) == 0 && at.get(EXPIRY) <= 1;
    }
}
