package dev.workspaces.testing.conformance;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the facts that a request names are found: its action's row, its organization, its caller. */
interface FactRules {

    /** Identifiers are compared code point by code point. */
    default boolean same(String one, String other) {
        return one.equals(other);
    }

    /** Finds the object whose member has a value. */
    default Optional<Node> find(List<Node> nodes, String member, String value) {
        return nodes.stream().filter(node -> same(node.word(member), value)).findFirst();
    }

    /** The row of the action: a built-in one, or one that a feature of the host brings; empty if there is none. */
    default Map<String, String> row(Question q) {
        Map<String, String> row = q.catalogue().action(q.action());
        return row.isEmpty() ? featureRow(q) : row;
    }

    /** The row of a host's action: the one of a built-in action of the same level and effect. */
    default Map<String, String> featureRow(Question q) {
        for (Node feature : q.world().nodes("features")) {
            Optional<String> effect = effectIn(feature, q.action());
            if (effect.isPresent()) {
                return q.catalogue().action(modelOf(feature.word("level"), effect.get()));
            }
        }
        return Map.of();
    }

    /** The effect of an action if it is one of the feature's. */
    default Optional<String> effectIn(Node feature, String action) {
        String prefix = feature.word("name") + ".";
        Optional<Node> actions = feature.node("actions").filter(any -> action.startsWith(prefix));
        return actions.flatMap(named -> named.text(action.substring(prefix.length())));
    }

    /** The built-in action whose row a host's action has. */
    default String modelOf(String level, String effect) {
        if (level.equals("organization")) {
            return effect.equals("read") ? "deployments.read" : "deployments.update";
        }
        return Map.of("read", "configs.read", "write", "configs.update", "invoke", "completions.write")
                .getOrDefault(effect, "");
    }

    /** One cell of the action's row. */
    default String cell(Question q, String column) {
        return row(q).getOrDefault(column, "no");
    }

    /** Says whether the action targets one workspace. */
    default boolean isWorkspaceLevel(Question q) {
        return cell(q, "level").equals("workspace");
    }

    /** Says whether the action has an effect: {@code read}, {@code write} or {@code invoke}. */
    default boolean hasEffect(Question q, String effect) {
        return cell(q, "effect").equals(effect);
    }

    /** The requested organization, if it exists. */
    default Optional<Node> organization(Question q) {
        return find(q.organizations(), "id", q.request().word("organization"));
    }

    /** The objects of one kind in the requested organization. */
    default List<Node> inOrganization(Question q, String kind) {
        return organization(q).map(organization -> organization.nodes(kind)).orElse(List.of());
    }

    /** Says whether a user asks, not a key. */
    default boolean isSession(Question q) {
        return q.principal().has("user");
    }

    /** The key that asks, in whichever organization it is. */
    default Optional<Node> key(Question q) {
        return q.once("key", () -> q.principal().text("key").flatMap(id -> keyOfAnyOrganization(q, id)));
    }

    /** A key's id is unique in the document. */
    default Optional<Node> keyOfAnyOrganization(Question q, String id) {
        return q.organizations().stream()
                .flatMap(organization -> find(organization.nodes("keys"), "id", id).stream())
                .findFirst();
    }

    /** Says whether a key of this type asks. */
    default boolean isKeyOfType(Question q, String type) {
        return key(q).filter(key -> key.word("type").equals(type)).isPresent();
    }

    /** Says whether a key asks that belongs to one workspace. */
    default boolean isWorkspaceKey(Question q) {
        return isKeyOfType(q, "workspace-service") || isKeyOfType(q, "workspace-user");
    }

    /** Says whether a session asks that is confined to one workspace. */
    default boolean isConfined(Question q) {
        return isSession(q) && q.principal().has("workspace");
    }

    /** The user who asks, or who owns the key that asks. */
    default Optional<String> person(Question q) {
        return isSession(q) ? q.principal().text("user") : key(q).flatMap(key -> key.text("user"));
    }

    /** That person's membership in the requested organization. */
    default Optional<Node> membership(Question q) {
        return person(q).flatMap(id -> find(inOrganization(q, "users"), "id", id));
    }

    /** Says whether that person is an owner or admin of the requested organization. */
    default boolean isOwnerOrAdmin(Question q) {
        return membership(q).filter(row -> !row.word("role").equals("member")).isPresent();
    }
}
