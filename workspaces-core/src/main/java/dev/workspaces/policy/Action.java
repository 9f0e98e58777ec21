package dev.workspaces.policy;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/**
 * Something that can be done, such as {@code prompts.update}: a constant of {@link Actions}, an action of a host's
 * feature in its {@link Catalogue}, or a name that no catalogue knows. Actions are compared by identity: a host's action
 * is unknown to every catalogue but its own, and an unknown one is never allowed.
 */
public final class Action {
    private final String name;
    private final int index;
    private final ActionRule rule;
    private final boolean builtIn;

    private Action(String name, int index, ActionRule rule, boolean builtIn) {
        this.name = requireNonNull(name, "name");
        this.index = index;
        this.rule = rule;
        this.builtIn = builtIn;
    }

    static Action builtIn(String name, int index, ActionRule rule) {
        return new Action(name, index, rule, true);
    }

    static Action ofHost(String name, int index, ActionRule rule) {
        return new Action(name, index, rule, false);
    }

    /** A name that no catalogue knows: asking about it is a denial, not an error. */
    public static Action unknown(String name) {
        return new Action(name, Integer.MAX_VALUE, ActionRule.NOTHING, false);
    }

    /** The name in files and on the wire, such as {@code prompts.update}. */
    @JsonValue
    public String name() {
        return name;
    }

    /** Whether it is one of the constants of {@link Actions}, which every catalogue knows. */
    public boolean isBuiltIn() {
        return builtIn;
    }

    /** What it targets; the organization, where the action is unknown. */
    public ActionLevel level() {
        return rule.level();
    }

    /** What it does; {@link Effect#WRITE}, where the action is unknown. */
    public Effect effect() {
        return rule.effect();
    }

    /** Whether a credential of this kind may ever hold it; none may hold an unknown one. */
    public boolean mayBeHeldBy(CredentialKind kind) {
        return rule.mayBeHeldBy(kind);
    }

    /** What this role is granted before settings are looked at; {@link Grant#NO} of an unknown one. */
    public Grant grant(Role role) {
        return rule.grant(role);
    }

    /** The setting that must be on for {@link #grant} to hold for this role; empty where none governs it. */
    public Optional<Setting> setting(Role role) {
        return Optional.ofNullable(rule.setting(role));
    }

    ActionRule rule() {
        return rule;
    }

    /** Its place in the catalogues that know it; beyond any, where none does. */
    int index() {
        return index;
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
