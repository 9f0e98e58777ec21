package dev.workspaces.policy;

/** What of a decision may be shown to whoever asked, so that nobody learns from a denial what exists. */
public enum Disclosure {
    /** The decision and its reason. */
    FULL,
    /** Only that there is no such thing: it must look exactly like a thing that does not exist. */
    NOT_FOUND,
    /** Only that authentication failed: all such reasons must look exactly alike. */
    UNAUTHENTICATED,
    /** Nothing: the mistake is the host's. */
    NOTHING
}
