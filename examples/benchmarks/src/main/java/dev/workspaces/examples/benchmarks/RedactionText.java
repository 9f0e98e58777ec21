package dev.workspaces.examples.benchmarks;

/** What a text is like that goes to a log. */
public enum RedactionText {
    /** Lines of a log, a secret in every thousandth. */
    LOG,

    /** Words that begin like a secret and are none. */
    LOOK_ALIKES,

    /** Beginnings of secrets, each right after the one before. */
    BEGINNINGS,

    /** Pieces of secrets, as long as they can be without being whole. */
    PIECES,

    /** Nothing but secrets. */
    SECRETS
}
