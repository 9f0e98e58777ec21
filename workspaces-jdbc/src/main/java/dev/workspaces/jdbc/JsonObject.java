package dev.workspaces.jdbc;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A JSON object that was stored, by the names of its members. Whoever reads it reads all of it. */
final class JsonObject {
    private final Map<?, ?> members;
    private final Set<Object> unread;

    private JsonObject(Object tree) {
        members = (Map<?, ?>) tree;
        unread = new HashSet<>(members.keySet());
    }

    /** What this makes of an object. */
    static <T> T read(String text, Function<JsonObject, T> reader) {
        return of(Json.read(text), reader);
    }

    /** What this makes of the objects in an array. */
    static <T> List<T> readAll(String text, Function<JsonObject, T> reader) {
        return all(Json.read(text), reader);
    }

    /** The texts in an array. */
    static List<String> readTexts(String text) {
        return texts(Json.read(text));
    }

    private static <T> T of(Object tree, Function<JsonObject, T> reader) {
        JsonObject object = new JsonObject(tree);
        T result = reader.apply(object);
        if (!object.unread.isEmpty()) {
            throw new IllegalStateException("stored JSON has " + object.unread.size() + " members that nobody knows");
        }
        return result;
    }

    private static <T> List<T> all(Object array, Function<JsonObject, T> reader) {
        return ((List<?>) array).stream().map(tree -> of(tree, reader)).toList();
    }

    private static List<String> texts(Object array) {
        return ((List<?>) array).stream().map(String.class::cast).toList();
    }

    private Optional<Object> find(String name) {
        unread.remove(name);
        return Optional.ofNullable(members.get(name));
    }

    private Object get(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("stored JSON has no `" + name + "`"));
    }

    String text(String name) {
        return (String) get(name);
    }

    Optional<String> findText(String name) {
        return find(name).map(String.class::cast);
    }

    long number(String name) {
        return (Long) get(name);
    }

    Optional<Long> findNumber(String name) {
        return find(name).map(Long.class::cast);
    }

    boolean flag(String name) {
        return (Boolean) get(name);
    }

    List<String> texts(String name) {
        return texts(get(name));
    }

    Optional<List<String>> findTexts(String name) {
        return find(name).map(JsonObject::texts);
    }

    /** The members of an object, all of which are texts. */
    Map<String, String> map(String name) {
        return of(get(name), JsonObject::toMap);
    }

    /** All members, which are texts. */
    Map<String, String> toMap() {
        Map<String, String> map = new LinkedHashMap<>();
        toTree().forEach((name, value) -> map.put(name, (String) value));
        return map;
    }

    /** All members. */
    Map<String, Object> toTree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        members.forEach((name, value) -> tree.put((String) name, value));
        unread.clear();
        return tree;
    }

    /** What this makes of each object in an array. */
    <T> List<T> each(String name, Function<JsonObject, T> reader) {
        return all(get(name), reader);
    }
}
