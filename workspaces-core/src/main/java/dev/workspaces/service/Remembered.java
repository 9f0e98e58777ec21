package dev.workspaces.service;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.policy.Facts;
import dev.workspaces.policy.Request;
import org.jspecify.annotations.Nullable;

/**
 * What this node keeps of what it has read. Safe for any number of threads.
 *
 * @param marks tell what of it still stands
 * @param keys by the digest of their secrets
 * @param places the facts of sessions, and of organization keys in workspaces
 * @param isKeeping whether anything is used more than once
 * @param following hears what other nodes change; none where there are no others
 */
record Remembered(
        FactMarks marks,
        KnownKeys keys,
        Places places,
        boolean isKeeping,
        @Nullable Following following) {
    /** With room for about so many keys and as many places; with none, everything is read anew each time. */
    static Remembered of(FactMarks marks, int entries, @Nullable Following following) {
        int room = Math.max(1, entries);
        return new Remembered(marks, new KnownKeys(room), new Places(room), entries > 0, following);
    }

    /** To be taken before the facts are read that a session's request needs. */
    Mark mark(Request request) {
        return watched(request.organization(), marks.mark(request));
    }

    /** To be taken before the facts are read that a key's request needs. */
    Mark mark(Request request, AuthenticatedKey key) {
        return watched(request.organization(), marks.mark(request, key));
    }

    /** To be taken before a key is read. */
    Mark mark(AuthenticatedKey key) {
        return watched(key.organization(), marks.mark(key));
    }

    private Mark watched(OrganizationId organization, Mark mark) {
        return following == null || following.watches(organization) ? mark : Mark.OF_NOTHING;
    }

    /** What was heard last is looked at before the marks: the next round moves them first, and then says that it has heard. */
    boolean stands(@Nullable Kept kept, long millis) {
        return isKeeping
                && kept != null
                && millis < kept.endMillis()
                && (following == null || following.isCurrent())
                && kept.by() == marks
                && marks.stands(kept.mark());
    }

    /** The facts that were kept, if they may be used now. */
    @Nullable
    Facts standing(@Nullable Kept kept, long millis) {
        return kept != null && stands(kept, millis) ? kept.facts() : null;
    }
}
