package dev.workspaces.page;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list, in the order of creation and, within that, of id. What is added meanwhile comes later, and nothing that
 * stays is left out or shown twice.
 *
 * @param items what is on this page; empty only where nothing more matches
 * @param next where the next page starts; empty on the last one
 */
public record Page<T>(List<T> items, Optional<Cursor> next) {
    /** Copies the list; nothing is null. */
    public Page {
        requireNonNull(next, "next");
        items = List.copyOf(items);
    }

    /** The same page of what these items become. */
    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), next);
    }
}
