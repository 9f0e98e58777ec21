package dev.workspaces.testing.property;

import static dev.workspaces.testing.property.RandomObject.objects;
import static dev.workspaces.testing.property.RandomObject.with;

import dev.workspaces.policy.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Scenarios that differ from another in one thing: what must not be seen is put to the test by taking it away. */
final class Twin {
    private Twin() {}

    static Scenario withoutOrganization(Scenario scenario, String organization) {
        return new Scenario(without(scenario.document(), "organizations", each -> isOf(each, "id", organization)));
    }

    /** Without a workspace, its members and its keys. */
    static Scenario withoutWorkspace(Scenario scenario, String organization, String workspace) {
        return changed(scenario, each -> {
            if (!isOf(each, "id", organization)) {
                return each;
            }
            Map<String, Object> emptier = without(each, "keys", key -> isOf(key, "workspace", workspace));
            return without(emptier, "workspaces", there -> isOf(there, "id", workspace));
        });
    }

    /** Without these people, wherever they are; their keys stay. */
    static Scenario withoutPeople(Scenario scenario, Predicate<String> people) {
        return changed(scenario, organization -> {
            Map<String, Object> emptier = without(organization, "users", user -> people.test(word(user, "id")));
            return all(
                    emptier,
                    "workspaces",
                    workspace -> without(workspace, "members", row -> people.test(word(row, "user"))));
        });
    }

    /** With another role and status for these people, wherever they are. */
    static Scenario withOtherRoles(Scenario scenario, Predicate<String> people) {
        UnaryOperator<Map<String, Object>> otherRole =
                row -> with(row, "role", word(row, "role").equals("member") ? "admin" : "member");
        return changed(scenario, organization -> {
            Map<String, Object> other = all(
                    organization,
                    "users",
                    user -> people.test(word(user, "id")) ? with(otherRole.apply(user), "status", "suspended") : user);
            return all(
                    other,
                    "workspaces",
                    workspace -> all(
                            workspace, "members", row -> people.test(word(row, "user")) ? otherRole.apply(row) : row));
        });
    }

    /** With every setting as it was not. */
    static Scenario withOtherSettings(Scenario scenario) {
        return changed(scenario, organization -> {
            Map<String, Object> other = all(organization, "workspaces", Twin::withOtherSettings);
            return withOtherSettings(other);
        });
    }

    static Scenario withoutKeys(Scenario scenario, Predicate<String> keys) {
        return changed(scenario, organization -> without(organization, "keys", key -> keys.test(word(key, "id"))));
    }

    /** With these keys disabled, and with another scope. */
    static Scenario withOtherKeys(Scenario scenario, Predicate<String> keys) {
        UnaryOperator<Map<String, Object>> other =
                key -> with(with(key, "status", "disabled"), "scopes", List.of("prompts.list"));
        return changed(
                scenario,
                organization -> all(organization, "keys", key -> keys.test(word(key, "id")) ? other.apply(key) : key));
    }

    private static Map<String, Object> withOtherSettings(Map<String, Object> place) {
        Map<String, Object> settings = new LinkedHashMap<>();
        for (Setting setting : Setting.values()) {
            if (setting.type() == Setting.Type.SWITCH) {
                boolean was = place.get("settings") instanceof Map<?, ?> set
                        && set.get(setting.wireName()) instanceof Boolean value
                        && value;
                settings.put(setting.wireName(), !was);
            }
        }
        return with(place, "settings", settings);
    }

    private static Scenario changed(Scenario scenario, UnaryOperator<Map<String, Object>> organization) {
        return new Scenario(all(scenario.document(), "organizations", organization));
    }

    private static Map<String, Object> all(
            Map<String, Object> tree, String name, UnaryOperator<Map<String, Object>> change) {
        return with(tree, name, objects(tree, name).stream().map(change).toList());
    }

    private static Map<String, Object> without(
            Map<String, Object> tree, String name, Predicate<Map<String, Object>> condition) {
        return with(
                tree,
                name,
                objects(tree, name).stream().filter(condition.negate()).toList());
    }

    private static boolean isOf(Map<String, Object> tree, String name, String value) {
        return value.equals(tree.get(name));
    }

    private static String word(Map<String, Object> tree, String name) {
        return String.valueOf(tree.get(name));
    }
}
