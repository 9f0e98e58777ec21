package dev.workspaces.storage.contract;

import java.util.List;
import java.util.stream.Collectors;

/** Text that is easily kept wrong, or taken for other text. */
final class Texts {
    /** The longest id or name, in UTF-16 code units. */
    static final int MAX_LENGTH = 255;

    /** Two texts that some databases take for one. */
    record Twins(String one, String two) {}

    /** What some databases, or some queries, take for the same. */
    static final List<Twins> TWINS = List.of(
            new Twins("a", "A"),
            new Twins("a", "a "),
            new Twins("a", "a  b"),
            new Twins("a b", "a  b"),
            new Twins("a", "á"),
            new Twins("\u00e9", "e\u0301"),
            new Twins("ss", "ß"),
            new Twins("ae", "æ"),
            new Twins("i", "ı"),
            new Twins("I", "İ"),
            new Twins("Σ", "ς"),
            new Twins("a", "ａ"),
            new Twins("1", "１"),
            new Twins("ab", "a\u200db"),
            new Twins("ab", "a\u00adb"),
            new Twins("か", "が"),
            new Twins("か", "カ"),
            new Twins("😀", "😁"),
            new Twins("a_c", "abc"),
            new Twins("a%", "abc"),
            new Twins("\\", "\\\\"),
            new Twins("a\\_c", "a_c"),
            new Twins("'", "''"),
            new Twins("0", "00"),
            new Twins("1e1", "10"));

    /** What breaks queries that are put together from pieces, and parsers of what is kept as text. */
    static final List<String> HOSTILE = List.of(
            "'",
            "\"",
            "`",
            "''",
            "\\",
            "\\'",
            "%",
            "_",
            "--",
            "-- ",
            "/* */",
            "#",
            ";",
            "'; drop table users; --",
            "?",
            ":name",
            "$1",
            "${name}",
            "{}",
            "[]",
            "[1]",
            "{\"a\":1}",
            ",",
            "|",
            "=",
            "&amp;",
            "<a>",
            "\u00a0",
            " ",
            "é",
            "e\u0301",
            "ß",
            "\u200d",
            "日本",
            "😀",
            "👩‍👩‍👧",
            "\ud83c\udff4",
            "\uffee",
            "null",
            "NULL",
            "true",
            "0");

    private Texts() {}

    /** Texts that are as long as an id can be, in characters of each size in UTF-8. */
    static List<String> longest(String start) {
        return List.of(
                cut(Some.text(start) + "x".repeat(MAX_LENGTH)),
                cut(Some.text(start) + "é".repeat(MAX_LENGTH)),
                cut(inThreeBytes(Some.text(start)) + "日".repeat(MAX_LENGTH)),
                cut(Some.text(start) + "😀".repeat(MAX_LENGTH)));
    }

    private static String inThreeBytes(String ascii) {
        return ascii.chars().mapToObj(each -> Character.toString('一' + each)).collect(Collectors.joining());
    }

    private static String cut(String text) {
        boolean isHalved = Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1));
        return isHalved ? text.substring(0, MAX_LENGTH - 1) + "." : text.substring(0, MAX_LENGTH);
    }
}
