package dev.workspaces.testing;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** A JSON document, and copies of it with one thing changed. Places are JSON pointers. */
record Document(JsonNode tree) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A scenario that has every member of every object, and a key of each type. */
    static final Document FULL = parse("""
            {"now": "2026-11-23T12:00:00Z",
             "features": [
               {"name": "datasets", "level": "workspace", "actions": {"read": "read", "create": "write", "query": "invoke"}},
               {"name": "regions", "level": "organization", "actions": {"list": "read", "update": "write"}}],
             "organizations": [
               {"id": "acme",
                "settings": {"membersWritePrompts": false, "userApiKeyMaxTtlDays": 90,
                             "userApiKeyRotationPeriodDays": "none", "userApiKeySecretTo": "owner"},
                "override_categories": ["prompts", "logs"],
                "users": [{"id": "ada", "role": "owner", "status": "active"},
                          {"id": "mel", "role": "member", "status": "active"}],
                "workspaces": [
                  {"id": "ml", "default": true, "status": "active", "settings": {"membersWritePrompts": true},
                   "members": [{"user": "mel", "role": "member"}], "exhausted": false, "rate_limited": false}],
                "keys": [
                  {"id": "robot", "type": "workspace-service", "workspace": "ml", "scopes": ["completions.write"],
                   "status": "active", "expires_at": "2027-01-01T00:00:00.000000001Z",
                   "exhausted": false, "rate_limited": false},
                  {"id": "mels", "type": "workspace-user", "workspace": "ml", "user": "mel", "scopes": ["prompts.read"],
                   "status": "active", "expires_at": null, "exhausted": false, "rate_limited": false},
                  {"id": "admin", "type": "organisation-service", "scopes": ["prompts.update", "workspaces.list"],
                   "status": "active", "expires_at": null, "exhausted": false, "rate_limited": false}]}],
             "requests": [
               {"id": "r1", "principal": {"user": "mel", "workspace": "ml", "scopes": ["prompts.update"]},
                "organization": "acme", "workspace": "ml", "action": "prompts.update",
                "resource": {"kind": "prompts", "id": "p1", "organization": "acme", "workspace": "ml", "owner": "mel"}},
               {"id": "r2", "principal": {"key": "robot"}, "organization": "acme", "action": "completions.write"}]}
            """);

    static Document parse(String json) {
        try {
            return new Document(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The places of all values, the document itself first. */
    List<String> places() {
        List<String> places = new ArrayList<>();
        collect(tree, JsonPointer.empty(), places);
        return places;
    }

    /** The places of all members of objects. */
    List<String> members() {
        return places().stream()
                .filter(place -> !place.isEmpty() && at(parent(place)).isObject())
                .toList();
    }

    /** The places of all objects. */
    List<String> objects() {
        return places().stream().filter(place -> at(place).isObject()).toList();
    }

    JsonNode at(String place) {
        return tree.at(place);
    }

    /** With another value in some place. */
    Document with(String place, String json) {
        JsonNode value = parse(json).tree();
        if (place.isEmpty()) {
            return new Document(value);
        }
        JsonNode copy = tree.deepCopy();
        if (copy.at(parent(place)) instanceof ArrayNode array) {
            array.set(Integer.parseInt(name(place)), value);
        } else {
            ((ObjectNode) copy.at(parent(place))).set(name(place), value);
        }
        return new Document(copy);
    }

    /** With one more element at the end of an array. */
    Document withElement(String array, String json) {
        JsonNode copy = tree.deepCopy();
        ((ArrayNode) copy.at(array)).add(parse(json).tree());
        return new Document(copy);
    }

    /** Without a member of an object. */
    Document without(String member) {
        JsonNode copy = tree.deepCopy();
        ((ObjectNode) copy.at(parent(member))).remove(name(member));
        return new Document(copy);
    }

    String text() {
        return new DocumentText(this).text();
    }

    static String parent(String place) {
        return JsonPointer.compile(place).head().toString();
    }

    static String name(String place) {
        return JsonPointer.compile(place).last().getMatchingProperty();
    }

    private static void collect(JsonNode node, JsonPointer here, List<String> places) {
        places.add(here.toString());
        node.properties().forEach(member -> collect(member.getValue(), here.appendProperty(member.getKey()), places));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), here.appendIndex(i), places);
        }
    }
}
