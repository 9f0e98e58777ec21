package dev.workspaces.policy;

import com.fasterxml.jackson.annotation.JsonValue;

/** What somebody acts with: a session of a person, or one of the three types of key. */
public enum CredentialKind {
    /** A person's session. */
    SESSION("session"),

    /** A key of type {@link KeyType#ORGANISATION_SERVICE}. */
    ORGANISATION_SERVICE_KEY("organisation_service_key"),

    /** A key of type {@link KeyType#WORKSPACE_SERVICE}. */
    WORKSPACE_SERVICE_KEY("workspace_service_key"),

    /** A key of type {@link KeyType#WORKSPACE_USER}. */
    WORKSPACE_USER_KEY("workspace_user_key");

    private final String wireName;

    CredentialKind(String wireName) {
        this.wireName = wireName;
    }

    /** What a key of this type is. */
    public static CredentialKind of(KeyType type) {
        return switch (type) {
            case ORGANISATION_SERVICE -> ORGANISATION_SERVICE_KEY;
            case WORKSPACE_SERVICE -> WORKSPACE_SERVICE_KEY;
            case WORKSPACE_USER -> WORKSPACE_USER_KEY;
        };
    }

    /** The name of its column in the catalogue. */
    @JsonValue
    public String wireName() {
        return wireName;
    }
}
