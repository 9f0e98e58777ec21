package dev.workspaces.jdbc;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes trees of maps, lists, texts, whole numbers and truth values as JSON. An empty {@code Optional} is left out of a map. */
final class JsonText {
    private final StringBuilder text = new StringBuilder();

    private JsonText() {}

    static String of(Object tree) {
        JsonText json = new JsonText();
        json.value(tree);
        return json.text.toString();
    }

    private void value(Object value) {
        if (value instanceof Map<?, ?> object) {
            object(object);
        } else if (value instanceof List<?> array) {
            array(array);
        } else if (value instanceof Long || value instanceof Integer || value instanceof Boolean) {
            text.append(value);
        } else if (value instanceof Optional<?> present) {
            value(present.orElseThrow());
        } else {
            string((String) value);
        }
    }

    private void object(Map<?, ?> object) {
        text.append('{');
        String before = "";
        for (Map.Entry<?, ?> member : object.entrySet()) {
            if (!member.getValue().equals(Optional.empty())) {
                text.append(before);
                string((String) member.getKey());
                text.append(':');
                value(member.getValue());
                before = ",";
            }
        }
        text.append('}');
    }

    private void array(List<?> array) {
        text.append('[');
        Iterator<?> elements = array.iterator();
        while (elements.hasNext()) {
            value(elements.next());
            text.append(elements.hasNext() ? "," : "");
        }
        text.append(']');
    }

    private void string(String value) {
        text.append('"');
        value.codePoints().forEach(this::character);
        text.append('"');
    }

    private void character(int each) {
        if (each == '"' || each == '\\') {
            text.append('\\').append((char) each);
        } else if (each < ' ' || Character.getType(each) == Character.SURROGATE) {
            text.append(String.format("\\u%04x", each));
        } else {
            text.appendCodePoint(each);
        }
    }
}
