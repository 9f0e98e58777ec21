package dev.workspaces.testing.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns of the decision and their levels, and the cases around which the neighbours are asked. */
final class CaseColumns {

    private static final List<String> SPECIAL_ACTIONS = List.of(
            "workspaces.list",
            "workspaces.update",
            "workspaces.delete",
            "workspace_users.delete",
            "workspace_service_api_keys.delete",
            "workspace_user_api_keys.delete",
            "workspace_user_api_keys.rotate",
            "logs.list",
            "logs.view",
            "logs.export",
            "analytics.view",
            "datasets.read",
            "datasets.create",
            "datasets.query",
            "regions.list",
            "regions.close");
    private static final List<String> UNKNOWN_ACTIONS = List.of("datasets.drop", "Prompts.read", "nothing");
    private static final Map<String, List<String>> LEVELS_REACHING_DEEP = Map.ofEntries(
            Map.entry("key status", List.of("active")),
            Map.entry("expiry", List.of("none", "nanosecond")),
            Map.entry("scope", List.of("holds")),
            Map.entry("status", List.of("active")),
            Map.entry("confinement", List.of("none", "home")),
            Map.entry("ceiling", List.of("none", "holds")),
            Map.entry("organization role", List.of("member", "owner", "admin")),
            Map.entry("organization", List.of("own")),
            Map.entry("workspace", List.of("home")),
            Map.entry("home", List.of("active")),
            Map.entry("resource", List.of("none", "plain", "home")));

    private CaseColumns() {}

    /** Returns an action of each kind of row in the catalogue, and those that the policy names. */
    static List<String> actions(NaiveCatalogue catalogue) {
        Map<List<String>, String> kinds = new LinkedHashMap<>();
        catalogue.actions().forEach(action -> kinds.putIfAbsent(kind(catalogue.action(action)), action));
        Set<String> actions = new LinkedHashSet<>(kinds.values());
        actions.addAll(SPECIAL_ACTIONS);
        actions.addAll(UNKNOWN_ACTIONS);
        return List.copyOf(actions);
    }

    private static List<String> kind(Map<String, String> row) {
        List<String> kind = new ArrayList<>();
        row.forEach((column, cell) -> kind.add(column.startsWith("setting_") ? "" + cell.isEmpty() : cell));
        return kind.subList(1, kind.size());
    }

    /** Returns the columns of a session's question. */
    static Map<String, List<String>> ofSessions(List<String> actions) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns.put("action", actions);
        columns.put("confinement", List.of("none", "home", "other", "missing"));
        columns.put("ceiling", List.of("none", "holds", "lacks", "empty"));
        columns.putAll(ofPeopleAndPlaces());
        return columns;
    }

    /** Returns the columns of a key's question. */
    static Map<String, List<String>> ofKeys(List<String> actions) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns.put("action", actions);
        columns.put("type", List.of("workspace-service", "workspace-user", "organisation-service"));
        columns.put("key status", List.of("active", "disabled", "revoked", "unknown"));
        columns.put("expiry", List.of("none", "null", "past", "now", "nanosecond", "microsecond", "future"));
        columns.put("scope", List.of("holds", "lacks", "empty"));
        columns.put("key limits", List.of("none", "exhausted", "limited", "both"));
        columns.put("workspace limits", List.of("none", "exhausted", "limited", "both"));
        columns.putAll(ofPeopleAndPlaces());
        return columns;
    }

    private static Map<String, List<String>> ofPeopleAndPlaces() {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns.put("organization role", List.of("member", "owner", "admin", "nobody"));
        columns.put("workspace role", List.of("manager", "none", "member", "admin"));
        columns.put("status", List.of("active", "suspended"));
        columns.put("organization", List.of("own", "rival", "stranger", "missing"));
        columns.put(
                "workspace",
                List.of("home", "none", "aside", "other", "other archived", "missing", "another organization's"));
        columns.put("home", List.of("active", "archived"));
        columns.put("setting", List.of("unset", "on", "off", "own data"));
        columns.put("override", List.of("unset", "on", "off", "own data"));
        columns.put("category", List.of("allowed", "not allowed"));
        columns.put("resource", List.of("none", "plain", "home", "other", "rival", "twin"));
        columns.put("owner", List.of("self", "colleague", "nobody", "unknown"));
        return columns;
    }

    /**
     * Returns the columns without the levels at which an early check fails whatever the others say. Two such levels hide
     * one another, and what comes after them; without them a choice of pairs reaches the later checks.
     */
    static Map<String, List<String>> reachingDeep(Map<String, List<String>> columns) {
        Map<String, List<String>> deep = new LinkedHashMap<>(columns);
        deep.computeIfPresent(
                "action",
                (column, levels) -> levels.stream().filter(CaseColumns::isKnown).toList());
        LEVELS_REACHING_DEEP.forEach((column, levels) -> deep.replace(column, levels));
        return deep;
    }

    private static boolean isKnown(String action) {
        return !UNKNOWN_ACTIONS.contains(action);
    }

    /** Returns the case with the first level of each column but those given as column, level, column, level. */
    static Map<String, String> centre(Map<String, List<String>> columns, List<String> levels) {
        Map<String, String> centre = new LinkedHashMap<>();
        columns.forEach((column, all) -> centre.put(column, all.get(0)));
        for (int i = 0; i < levels.size(); i += 2) {
            centre.put(levels.get(i), levels.get(i + 1));
        }
        return centre;
    }

    /** Returns some of the columns. */
    static Map<String, List<String>> only(
            Map<String, List<String>> columns, List<String> names, List<String> otherNames) {
        Map<String, List<String>> some = new LinkedHashMap<>(columns);
        some.keySet().removeIf(name -> !names.contains(name) && !otherNames.contains(name));
        return some;
    }
}
