package dev.workspaces.policy;

import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Goes through every case of an action by a caller, in the order in which the checks look at the columns: what a check does
 * not look at yet changes while everything that it looks at stays.
 */
final class SpaceWalk {
    private final SpaceColumn[] order;
    private final SpaceCase at;
    private boolean isOnlyResourceNew;

    SpaceWalk(SpaceCase first) {
        this.at = first;
        this.order = Stream.of(SpaceColumn.values())
                .filter(column -> column.isOf(first))
                .sorted(Comparator.comparingDouble(column -> column.firstLook(first)))
                .toArray(SpaceColumn[]::new);
    }

    /** The case it is at; the same object each time. */
    SpaceCase at() {
        return at;
    }

    /** Whether the last step changed nothing but the resource. */
    boolean isOnlyResourceNew() {
        return isOnlyResourceNew;
    }

    /** Goes on to the next case, and says which column it is that changed first; null after the last. */
    @Nullable
    SpaceColumn step() {
        isOnlyResourceNew = true;
        for (int i = order.length - 1; i >= 0; i--) {
            SpaceColumn column = order[i];
            int value = at.get(column);
            boolean hasNext = value + 1 < column.size(at);
            isOnlyResourceNew &=
                    column == SpaceColumn.RESOURCE || column == SpaceColumn.OWNER || (value == 0 && !hasNext);
            at.set(column, hasNext ? value + 1 : 0);
            if (hasNext) {
                return column;
            }
        }
        return null;
    }
}
