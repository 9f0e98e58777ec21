package dev.workspaces.jdbc;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Statements that wait to go to the database together, in order, as one text. For one thread. */
final class Later {
    private static final Pattern PARAMETER = Pattern.compile(":([a-z_]+)");
    private static final int MOST = 16;
    private static final Remembered<Numbered, String> MARKED = new Remembered<>(Later::marked);

    private final StringBuilder text = new StringBuilder();
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private final Set<String> tables = new HashSet<>();
    private final boolean hasFirst;
    private int statements;

    /** With nothing in it. */
    Later() {
        this("");
    }

    /**
     * After this, which goes before whatever comes.
     *
     * @param first without parameters; empty for nothing
     */
    Later(String first) {
        text.append(first);
        hasFirst = !first.isEmpty();
    }

    /** Another, which changes rows of this table. */
    void add(String table, String statement, Columns given) {
        add(statement, given);
        tables.add(table);
    }

    /** Another, which changes nothing. */
    void add(String statement, Columns given) {
        Numbered numbered = new Numbered(statements++, statement);
        text.append(text.isEmpty() ? "" : ";\n").append(MARKED.of(numbered));
        given.values().forEach((name, value) -> values.put(numbered.mark() + name, value));
    }

    private static String marked(Numbered it) {
        return PARAMETER.matcher(it.statement().strip()).replaceAll(":" + it.mark() + "$1");
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Whether there are as many as may wait. */
    boolean isFull() {
        return statements == MOST;
    }

    /** Whether they have to go before a query, or with it. */
    boolean mayMatter(String query) {
        return hasFirst || tables.stream().anyMatch(query::contains);
    }

    String text() {
        return text.toString();
    }

    Map<String, @Nullable Object> values() {
        return values;
    }

    /** Its parameters have names of their own. */
    private record Numbered(int number, String statement) {
        String mark() {
            return "s" + number + "_";
        }
    }
}
