package dev.workspaces.testing.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One case: a level for each column of a session's or of a key's question, and the names that follow from them. */
record Case(Map<String, String> levels) {

    /** Returns the level of a column; a column that the question does not have is {@code none}. */
    String level(String column) {
        return levels.getOrDefault(column, "none");
    }

    boolean is(String column, String level) {
        return level(column).equals(level);
    }

    boolean isSession() {
        return !levels.containsKey("type");
    }

    /** Says whether a person counts: the session's user or the owner of a user key. */
    boolean hasPerson() {
        return isSession() || is("type", "workspace-user");
    }

    /** Returns the person's id, which says what they are in every organization of the scenario but the rival. */
    String person() {
        if (is("organization role", "nobody")) {
            return "nobody";
        }
        String row = is("workspace role", "none") ? "" : "-" + level("workspace role");
        return level("organization role") + row + (is("status", "suspended") ? "-suspended" : "");
    }

    /** Returns the id of the resource's owner, where it has one. */
    String owner() {
        return switch (level("owner")) {
            case "self" -> hasPerson() ? person() : "colleague";
            case "colleague" -> "colleague";
            default -> "ghost";
        };
    }

    /** Returns the id of the organization that the person or key belongs to, which says how its settings are. */
    String organization() {
        List<String> parts = new ArrayList<>(List.of("acme"));
        if (!is("setting", "unset")) {
            parts.add(level("setting").replace(' ', '-'));
        }
        if (!is("category", "allowed")) {
            parts.add("fixed");
        }
        return String.join("-", parts);
    }

    /** Returns the id of the workspace that the case is about, which says what it is. */
    String home() {
        List<String> parts = new ArrayList<>(List.of("home"));
        if (!is("override", "unset")) {
            parts.add(level("override").replace(' ', '-'));
        }
        if (is("home", "archived")) {
            parts.add("archived");
        }
        parts.addAll(limits("workspace limits").keySet());
        return String.join("-", parts);
    }

    /** Returns the id of the workspace that a column names. */
    String workspace(String column) {
        return switch (level(column)) {
            case "home" -> home();
            case "missing" -> "absent";
            case "another organization's" -> "foreign";
            default -> level(column).replace(' ', '-');
        };
    }

    /** Returns the limits that are reached, as members of a key or a workspace. */
    Map<String, Object> limits(String column) {
        Map<String, Object> limits = new LinkedHashMap<>();
        if (is(column, "exhausted") || is(column, "both")) {
            limits.put("exhausted", true);
        }
        if (is(column, "limited") || is(column, "both")) {
            limits.put("rate_limited", true);
        }
        return limits;
    }
}
