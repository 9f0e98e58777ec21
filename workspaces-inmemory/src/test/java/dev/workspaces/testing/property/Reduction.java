package dev.workspaces.testing.property;

import static dev.workspaces.testing.property.RandomObject.with;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Takes away from a document whatever can be taken away so that it still fails. */
final class Reduction {
    private Reduction() {}

    /** The smallest: whatever single member or element is taken from it, it does not fail any more. */
    static Scenario smallest(Scenario failing, Predicate<Scenario> fails) {
        return smaller(failing.document())
                .map(document -> new Scenario(RandomObject.object(document)))
                .filter(fails)
                .findFirst()
                .map(found -> smallest(found, fails))
                .orElse(failing);
    }

    /** Everything that has one member or element less, on the surface first. */
    private static Stream<Map<?, ?>> smaller(Map<String, Object> tree) {
        Stream<Map<?, ?>> without = tree.keySet().stream().map(name -> without(tree, name));
        Stream<Map<?, ?>> inside = tree.entrySet().stream()
                .flatMap(member -> smaller(member.getValue()).map(value -> with(tree, member.getKey(), value)));
        return Stream.concat(without, inside);
    }

    private static Stream<?> smaller(List<?> elements) {
        Stream<?> without = IntStream.range(0, elements.size()).mapToObj(i -> without(elements, i));
        Stream<?> inside = IntStream.range(0, elements.size())
                .boxed()
                .flatMap(i -> smaller(elements.get(i)).map(value -> replaced(elements, i, value)));
        return Stream.concat(without, inside);
    }

    private static Stream<?> smaller(Object value) {
        if (value instanceof Map<?, ?> members) {
            return smaller(RandomObject.object(members));
        }
        return value instanceof List<?> elements ? smaller(elements) : Stream.empty();
    }

    private static Map<String, Object> without(Map<String, Object> tree, String name) {
        Map<String, Object> copy = new LinkedHashMap<>(tree);
        copy.remove(name);
        return copy;
    }

    private static List<?> without(List<?> elements, int index) {
        List<Object> copy = new ArrayList<>(elements);
        copy.remove(index);
        return copy;
    }

    private static List<?> replaced(List<?> elements, int index, Object value) {
        List<Object> copy = new ArrayList<>(elements);
        copy.set(index, value);
        return copy;
    }
}
