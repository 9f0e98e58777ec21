package dev.workspaces.policy;

import static java.util.Objects.requireNonNull;

import dev.workspaces.error.InvalidInputException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A feature that a host adds to the catalogue: a name, and actions with their effects. Its actions get the same rules as
 * the built-in {@code configs.read}, {@code configs.update} and {@code completions.write}, or, on the level of the
 * organization, {@code deployments.read} and {@code deployments.update}. Immutable; each {@code with…} copies.
 */
public final class Feature {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Set<String> BUILT_IN = Actions.all().stream()
            .map(action -> action.name().substring(0, action.name().indexOf('.')))
            .collect(Collectors.toUnmodifiableSet());

    private final String name;
    private final ActionLevel level;
    private final Map<String, Effect> actions;

    private Feature(String name, ActionLevel level, Map<String, Effect> actions) {
        this.name = name;
        this.level = level;
        this.actions = Collections.unmodifiableMap(actions);
    }

    /**
     * A feature whose things live in workspaces.
     *
     * @throws InvalidInputException if the name is not {@code [a-z][a-z0-9_]*}, or is that of a built-in feature
     */
    public static Feature inWorkspaces(String name) {
        return named(name, ActionLevel.WORKSPACE);
    }

    /**
     * A feature whose things belong to the organization as a whole.
     *
     * @throws InvalidInputException if the name is not {@code [a-z][a-z0-9_]*}, or is that of a built-in feature
     */
    public static Feature inOrganization(String name) {
        return named(name, ActionLevel.ORGANIZATION);
    }

    /** Whether the catalogue has a feature of this name of its own, which a host cannot define again. */
    public static boolean isBuiltIn(String name) {
        return BUILT_IN.contains(name);
    }

    /** Whether a feature or an action of one may be called this: {@code [a-z][a-z0-9_]*}. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** With actions that read. */
    public Feature reading(String... actionNames) {
        return with(Effect.READ, actionNames);
    }

    /** With actions that change. */
    public Feature writing(String... actionNames) {
        return with(Effect.WRITE, actionNames);
    }

    /** With actions of the data plane, for workspace keys only. */
    public Feature invoking(String... actionNames) {
        return with(Effect.INVOKE, actionNames);
    }

    /**
     * With actions of this effect.
     *
     * @throws InvalidInputException as {@link #with(Map)}
     */
    public Feature with(Effect effect, String... actionNames) {
        Map<String, Effect> more = new LinkedHashMap<>();
        for (String action : actionNames) {
            if (more.put(action, effect) != null) {
                throw repeated(action);
            }
        }
        return with(more);
    }

    /**
     * With these actions.
     *
     * @throws InvalidInputException if a name is not {@code [a-z][a-z0-9_]*} or there already, or if an
     *     organization-level feature is to have an action of the data plane
     */
    public Feature with(Map<String, Effect> more) {
        Map<String, Effect> all = new LinkedHashMap<>(actions);
        more.forEach((action, effect) -> {
            requireName(name + "." + action, action);
            if (level == ActionLevel.ORGANIZATION && effect == Effect.INVOKE) {
                throw new InvalidInputException(
                        name + "." + action, "`read` or `write`: an organization-level feature has no data plane");
            }
            if (all.put(action, requireNonNull(effect, "effect")) != null) {
                throw repeated(action);
            }
        });
        return new Feature(name, level, all);
    }

    private InvalidInputException repeated(String action) {
        return new InvalidInputException(name + "." + action, "an action that the feature does not have yet");
    }

    /** Its name, the first half of the names of its actions. */
    public String name() {
        return name;
    }

    /** Where its things live. */
    public ActionLevel level() {
        return level;
    }

    /** The second halves of the names of its actions, with what each does, in the order given. */
    public Map<String, Effect> actions() {
        return actions;
    }

    private static Feature named(String name, ActionLevel level) {
        requireName("feature", name);
        if (isBuiltIn(name)) {
            throw new InvalidInputException("feature", "a name that no built-in feature has, not `" + name + "`");
        }
        return new Feature(name, level, Map.of());
    }

    private static void requireName(String place, String name) {
        if (!isName(name)) {
            throw new InvalidInputException(place, "a name of the form " + NAME.pattern());
        }
    }
}
