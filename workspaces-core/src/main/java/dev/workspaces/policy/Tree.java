package dev.workspaces.policy;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds the maps that are written as JSON objects: members in their order, values as JSON has them. */
final class Tree {
    private final Map<String, Object> members = new LinkedHashMap<>();

    private Tree() {}

    /** A first member; left out, if its value is empty. */
    static Tree of(String name, Object value) {
        return new Tree().and(name, value);
    }

    /** Adds a member; a value that is empty is left out. Numbers and booleans stay what they are, the rest is text. */
    Tree and(String name, Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(present -> and(name, present));
        } else {
            members.put(name, json(value));
        }
        return this;
    }

    Map<String, Object> toMap() {
        return Collections.unmodifiableMap(members);
    }

    private static Object json(Object value) {
        if (value instanceof Collection<?> all) {
            return List.copyOf(all.stream().map(Tree::json).toList());
        }
        return value instanceof Number || value instanceof Boolean || value instanceof Map ? value : value.toString();
    }
}
