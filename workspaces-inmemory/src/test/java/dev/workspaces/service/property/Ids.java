package dev.workspaces.service.property;

import dev.workspaces.policy.Action;
import dev.workspaces.policy.Scopes;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds every id and address in an answer, wherever it hides there: in any field of it, and of what these hold. */
final class Ids {
    private static final Pattern ID = Pattern.compile("(org|usr|wsp|inv|key)_[0-9a-z]{26}|[\\w.]+@[\\w.]+");

    private static final Map<Class<?>, List<Field>> FIELDS = new ConcurrentHashMap<>();

    private final Set<String> found = new HashSet<>();
    private final IdentityHashMap<Object, Boolean> seen = new IdentityHashMap<>();

    private Ids() {}

    static Set<String> in(Object answer) {
        Ids ids = new Ids();
        ids.walk(answer);
        return ids.found;
    }

    private void walk(@Nullable Object value) {
        if (value == null || isNeverOne(value) || seen.put(value, true) != null) {
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

    private static boolean isNeverOne(Object value) {
        return value instanceof Enum<?> || value instanceof Scopes || value instanceof Action;
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
        FIELDS.computeIfAbsent(type, Ids::fields).forEach(field -> walk(read(value, field)));
    }

    /** Those of a class and its ancestors that may hold an id, opened. */
    private static List<Field> fields(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            Stream.of(each.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .filter(field -> !field.getType().isPrimitive())
                    .forEach(fields::add);
        }
        fields.forEach(field -> field.setAccessible(true));
        return fields;
    }

    private static @Nullable Object read(Object value, Field field) {
        try {
            return field.get(value);
        } catch (IllegalAccessException closed) {
            throw new AssertionError(closed);
        }
    }
}
