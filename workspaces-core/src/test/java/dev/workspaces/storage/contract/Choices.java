package dev.workspaces.storage.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ways to fill in one part of a filter. */
final class Choices {
    private Choices() {}

    /** Nothing, and each of these. */
    @SafeVarargs
    static <T> List<Optional<T>> of(T... values) {
        List<Optional<T>> choices = new ArrayList<>(List.of(Optional.empty()));
        for (T value : values) {
            choices.add(Optional.of(value));
        }
        return choices;
    }
}
