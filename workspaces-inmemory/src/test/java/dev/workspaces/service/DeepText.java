package dev.workspaces.service;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** All that is in a value, whatever its `toString` leaves out: its fields, and theirs. */
final class DeepText {
    private DeepText() {}

    static String of(Object value) {
        StringBuilder text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    private static void write(Object value, StringBuilder text) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(it -> write(it, text));
        } else if (value instanceof Map<?, ?> map) {
            write(map.keySet(), text);
            write(map.values(), text);
        } else if (value instanceof Collection<?> items) {
            items.forEach(it -> write(it, text));
        } else if (value != null && !value.getClass().isEnum() && isOurs(value.getClass())) {
            fields(value, value.getClass(), text);
        } else {
            text.append(value).append('\n');
        }
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("dev.workspaces.");
    }

    private static void fields(Object value, Class<?> type, StringBuilder text) {
        for (Class<?> each = type; isOurs(each); each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    write(get(field, value), text);
                }
            }
        }
    }

    private static Object get(Field field, Object value) {
        try {
            field.setAccessible(true);
            return field.get(value);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
