package dev.workspaces.testing.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One workspace of a scenario under construction. */
final class DraftWorkspace {

    private final Map<String, Object> members;
    private final Map<String, Object> settings = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> people = new LinkedHashMap<>();

    DraftWorkspace(String id) {
        this.members = Draft.object("id", id);
    }

    /** Gives the workspace a member that is not left out. */
    DraftWorkspace with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    /** Sets the workspace's own value of a setting. */
    DraftWorkspace set(String setting, Object value) {
        settings.put(setting, value);
        return this;
    }

    /** Adds a person with a role, or changes nothing if they are there. */
    DraftWorkspace member(String user, String role) {
        people.putIfAbsent(user, Draft.object("user", user, "role", role));
        return this;
    }

    /** Returns the workspace as an object of the scenario; what is empty is left out. */
    Map<String, Object> members() {
        Map<String, Object> object = new LinkedHashMap<>(members);
        if (!settings.isEmpty()) {
            object.put("settings", settings);
        }
        if (!people.isEmpty()) {
            object.put("members", List.copyOf(people.values()));
        }
        return object;
    }
}
