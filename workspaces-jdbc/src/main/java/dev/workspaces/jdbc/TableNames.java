package dev.workspaces.jdbc;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the tables are called. Statements in the code run as they are with the standard prefix; another takes its place. */
final class TableNames {
    private static final Pattern STANDARD = Pattern.compile("\\bws_");
    private static final int MOST_REMEMBERED = 1_000;

    private final String prefix;
    private final Map<String, String> renamed = new ConcurrentHashMap<>();

    TableNames(String prefix) {
        this.prefix = prefix;
    }

    String prefix() {
        return prefix;
    }

    /** The statement with this prefix. */
    String in(String statement) {
        if (prefix.equals("ws_")) {
            return statement;
        }
        String known = renamed.get(statement);
        return known == null ? remember(statement) : known;
    }

    private String remember(String statement) {
        String result = STANDARD.matcher(statement).replaceAll(Matcher.quoteReplacement(prefix));
        if (renamed.size() < MOST_REMEMBERED) {
            renamed.put(statement, result);
        }
        return result;
    }
}
