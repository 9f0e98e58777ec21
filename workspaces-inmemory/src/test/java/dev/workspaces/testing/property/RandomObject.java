package dev.workspaces.testing.property;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random JSON objects as maps, member by member; a member whose value is an empty {@link Optional} is left out. */
final class RandomObject {
    private final List<String> names = new ArrayList<>();
    private final List<Arbitrary<Object>> values = new ArrayList<>();

    RandomObject and(String name, Object value) {
        return and(name, Arbitraries.just(value));
    }

    RandomObject and(String name, Arbitrary<?> value) {
        names.add(name);
        values.add(value.asGeneric());
        return this;
    }

    /** A member that is there as often as this. */
    RandomObject maybe(String name, double howOften, Arbitrary<?> value) {
        return and(name, value.optional(howOften));
    }

    Arbitrary<Map<String, Object>> build() {
        return Combinators.combine(values).as(this::tree);
    }

    private Map<String, Object> tree(List<Object> drawn) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (int i = 0; i < drawn.size(); i++) {
            Object value = drawn.get(i);
            if (!(value instanceof Optional<?> optional)) {
                tree.put(names.get(i), value);
            } else if (optional.isPresent()) {
                tree.put(names.get(i), optional.get());
            }
        }
        return tree;
    }

    /** A copy of an object with one member added or replaced. */
    static Map<String, Object> with(Map<String, Object> tree, String name, Object value) {
        Map<String, Object> copy = new LinkedHashMap<>(tree);
        copy.put(name, value);
        return copy;
    }

    /** The objects under a name, none where it is left out. */
    static List<Map<String, Object>> objects(Map<String, Object> tree, String name) {
        List<Map<String, Object>> objects = new ArrayList<>();
        if (tree.get(name) instanceof List<?> elements) {
            elements.forEach(element -> objects.add(object((Map<?, ?>) element)));
        }
        return objects;
    }

    /** The members of an object, whose names are strings. */
    static Map<String, Object> object(Map<?, ?> members) {
        Map<String, Object> object = new LinkedHashMap<>();
        members.forEach((name, value) -> object.put(String.valueOf(name), value));
        return object;
    }
}
