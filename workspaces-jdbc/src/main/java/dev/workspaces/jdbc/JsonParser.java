package dev.workspaces.jdbc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what {@link JsonText} wrote, and what a person changed in it: any JSON without fractions and nulls. */
final class JsonParser {
    private static final int HEX = 16;
    private static final int HEX_DIGITS = 4;
    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String ESCAPED = "\"\\/\b\f\n\r\t";

    private final String text;
    private int at;

    private JsonParser(String text) {
        this.text = text;
    }

    /** @throws IllegalStateException if it is no such JSON */
    static Object parse(String text) {
        JsonParser parser = new JsonParser(text);
        try {
            Object tree = parser.value();
            return parser.isEnd() ? tree : parser.refuse();
        } catch (IndexOutOfBoundsException | NumberFormatException broken) {
            return parser.refuse();
        }
    }

    private Object value() {
        char first = peek();
        return switch (first) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            default -> number();
        };
    }

    private Map<String, Object> object() {
        Map<String, Object> members = new LinkedHashMap<>();
        at++;
        while (peek() != '}') {
            String name = string();
            expect(':');
            members.put(name, value());
            separator('}');
        }
        at++;
        return members;
    }

    private List<Object> array() {
        List<Object> elements = new ArrayList<>();
        at++;
        while (peek() != ']') {
            elements.add(value());
            separator(']');
        }
        at++;
        return elements;
    }

    private void separator(char end) {
        if (peek() != end) {
            expect(',');
        }
    }

    private String string() {
        StringBuilder value = new StringBuilder();
        expect('"');
        char each = text.charAt(at++);
        while (each != '"') {
            value.append(each == '\\' ? escaped() : each);
            each = text.charAt(at++);
        }
        return value.toString();
    }

    private char escaped() {
        char escape = text.charAt(at++);
        if (escape == 'u') {
            at += HEX_DIGITS;
            return (char) Integer.parseInt(text, at - HEX_DIGITS, at, HEX);
        }
        return ESCAPED.charAt(ESCAPES.indexOf(escape));
    }

    private Object word(String word, boolean value) {
        if (!text.startsWith(word, at)) {
            return refuse();
        }
        at += word.length();
        return value;
    }

    private Long number() {
        int start = at;
        while (at < text.length() && "-0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return Long.parseLong(text, start, at, 10);
    }

    private char peek() {
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.charAt(at);
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            refuse();
        }
        at++;
    }

    private boolean isEnd() {
        return text.substring(at).isBlank();
    }

    private Object refuse() {
        throw new IllegalStateException("a column that holds JSON holds something else, from character " + at + " on");
    }
}
