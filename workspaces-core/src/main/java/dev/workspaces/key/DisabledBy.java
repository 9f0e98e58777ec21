package dev.workspaces.key;

import dev.workspaces.policy.Rank;
import java.util.Collections;
import java.util.List;

/**
 * Who switched a key off: who ranks lower does not switch it on again, and no workspace key what a person switched off.
 *
 * @param rank how they ranked then; the highest, where several did
 * @param isPerson whether a person did, or one of several
 */
public record DisabledBy(Rank rank, boolean isPerson) {
    /** This, and somebody else too. */
    public DisabledBy and(DisabledBy other) {
        return new DisabledBy(Collections.max(List.of(rank, other.rank)), isPerson || other.isPerson);
    }
}
