package dev.workspaces.testing.conformance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One organization of a scenario under construction. What exists already is left as it is. */
final class DraftOrganization {

    private final String id;
    private final Map<String, Object> settings = new LinkedHashMap<>();
    private final List<String> categories = new ArrayList<>();
    private final Map<String, Map<String, Object>> users = new LinkedHashMap<>();
    private final Map<String, DraftWorkspace> workspaces = new LinkedHashMap<>();
    private final Map<Map<String, Object>, String> keys = new LinkedHashMap<>();

    DraftOrganization(String id) {
        this.id = id;
    }

    /** Sets the organization's value of a setting. */
    void set(String setting, Object value) {
        settings.put(setting, value);
    }

    /** Allows workspaces to override categories. */
    void allow(Collection<String> names) {
        names.stream().filter(name -> !categories.contains(name)).forEach(categories::add);
    }

    /** Adds an active user. */
    void user(String user, String role) {
        users.putIfAbsent(user, Draft.object("id", user, "role", role));
    }

    /** Adds a suspended user. */
    void suspendedUser(String user, String role) {
        users.putIfAbsent(user, Draft.object("id", user, "role", role, "status", "suspended"));
    }

    /** Returns a workspace, made if it is new. */
    DraftWorkspace workspace(String workspace) {
        return workspaces.computeIfAbsent(workspace, DraftWorkspace::new);
    }

    /** Adds a key under an id. */
    void key(String key, Map<String, Object> members) {
        keys.put(members, key);
    }

    /** Returns the id of a key with these members, made under a prefix and a number if there is none yet. */
    String keyLike(String prefix, Map<String, Object> members) {
        return keys.computeIfAbsent(members, any -> prefix + (keys.size() + 1));
    }

    /** Returns the organization as text. */
    String json() {
        List<Map<String, Object>> places =
                workspaces.values().stream().map(DraftWorkspace::members).toList();
        return "{\"id\":" + Draft.json(id)
                + ",\"settings\":" + Draft.json(settings)
                + ",\"override_categories\":" + Draft.json(categories)
                + ",\n\"users\":" + Draft.array(users.values())
                + ",\n\"workspaces\":" + Draft.array(places)
                + ",\n\"keys\":" + Draft.array(keysWithIds()) + "}";
    }

    private List<Map<String, Object>> keysWithIds() {
        return keys.entrySet().stream()
                .map(key -> withId(key.getValue(), key.getKey()))
                .toList();
    }

    private static Map<String, Object> withId(String key, Map<String, Object> members) {
        Map<String, Object> object = Draft.object("id", key);
        object.putAll(members);
        return object;
    }
}
