package dev.workspaces.policy;

import com.fasterxml.jackson.annotation.JsonValue;

/** The checks of a decision in their order: the first that fails gives the reason. */
public enum Check {
    /** 1: the action is in the catalogue. */
    ACTION_KNOWN("the action is in the catalogue"),
    /** 2: a key exists. */
    KEY_EXISTS("the key exists"),
    /** 3: a key is neither disabled nor revoked. */
    KEY_ENABLED("the key is enabled"),
    /** 4: a key has not expired. */
    KEY_CURRENT("the key has not expired"),
    /** 5: the organization exists, and the caller belongs to it. */
    IN_ORGANIZATION("the caller belongs to the organization"),
    /** 6: the owner of a user key still belongs where the key does. */
    OWNER_IN_WORKSPACE("the key's owner belongs to its workspace"),
    /** 7: this kind of credential may hold the action. */
    CREDENTIAL_KIND("this kind of credential may hold the action"),
    /** 8: a workspace key, or a confined session, stays in its workspace. */
    OWN_WORKSPACE("the credential stays in its own workspace"),
    /** 9: a workspace-level action has a workspace. */
    WORKSPACE_NAMED("the action has a workspace"),
    /** 10: the workspace exists, and the caller may see it. */
    WORKSPACE_SEEN("the workspace exists and the caller may see it"),
    /** 11: the workspace is active, or the action is possible in an archived one. */
    WORKSPACE_ACTIVE("the workspace is active"),
    /** 12: the action is among the scopes. */
    SCOPE_HELD("the action is among the scopes"),
    /** 13: the role is granted the action, and the setting that governs it is on. */
    ROLE_GRANTED("the role is granted the action"),
    /** 14: the resource is where the request is. */
    RESOURCE_PLACE("the resource is where the request is"),
    /** 15: where only the caller's own is granted, the resource is the caller's. */
    RESOURCE_OWNED("the resource is the caller's own"),
    /** 16: no budget is used up. */
    WITHIN_BUDGET("no budget is used up"),
    /** 17: no rate limit is exceeded. */
    WITHIN_RATE("no rate limit is exceeded");

    private final String sentence;

    Check(String sentence) {
        this.sentence = sentence;
    }

    /** Its place in the order, from 1 to 17. */
    @JsonValue
    public int number() {
        return ordinal() + 1;
    }

    /** What holds when it passes, for people. */
    public String sentence() {
        return sentence;
    }
}
