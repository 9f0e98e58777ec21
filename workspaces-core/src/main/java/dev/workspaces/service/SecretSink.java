package dev.workspaces.service;

/**
 * Where the host takes secrets that nobody is there to be shown: of keys that are rotated by themselves, or made or rotated by
 * somebody who is not to see the secret. Called inside the transaction, as the last thing before it is committed; whatever it
 * throws undoes all of it. It must not use the library. Where it takes a connection of a pool, two are held at once.
 *
 * <p>A transaction may fail, or be killed or run again after a delivery: then the delivered secret never works, and where the change
 * is done after all, another delivery for the same key came later. Safe for any number of threads, if the host calls from such.
 */
@FunctionalInterface
public interface SecretSink {
    /** Takes a secret to whoever it is for. Returns only once it is sure to arrive. */
    void deliver(SecretDelivery delivery);
}
