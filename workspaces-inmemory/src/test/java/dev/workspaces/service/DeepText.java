package dev.workspaces.service;

import dev.workspaces.policy.Action;
import dev.workspaces.policy.Scopes;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All that is in a value, whatever its `toString` leaves out: its fields, and theirs, a line each, with the way there. What is
 * empty has none. Equal values have the same text.
 */
public final class DeepText {
    private static final Map<Class<?>, List<Field>> FIELDS = new ConcurrentHashMap<>();

    private final List<String> lines = new ArrayList<>();

    private DeepText() {}

    /** It. */
    public static String of(Object value) {
        return String.join("\n", lines("", value));
    }

    private static List<String> lines(String path, Object value) {
        DeepText text = new DeepText();
        text.write(path, value);
        return text.lines;
    }

    private void write(String path, Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresentOrElse(it -> write(path, it), () -> leaf(path, "nothing"));
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((key, its) -> sorted.put(String.join(" ", lines("", key)), its));
            sorted.forEach((key, its) -> write(path + "[" + key + "]", its));
        } else if (value instanceof Set<?> set) {
            set.stream().map(it -> String.join(" ", lines("", it))).sorted().forEach(it -> leaf(path + " holds", it));
        } else if (value instanceof Collection<?> items) {
            int at = 0;
            for (Object item : items) {
                write(path + "[" + at++ + "]", item);
            }
        } else if (value instanceof byte[] bytes) {
            leaf(path, HexFormat.of().formatHex(bytes));
        } else if (isOfFields(value)) {
            if (value instanceof Throwable) {
                leaf(path, value);
            }
            fields(value).forEach(field -> write(path + "." + field.getName(), get(field, value)));
        } else {
            leaf(path, value);
        }
    }

    private void leaf(String path, Object value) {
        lines.add(path.isEmpty() ? String.valueOf(value) : path + ": " + value);
    }

    /** Scopes and actions are their names. */
    private static boolean isOfFields(Object value) {
        return value != null
                && isOurs(value.getClass())
                && !(value instanceof Enum<?> || value instanceof Scopes || value instanceof Action);
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("dev.workspaces.");
    }

    private static List<Field> fields(Object value) {
        return FIELDS.computeIfAbsent(value.getClass(), type -> {
            List<Field> fields = new ArrayList<>();
            for (Class<?> each = type; isOurs(each); each = each.getSuperclass()) {
                for (Field field : each.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers())) {
                        field.setAccessible(true);
                        fields.add(field);
                    }
                }
            }
            return fields;
        });
    }

    private static Object get(Field field, Object value) {
        try {
            return field.get(value);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
