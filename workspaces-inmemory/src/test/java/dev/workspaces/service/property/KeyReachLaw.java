package dev.workspaces.service.property;

import static dev.workspaces.service.property.Law.require;

import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.CredentialKind;
import dev.workspaces.policy.Decision;
import dev.workspaces.policy.Effect;
import dev.workspaces.policy.Obligation;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Request;
import dev.workspaces.policy.World;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * T4: what any key can do at the gate is what it holds, which {@link KeyGivingLaw} bounds, and on the control plane no more than its
 * owner can now; and where it is to look at its owner's alone, so is its owner.
 */
final class KeyReachLaw implements Law {
    private static final List<Action> ACTIONS = Catalogue.builtIn().actions().stream()
            .filter(action -> Stream.of("workspace_users.", "workspaces.", "prompts.", "completions.", "logs.")
                    .anyMatch(action.name()::startsWith))
            .toList();

    @Override
    public void check(Moment moment) {
        moment.after()
                .organizations()
                .values()
                .forEach(chapter -> chapter.keys().values().stream()
                        .filter(ApiKey::isLiving)
                        .forEach(key ->
                                moment.life().names().secrets(key.id()).forEach(shown -> check(moment, key, shown))));
    }

    private static void check(Moment moment, ApiKey key, Shown shown) {
        for (Action action : ACTIONS) {
            Decision decision = key.workspace()
                    .map(place -> moment.life().services().gate().check(shown.key(), action, place))
                    .orElseGet(() -> moment.life().services().gate().check(shown.key(), action));
            if (decision.meeting(Obligation.values()).isAllowed()) {
                require(shown.isOf(key, moment.now()), key + " may " + action + " by a secret that is not good");
                require(!key.expiry().isOver(moment.now()), key + " may " + action + " after its end");
                requireWithin(moment, key, action, decision);
            }
        }
    }

    private static void requireWithin(Moment moment, ApiKey key, Action action, Decision decision) {
        require(
                key.scopes().contains(action) && action.mayBeHeldBy(CredentialKind.of(key.type())),
                key + " may " + action + ", which it does not hold");
        if (key.owner().isPresent() && action.effect() != Effect.INVOKE) {
            World world = moment.after().world();
            Request owners = owners(key, action, key.workspace());
            Decision owner = world.decide(owners);
            require(
                    owner.meeting(Obligation.values()).isAllowed()
                            && decision.obligations().containsAll(bounds(owner)),
                    key + " may " + action + ", and its owner " + owner);
        }
    }

    private static List<Obligation> bounds(Decision owner) {
        return owner.obligations().stream()
                .filter(obligation -> obligation != Obligation.OWN_KEYS_ONLY)
                .toList();
    }

    private static Request owners(ApiKey key, Action action, Optional<WorkspaceId> workspace) {
        return Request.of(
                Principal.session(key.organization(), key.owner().orElseThrow()),
                action,
                key.organization(),
                workspace.orElseThrow());
    }
}
