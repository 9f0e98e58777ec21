package dev.workspaces.examples.benchmarks;

import dev.workspaces.policy.Action;
import dev.workspaces.policy.CredentialKind;
import dev.workspaces.policy.Effect;
import dev.workspaces.policy.KeyFacts;
import dev.workspaces.policy.KeyType;
import dev.workspaces.policy.MembershipFacts;
import dev.workspaces.policy.WorkspaceFacts;
import dev.workspaces.policy.World;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a key may do somewhere: its scopes and, off the data plane, no more than the owner of a user key. */
final class KeyGrants {
    private final World world;
    private final PersonGrants people;

    KeyGrants(World world, PersonGrants people) {
        this.world = world;
        this.people = people;
    }

    boolean mayUse(KeyFacts key, Action action, @Nullable WorkspaceFacts place) {
        return action.mayBeHeldBy(CredentialKind.of(key.type()))
                && key.scopes().contains(action)
                && Entitlements.leaves(place, action, key.type() == KeyType.ORGANISATION_SERVICE)
                && (key.type() != KeyType.WORKSPACE_USER || mayOwner(key, action, place));
    }

    private boolean mayOwner(KeyFacts key, Action action, @Nullable WorkspaceFacts place) {
        return place != null
                && owner(key, place)
                        .filter(owner -> action.effect() == Effect.INVOKE || people.isGranted(owner, action, place))
                        .isPresent();
    }

    /** The owner of a user key, if still where the key is. */
    Optional<MembershipFacts> owner(KeyFacts key, WorkspaceFacts workspace) {
        return key.owner()
                .flatMap(user -> world.membership(key.organization(), user))
                .filter(MembershipFacts::isActive)
                .filter(owner -> people.sees(owner, workspace));
    }
}
