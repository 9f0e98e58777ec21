package dev.workspaces.testing;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.policy.ActionLevel;
import dev.workspaces.policy.Effect;
import dev.workspaces.policy.Feature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the features that a host of the scenario has added. */
final class FeatureReader {
    private static final Members FEATURE = Members.of(3, "name", "level", "actions");

    private final JsonSource source;
    private final List<Feature> features = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private String name = "";
    private ActionLevel level = ActionLevel.WORKSPACE;
    private Map<String, Effect> actions = Map.of();

    FeatureReader(JsonSource source) {
        this.source = source;
    }

    List<Feature> read() throws IOException {
        source.array(index -> {
            source.object(FEATURE, this::member);
            features.add(feature());
        });
        return features;
    }

    private void member(String member) throws IOException {
        switch (member) {
            case "name" -> name = name();
            case "level" -> level = source.oneOf(ActionLevel::find, "`organization` or `workspace`");
            default -> actions = actions();
        }
    }

    private String name() throws IOException {
        String text = source.text();
        try {
            Feature.inWorkspaces(text);
        } catch (InvalidInputException e) {
            throw source.refused(e.expected());
        }
        if (!names.add(text)) {
            throw source.refused("a name that no other feature has");
        }
        return text;
    }

    private Map<String, Effect> actions() throws IOException {
        Map<String, Effect> read = new LinkedHashMap<>();
        source.map(action -> {
            if (!Feature.isName(action)) {
                throw source.refused("a name of the form [a-z][a-z0-9_]*");
            }
            Effect effect = source.oneOf(Effect::find, "`read`, `write` or `invoke`");
            if (read.put(action, effect) != null) {
                throw source.refused("this member once");
            }
        });
        if (read.isEmpty()) {
            throw source.refused("at least one action");
        }
        return read;
    }

    private Feature feature() {
        Feature feature = level == ActionLevel.WORKSPACE ? Feature.inWorkspaces(name) : Feature.inOrganization(name);
        try {
            return feature.with(actions);
        } catch (InvalidInputException e) {
            throw source.refusedAt("actions", firstInvoking(), e.expected());
        }
    }

    /** All that can be wrong with an action by now: the organization has no data plane. */
    private String firstInvoking() {
        return actions.entrySet().stream()
                .filter(action -> action.getValue() == Effect.INVOKE)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
