package dev.workspaces.key;

import dev.workspaces.policy.Rank;

/**
 * Who switched a key off: who ranks lower does not switch it on again, and no workspace key what a person switched off.
 *
 * @param rank how they ranked then; the highest, where several did
 * @param isPerson whether a person did, or one of several
 */
public record DisabledBy(Rank rank, boolean isPerson) {
    /** This, and somebody else too. */
    public DisabledBy and(DisabledBy other) {
        Rank higher = rank.compareTo(other.rank) >= 0 ? rank : other.rank;
        return new DisabledBy(higher, isPerson || other.isPerson);
    }
}
