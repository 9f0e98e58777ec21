package dev.workspaces.policy;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the caller and some of the columns decide, made once for each of their values. */
final class SpaceTable<T> {
    private final Function<SpaceCase, Optional<T>> maker;
    private final SpaceColumn[] columns;
    private final @Nullable Object[] made;

    SpaceTable(Function<SpaceCase, Optional<T>> maker, SpaceColumn... columns) {
        this.maker = maker;
        this.columns = columns;
        this.made = new Object
                [Stream.of(columns)
                        .mapToInt(SpaceColumn::most)
                        .reduce(SpaceCase.Caller.values().length, (a, b) -> a * b)];
    }

    @SuppressWarnings("unchecked") // nothing else is put in
    @Nullable
    T at(SpaceCase at) {
        int index = at.caller().ordinal();
        for (SpaceColumn column : columns) {
            index = index * column.most() + at.get(column);
        }
        Optional<T> known = (Optional<T>) made[index];
        if (known == null) {
            known = maker.apply(at);
            made[index] = known;
        }
        return known.orElse(null);
    }
}
