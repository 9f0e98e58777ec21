package dev.workspaces.examples.admin;

import java.util.HashMap;
import java.util.Map;

/**
 * How many bytes of bodies there may be at once, of all and of each organization: who sends many takes neither the memory of the server
 * nor the turn of others. Safe for any number of threads.
 */
final class BodyRoom {
    /** How many organizations may take all that they may before others have to wait. */
    private static final int SHARES = 4;

    private final long most;
    private final Map<String, Long> taken = new HashMap<>();
    private long all;

    /**
     * With nobody in it.
     *
     * @param most of all organizations together
     */
    BodyRoom(long most) {
        this.most = most;
    }

    /** Whether there is room for so many more; if so, they take it. */
    synchronized boolean take(String organization, long bytes) {
        long theirs = taken.getOrDefault(organization, 0L) + bytes;
        if (theirs > most / SHARES || all + bytes > most) {
            return false;
        }
        taken.put(organization, theirs);
        all += bytes;
        return true;
    }

    /** How many bytes of all there are just now. */
    synchronized long taken() {
        return all;
    }

    /** They take it no more. */
    synchronized void give(String organization, long bytes) {
        all -= bytes;
        if (taken.merge(organization, -bytes, Long::sum) == 0) {
            taken.remove(organization);
        }
    }
}
