package dev.workspaces.jdbc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the tables are called. Statements in the code run as they are with the standard prefix; another takes its place. */
final class TableNames {
    private static final Pattern STANDARD = Pattern.compile("\\bws_");

    private final String prefix;
    private final Remembered<String, String> renamed = new Remembered<>(this::renamed);

    TableNames(String prefix) {
        this.prefix = prefix;
    }

    /** The statement with this prefix. */
    String in(String statement) {
        if (prefix.equals("ws_")) {
            return statement;
        }
        return renamed.of(statement);
    }

    private String renamed(String statement) {
        return STANDARD.matcher(statement).replaceAll(Matcher.quoteReplacement(prefix));
    }
}
