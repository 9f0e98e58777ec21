package dev.workspaces.service;

/** Why something that the policy allows is refused all the same. Stable names. */
public enum Refusal {
    /** It would hand on more than whoever asks may: what, {@link RefusedException#what()} names. */
    ESCALATION,

    /**
     * It would change somebody whom whoever asks does not rank above, or what somebody did who ranked higher (a suspension, a key that was
     * disabled), or one's own role where a group gave it.
     */
    RANK_TOO_LOW,

    /** Nothing but an owner's session may change this. */
    OWNER_SESSION_REQUIRED,

    /** It would leave the organization without an active owner. */
    LAST_OWNER,

    /** The default workspace is neither deleted nor archived. */
    DEFAULT_WORKSPACE,

    /** The workspace holds things of the host; {@link RefusedException#what()} says how many of which kind. */
    WORKSPACE_NOT_EMPTY,

    /** Owners and admins of the organization are in each of its workspaces. */
    REACHES_EVERY_WORKSPACE,

    /** What is known of this person is not this organization's alone to change. */
    PROFILE_SHARED,

    /** They are at home in another organization, and only an invite lets them in here: the address alone does not say who they are. */
    KNOWN_ELSEWHERE,

    /** The organization does not let workspaces override this category of settings. */
    CATEGORY_NOT_OVERRIDABLE,

    /** The invite is not pending any more. */
    INVITE_NOT_PENDING,

    /** A session that is narrowed cannot do this. */
    SESSION_NARROWED,

    /** A revoked key stays so. */
    KEY_REVOKED,

    /** A key changes neither itself nor what made it. */
    KEY_ITSELF,

    /** A rule of the organization's for user keys does not let it: {@link RefusedException#what()} names the setting. */
    USER_KEY_RULE,

    /** An earlier secret of the key is still good: only an emergency rotation ends it. */
    ROTATION_IN_TRANSITION,

    /** Nobody who asks may be shown the secret, and the host takes none. */
    SECRET_FOR_NOBODY,

    /** Too many keys would have made one another. */
    TOO_MANY_MAKERS
}
