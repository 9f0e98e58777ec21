package dev.workspaces.examples.benchmarks;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.Expiry;
import dev.workspaces.policy.KeyFacts;
import dev.workspaces.policy.KeyStatus;
import dev.workspaces.policy.KeyType;
import dev.workspaces.policy.LimitState;
import dev.workspaces.policy.Scopes;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes the 50 keys of an organization: 8 of the organization, 20 service and 22 user keys of its workspaces. Three in four
 * have the scopes of a preset, the others 20 that somebody chose one by one. Some are disabled, revoked, expired, over a
 * limit, or belong to somebody who is not in the workspace any more.
 */
final class KeyGenerator {
    private static final int ORGANIZATION_KEYS = 8;
    private static final int SERVICE_KEYS = 20;
    private static final int KEYS = 50;
    private static final int CHOSEN_SCOPES = 20;
    private static final List<Action> ACTIONS = Catalogue.builtIn().actions();

    private final Dice dice;

    KeyGenerator(Dice dice) {
        this.dice = dice;
    }

    /** The keys of an organization that has none yet. */
    List<KeyFacts> of(Tenant tenant) {
        return IntStream.range(0, KEYS)
                .mapToObj(at -> bare(tenant, at))
                .map(key -> key.with(scopes(key.type()))
                        .with(status())
                        .with(expiry())
                        .with(new LimitState(dice.chance(3), dice.chance(3))))
                .toList();
    }

    private KeyFacts bare(Tenant tenant, int at) {
        KeyId id = KeyId.of(dice.id("key"));
        if (at < ORGANIZATION_KEYS) {
            return KeyFacts.organisationService(id, tenant.organization().id());
        }
        WorkspaceId workspace = dice.pick(tenant.workspaces()).id();
        return at < ORGANIZATION_KEYS + SERVICE_KEYS
                ? KeyFacts.workspaceService(id, tenant.organization().id(), workspace)
                : KeyFacts.workspaceUser(id, tenant.organization().id(), workspace, owner(tenant, workspace));
    }

    private UserId owner(Tenant tenant, WorkspaceId workspace) {
        List<UserId> members = tenant.membersOf(workspace);
        return members.isEmpty() || dice.chance(4) ? dice.pick(tenant.people()).user() : dice.pick(members);
    }

    private Scopes scopes(KeyType type) {
        if (dice.chance(75)) {
            return dice.pick(List.of(ScopePreset.values())).scopes(type);
        }
        List<Action> chosen = dice.some(ACTIONS, CHOSEN_SCOPES);
        return Scopes.of(Catalogue.builtIn(), chosen.stream().map(Action::name).toList());
    }

    private KeyStatus status() {
        int draw = dice.below(100);
        return draw < 90 ? KeyStatus.ACTIVE : draw < 95 ? KeyStatus.DISABLED : KeyStatus.REVOKED;
    }

    private Expiry expiry() {
        int draw = dice.below(100);
        if (draw < 60) {
            return Expiry.never();
        }
        Duration left = Duration.ofDays(1 + dice.below(365));
        return Expiry.at(draw < 95 ? GeneratedWorld.NOW.plus(left) : GeneratedWorld.NOW.minus(left));
    }
}
