package dev.workspaces.jdbc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A JSON object that was stored, by the names of its members. */
final class JsonObject {
    private final Map<?, ?> members;

    private JsonObject(Map<?, ?> members) {
        this.members = members;
    }

    static JsonObject parse(String text) {
        return of(JsonParser.parse(text));
    }

    /** The objects in an array. */
    static List<JsonObject> parseAll(String text) {
        return ((List<?>) JsonParser.parse(text)).stream().map(JsonObject::of).toList();
    }

    /** The texts in an array. */
    static List<String> parseTexts(String text) {
        return texts(JsonParser.parse(text));
    }

    private static JsonObject of(Object tree) {
        return new JsonObject((Map<?, ?>) tree);
    }

    private static List<String> texts(Object array) {
        return ((List<?>) array).stream().map(String.class::cast).toList();
    }

    /** The names of all members. */
    Set<String> names() {
        return members.keySet().stream().map(String.class::cast).collect(Collectors.toUnmodifiableSet());
    }

    Optional<Object> find(String name) {
        return Optional.ofNullable(members.get(name));
    }

    Object get(String name) {
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
        return of(get(name)).toMap();
    }

    /** All members, which are texts. */
    Map<String, String> toMap() {
        Map<String, String> map = new LinkedHashMap<>();
        members.forEach((name, value) -> map.put((String) name, (String) value));
        return map;
    }

    List<JsonObject> objects(String name) {
        return ((List<?>) get(name)).stream().map(JsonObject::of).toList();
    }
}
