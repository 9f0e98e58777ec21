package dev.workspaces.examples.benchmarks;

import dev.workspaces.policy.Action;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.CredentialKind;
import dev.workspaces.policy.Effect;
import dev.workspaces.policy.KeyType;
import dev.workspaces.policy.Scopes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The sets of scopes that most keys of the generated world have, as a console offers them. */
enum ScopePreset {
    /** Whatever reads. */
    READER,

    /** An application: the data plane where the key's type may, and the things it works with. */
    APPLICATION,

    /** All that the key's type may hold. */
    EVERYTHING;

    private static final Set<String> FEATURES_OF_APPLICATIONS = Set.of("prompts", "configs", "workspace_users");

    /** The preset that these scopes of a key are; empty if somebody chose them one by one. */
    static Optional<ScopePreset> find(KeyType type, Scopes scopes) {
        List<String> names = scopes.names();
        return Stream.of(values())
                .filter(preset -> preset.actions(type).size() == names.size())
                .filter(preset -> preset.scopes(type).names().equals(names))
                .findFirst();
    }

    /** The actions of a key of this type. */
    List<Action> actions(KeyType type) {
        return Catalogue.builtIn().actions().stream()
                .filter(this::holds)
                .filter(action -> action.mayBeHeldBy(CredentialKind.of(type)))
                .toList();
    }

    /** The same as scopes, made anew: no two keys share them. */
    Scopes scopes(KeyType type) {
        return Scopes.of(
                Catalogue.builtIn(), actions(type).stream().map(Action::name).toList());
    }

    private boolean holds(Action action) {
        return switch (this) {
            case READER -> action.effect() == Effect.READ;
            case APPLICATION -> action.effect() == Effect.INVOKE || FEATURES_OF_APPLICATIONS.contains(feature(action));
            case EVERYTHING -> true;
        };
    }

    private static String feature(Action action) {
        return action.name().substring(0, action.name().indexOf('.'));
    }
}
