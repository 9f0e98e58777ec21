package dev.workspaces.service;

import dev.workspaces.policy.Action;
import dev.workspaces.policy.KeyType;
import java.util.Optional;

/** Something that is done or asked about keys: the action that has to be allowed is that of the key's type. */
public sealed interface KeyOperation extends Operation permits KeyCommand, GetQuery.GetKey, ListQuery.OfKeys {
    /** The action that has to be allowed where the key is of this type. */
    Action action(KeyType type);

    /** Empty where the type is not said, but the key's. */
    @Override
    default Optional<Action> action() {
        return Optional.empty();
    }
}
