package dev.workspaces.policy;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.error.NotFoundException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The actions there are: the built-in ones and those of the host's features. Fixed when it is made; safe for any number
 * of threads. Two catalogues share the built-in actions and nothing else, even where their features have the same names.
 */
public final class Catalogue {
    private static final Catalogue BUILT_IN = new Catalogue(List.of());

    private final Action[] actions;
    private final Map<String, Action> byName;

    private Catalogue(List<Feature> features) {
        List<Action> all = new ArrayList<>(Actions.all());
        Map<String, Action> names = new HashMap<>();
        for (Action action : all) {
            names.put(action.name(), action);
        }
        for (Feature feature : features) {
            if (feature.actions().isEmpty()) {
                throw new InvalidInputException(feature.name(), "a feature with at least one action");
            }
            feature.actions().forEach((name, effect) -> {
                ActionRule rule = ActionRule.ofHostFeature(feature.level(), effect);
                Action action = Action.ofHost(feature.name() + "." + name, all.size(), rule);
                if (names.put(action.name(), action) != null) {
                    throw new InvalidInputException(action.name(), "one definition of the feature, not two");
                }
                all.add(action);
            });
        }
        this.actions = all.toArray(Action[]::new);
        this.byName = Collections.unmodifiableMap(names);
    }

    /** The built-in actions alone. */
    public static Catalogue builtIn() {
        return BUILT_IN;
    }

    /**
     * The built-in actions and those of these features.
     *
     * @throws InvalidInputException if two features have one name, or a feature has no action
     */
    public static Catalogue with(Feature... features) {
        return with(List.of(features));
    }

    /**
     * The built-in actions and those of these features.
     *
     * @throws InvalidInputException if two features have one name, or a feature has no action
     */
    public static Catalogue with(List<Feature> features) {
        long names = features.stream().map(Feature::name).distinct().count();
        if (names < features.size()) {
            throw new InvalidInputException("features", "each name once");
        }
        return features.isEmpty() ? BUILT_IN : new Catalogue(features);
    }

    /** All actions: the built-in ones by name, then the host's in the order they were given. */
    public List<Action> actions() {
        return List.of(actions);
    }

    /** The action of this name; empty if there is none. */
    public Optional<Action> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * The action of this name.
     *
     * @throws NotFoundException if there is none
     */
    public Action get(String name) {
        return find(name).orElseThrow(() -> new NotFoundException("action", name));
    }

    /** The action of this name or, where there is none, an {@linkplain Action#unknown unknown} one. Never fails. */
    public Action parse(String name) {
        Action action = byName.get(name);
        return action == null ? Action.unknown(name) : action;
    }

    /** Whether this very action is one of this catalogue's; one of the same name in another catalogue is not. */
    public boolean contains(Action action) {
        return action.isBuiltIn() || (action.index() < actions.length && actions[action.index()] == action);
    }
}
