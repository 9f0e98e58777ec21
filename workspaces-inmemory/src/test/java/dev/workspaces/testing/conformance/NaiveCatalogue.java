package dev.workspaces.testing.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The two tables of the policy, {@code actions.csv} and {@code settings.csv}, as maps from name to column to cell. */
final class NaiveCatalogue {

    private final Map<String, Map<String, String>> actions;
    private final Map<String, Map<String, String>> settings;

    /** Reads both tables from one folder. */
    NaiveCatalogue(Path folder) {
        this.actions = table(folder.resolve("actions.csv"));
        this.settings = table(folder.resolve("settings.csv"));
    }

    /** Returns the names of the built-in actions, in the order of the table. */
    Set<String> actions() {
        return actions.keySet();
    }

    /** Returns the row of a built-in action, empty for any other name. */
    Map<String, String> action(String name) {
        return actions.getOrDefault(name, Map.of());
    }

    /** Returns the names of the settings, in the order of the table. */
    Set<String> settings() {
        return settings.keySet();
    }

    /** Returns the names of the settings that are on or off. */
    List<String> switches() {
        return settings.keySet().stream()
                .filter(name -> setting(name, "type").equals("boolean"))
                .toList();
    }

    /** Returns a column of a setting, such as its {@code category} or its {@code default}. */
    String setting(String name, String column) {
        return settings.getOrDefault(name, Map.of()).getOrDefault(column, "");
    }

    private static Map<String, Map<String, String>> table(Path file) {
        List<String> lines = linesOf(file);
        List<String> columns = cells(lines.get(0));
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            rows.put(cells(line).get(0), row(columns, cells(line)));
        }
        return rows;
    }

    private static Map<String, String> row(List<String> columns, List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), cells.get(i));
        }
        return row;
    }

    private static List<String> cells(String line) {
        return List.of(line.split(",", -1));
    }

    private static List<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
