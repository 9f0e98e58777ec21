package dev.workspaces.audit;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Writes trees of maps, lists, texts and numbers as JSON on one line, in ASCII: core needs no JSON library at run time. */
final class JsonLine {
    private final StringBuilder text = new StringBuilder();

    private JsonLine() {}

    static String of(Map<String, Object> tree) {
        JsonLine line = new JsonLine();
        line.object(tree);
        return line.text.toString();
    }

    private void value(Object value) {
        if (value instanceof Map<?, ?> object) {
            object(object);
        } else if (value instanceof List<?> array) {
            array(array);
        } else if (value instanceof Long number) {
            text.append(number.longValue());
        } else {
            string((String) value);
        }
    }

    private void object(Map<?, ?> object) {
        text.append('{');
        Iterator<? extends Map.Entry<?, ?>> members = object.entrySet().iterator();
        while (members.hasNext()) {
            Map.Entry<?, ?> member = members.next();
            string((String) member.getKey());
            text.append(':');
            value(member.getValue());
            text.append(members.hasNext() ? "," : "");
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
        value.chars().forEach(each -> {
            if (each == '"' || each == '\\') {
                text.append('\\').append((char) each);
            } else if (each < ' ' || each > '~') {
                text.append(String.format("\\u%04x", each));
            } else {
                text.append((char) each);
            }
        });
        text.append('"');
    }
}
