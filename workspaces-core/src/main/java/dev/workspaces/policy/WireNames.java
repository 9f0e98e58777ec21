package dev.workspaces.policy;

import java.util.Optional;
import java.util.function.Function;

/** Finds a constant by the name it has in files and on the wire. */
final class WireNames {
    private WireNames() {}

    static <E extends Enum<E>> Optional<E> find(E[] values, Function<E, String> wireName, String wanted) {
        for (E value : values) {
            if (wireName.apply(value).equals(wanted)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
