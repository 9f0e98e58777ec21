package dev.workspaces.key;

/** What a key has a time for. */
public enum KeyDeadline {
    /** Its secret is to be rotated: of an active key that does not expire before. */
    ROTATION,

    /** It stops working: of a key that is not revoked. */
    EXPIRY,

    /** The secret that it had before its current one stops working. */
    TRANSITION
}
