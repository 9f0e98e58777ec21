package dev.workspaces.service;

import dev.workspaces.policy.Facts;
import org.jspecify.annotations.Nullable;

/**
 * What this node keeps of what it has read. Safe for any number of threads.
 *
 * @param marks tell what of it still stands
 * @param keys by the digest of their secrets
 * @param places the facts of sessions, and of organization keys in workspaces
 * @param isKeeping whether anything is used more than once
 */
record Remembered(FactMarks marks, KnownKeys keys, Places places, boolean isKeeping) {
    /** With room for about so many keys and as many places; with none, everything is read anew each time. */
    static Remembered of(FactMarks marks, int entries) {
        int room = Math.max(1, entries);
        return new Remembered(marks, new KnownKeys(room), new Places(room), entries > 0);
    }

    boolean stands(@Nullable Kept kept, long millis) {
        return isKeeping && kept != null && millis < kept.endMillis() && marks.stands(kept.mark());
    }

    /** The facts that were kept, if they may be used now. */
    @Nullable
    Facts standing(@Nullable Kept kept, long millis) {
        return kept != null && stands(kept, millis) ? kept.facts() : null;
    }
}
