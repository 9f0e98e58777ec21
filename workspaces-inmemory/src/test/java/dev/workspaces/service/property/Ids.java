package dev.workspaces.service.property;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds every id and address in an answer, wherever it hides there: in any field of it, and of what these hold. */
final class Ids {
    private static final Pattern ID = Pattern.compile("(org|usr|wsp|inv|key)_[0-9a-z]{26}|[\\w.]+@[\\w.]+");

    private final Set<String> found = new HashSet<>();
    private final Map<Object, Boolean> seen = new IdentityHashMap<>();

    private Ids() {}

    static Set<String> in(Object answer) {
        Ids ids = new Ids();
        ids.walk(answer);
        return ids.found;
    }

    private void walk(@Nullable Object value) {
        if (value == null || value instanceof Enum<?> || seen.put(value, true) != null) {
            return;
        }
        if (value instanceof String text) {
            find(text);
        } else if (value instanceof Map<?, ?> map) {
            walk(map.keySet());
            walk(map.values());
        } else if (value instanceof Collection<?> items) {
            items.forEach(this::walk);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(this::walk);
        } else if (value.getClass().getName().startsWith("dev.workspaces.")) {
            walkFields(value, value.getClass());
        }
    }

    private void find(String text) {
        if (text.indexOf('_') < 0 && text.indexOf('@') < 0) {
            return;
        }
        Matcher matcher = ID.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
    }

    private void walkFields(Object value, Class<?> type) {
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                walk(read(value, field));
            }
        }
        if (type.getSuperclass() != null && type.getSuperclass() != Object.class) {
            walkFields(value, type.getSuperclass());
        }
    }

    private static @Nullable Object read(Object value, Field field) {
        try {
            field.setAccessible(true);
            return field.get(value);
        } catch (IllegalAccessException closed) {
            throw new AssertionError(closed);
        }
    }
}
