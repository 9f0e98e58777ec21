package dev.workspaces.testing.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A scenario under construction. What is named for the first time is made, and stays in the order of its making; as text
 * each user, workspace, key and request has a line of its own, so that two versions of a file can be compared by line.
 */
final class Draft {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String now;
    private final List<Map<String, Object>> features = new ArrayList<>();
    private final Map<String, DraftOrganization> organizations = new LinkedHashMap<>();
    private final List<Map<String, Object>> requests = new ArrayList<>();
    private final Set<Map<String, Object>> asked = new HashSet<>();

    /** Starts an empty scenario that is asked at an instant. */
    Draft(String now) {
        this.now = now;
    }

    /** Adds a feature of the host. */
    void feature(String name, String level, Map<String, String> actions) {
        features.add(object("name", name, "level", level, "actions", actions));
    }

    /** Returns an organization, made if it is new. */
    DraftOrganization organization(String id) {
        return organizations.computeIfAbsent(id, DraftOrganization::new);
    }

    /** Asks a question under an id. */
    void ask(String id, Map<String, Object> question) {
        Map<String, Object> request = object("id", id);
        request.putAll(question);
        requests.add(request);
    }

    /** Asks a question that has not been asked yet, under a number; does nothing where it has been. */
    void askOnce(Map<String, Object> question) {
        if (asked.add(question)) {
            ask("r" + asked.size(), question);
        }
    }

    /** Returns the document as text. */
    String json() {
        String made =
                organizations.values().stream().map(DraftOrganization::json).collect(Collectors.joining(",\n"));
        return "{\"now\":" + json(now) + ",\n\"features\":" + array(features) + ",\n\"organizations\":[\n" + made
                + "],\n\"requests\":" + array(requests) + "}\n";
    }

    /** Returns an object whose members are given as name, value, name, value. */
    static Map<String, Object> object(Object... members) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            object.put((String) members[i], members[i + 1]);
        }
        return object;
    }

    /** Returns an array as text, each element on a line of its own. */
    static String array(Iterable<? extends Map<String, Object>> elements) {
        List<String> lines = new ArrayList<>();
        elements.forEach(element -> lines.add(json(element)));
        return lines.isEmpty() ? "[]" : "[\n" + String.join(",\n", lines) + "]";
    }

    /** Returns a value as text, on one line. */
    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
