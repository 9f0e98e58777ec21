package dev.workspaces.testing.conformance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Chooses few cases out of the product of all columns, so that each two levels of two columns meet in one of them. The same
 * seed always chooses the same cases.
 */
final class Pairwise {

    private final Map<String, List<String>> columns;
    private final Random random;
    private final Set<Pair> missing = new LinkedHashSet<>();

    private Pairwise(Map<String, List<String>> columns, long seed) {
        this.columns = columns;
        this.random = new Random(seed);
        this.missing.addAll(pairs(columns));
    }

    /** Returns cases in which each two levels of two columns meet at least once. */
    static List<Map<String, String>> cover(Map<String, List<String>> columns, long seed) {
        return new Pairwise(columns, seed).cover();
    }

    /** Returns a case, and every case that differs from it in one or two columns. */
    static List<Map<String, String>> around(Map<String, String> centre, Map<String, List<String>> columns) {
        List<Map<String, String>> cases = new ArrayList<>(List.of(centre));
        for (Pair pair : pairs(columns)) {
            Map<String, String> changed = new LinkedHashMap<>(centre);
            changed.put(pair.column(), pair.level());
            changed.put(pair.otherColumn(), pair.otherLevel());
            cases.add(changed);
        }
        return cases.stream().distinct().toList();
    }

    /** Returns every two levels of every two columns. */
    static List<Pair> pairs(Map<String, List<String>> columns) {
        List<String> names = List.copyOf(columns.keySet());
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            for (String other : names.subList(i + 1, names.size())) {
                pairs.addAll(pairs(columns, names.get(i), other));
            }
        }
        return pairs;
    }

    private static List<Pair> pairs(Map<String, List<String>> columns, String one, String other) {
        return columns.getOrDefault(one, List.of()).stream()
                .flatMap(level -> columns.getOrDefault(other, List.of()).stream()
                        .map(otherLevel -> new Pair(one, level, other, otherLevel)))
                .toList();
    }

    private List<Map<String, String>> cover() {
        List<Map<String, String>> cases = new ArrayList<>();
        while (!missing.isEmpty()) {
            Map<String, String> next = grow(missing.iterator().next());
            missing.removeIf(pair -> pair.isIn(next));
            cases.add(next);
        }
        return cases;
    }

    /** Starts from a pair that is missing and gives each other column the level that covers most of what is. */
    private Map<String, String> grow(Pair start) {
        Map<String, String> chosen = new LinkedHashMap<>();
        columns.keySet().forEach(column -> chosen.put(column, ""));
        chosen.put(start.column(), start.level());
        chosen.put(start.otherColumn(), start.otherLevel());
        for (Map.Entry<String, List<String>> column : columns.entrySet()) {
            if (chosen.getOrDefault(column.getKey(), "").isEmpty()) {
                chosen.put(column.getKey(), bestLevel(chosen, column.getKey(), column.getValue()));
            }
        }
        return chosen;
    }

    private String bestLevel(Map<String, String> chosen, String column, List<String> levels) {
        List<String> shuffled = new ArrayList<>(levels);
        Collections.shuffle(shuffled, random);
        return shuffled.stream()
                .max(Comparator.comparingLong(level -> gain(chosen, column, level)))
                .orElseThrow();
    }

    private long gain(Map<String, String> chosen, String column, String level) {
        Map<String, String> grown = new LinkedHashMap<>(chosen);
        grown.put(column, level);
        return missing.stream()
                .filter(pair -> pair.names(column) && pair.isIn(grown))
                .count();
    }

    /** Two levels of two columns. */
    record Pair(String column, String level, String otherColumn, String otherLevel) {

        boolean names(String name) {
            return column.equals(name) || otherColumn.equals(name);
        }

        boolean isIn(Map<String, String> levels) {
            return level.equals(levels.get(column)) && otherLevel.equals(levels.get(otherColumn));
        }
    }
}
