package dev.workspaces.examples.admin;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param items what is on it
 * @param total how many there are altogether
 */
record Listed<T>(List<T> items, long total) {
    /** As clients know it. */
    Json toJson(Function<? super T, ?> shape) {
        return toJson("data", shape);
    }

    /** The same, with the items under another name. */
    Json toJson(String name, Function<? super T, ?> shape) {
        return Json.object("list")
                .with("total", total)
                .with(name, items.stream().map(shape).toList());
    }
}
