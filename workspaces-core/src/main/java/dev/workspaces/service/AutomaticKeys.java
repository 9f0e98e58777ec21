package dev.workspaces.service;

import dev.workspaces.id.Name;
import dev.workspaces.id.UserId;
import dev.workspaces.key.Agent;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.CreationMode;
import dev.workspaces.key.RotationPolicy;
import dev.workspaces.key.Secret;
import dev.workspaces.limit.Limits;
import dev.workspaces.policy.KeyType;
import dev.workspaces.policy.LimitState;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Scopes;
import dev.workspaces.policy.UserKeyRules;
import dev.workspaces.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The user keys that are made when people join a workspace whose settings say so. Each holds the workspace's default scopes, as
 * far as whoever set them could hand them on now; its secret goes to the host's sink, and where there is none no key is made.
 */
final class AutomaticKeys {
    private static final Name NAME = Name.of("Automatic key");

    private final Planning planning;
    private final List<SecretDelivery> deliveries = new ArrayList<>();

    AutomaticKeys(Planning planning) {
        this.planning = planning;
    }

    /** Makes one for somebody who joins, where one is to be made. */
    void join(Workspace workspace, UserId user, List<Effect> effects) {
        UserKeyRules rules = UserKeyRules.of(planning.organization().facts(), workspace.facts(LimitState.within()));
        Optional<ApiKey> maker = workspace.userKeyScopesBy().flatMap(planning::key);
        boolean isPossible = maker.filter(KeyPlans::isLastMaker).isEmpty();
        if (rules.isMadeOnJoining() && planning.mint().sink().isPresent() && isPossible) {
            Secret secret = planning.mint().secret(KeyType.WORKSPACE_USER);
            ApiKey key = key(workspace, user, maker, secret);
            effects.add(Save.key(Optional.empty(), key));
            deliveries.add(new SecretDelivery(key.withoutDigests(), secret, Optional.of(user)));
        }
    }

    private ApiKey key(Workspace workspace, UserId user, Optional<ApiKey> maker, Secret secret) {
        KeyTerms terms = KeyTerms.of(workspace, planning);
        return KeyPlans.fresh(KeyType.WORKSPACE_USER, planning)
                .workspace(workspace.id())
                .owner(user)
                .name(NAME)
                .scopes(scopes(workspace))
                .expiry(terms.latest(planning.now(), maker))
                .rotation(terms.rotation(RotationPolicy.none()))
                .limits(maker.map(ApiKey::limits).orElse(Limits.none()))
                .defaults(KeyPlans.defaults(workspace, KeyType.WORKSPACE_USER))
                .creationMode(CreationMode.AUTO)
                .issuedBy(
                        workspace.userKeyScopesBy().map(by -> issuer(by, maker)).orElse(Agent.host()))
                .makers(KeyPlans.makers(maker))
                .secret(planning.mint().kept(secret, planning.now(), SecretHandover.takenTo(Optional.of(user))))
                .build();
    }

    /** A key that is not there any more makes none. */
    private static Agent issuer(Principal by, Optional<ApiKey> maker) {
        Agent agent = Caller.agent(by);
        return agent instanceof Agent.Key && maker.isEmpty() ? Agent.host() : agent;
    }

    private Scopes scopes(Workspace workspace) {
        List<String> names = new ArrayList<>(workspace.defaults().userKeyScopes());
        workspace
                .userKeyScopesBy()
                .ifPresentOrElse(
                        by -> names.removeAll(new KeyGiving(planning, by).refusedScopes(workspace, names)),
                        names::clear);
        return Scopes.of(planning.engine().catalogue(), names);
    }

    List<SecretDelivery> deliveries() {
        return deliveries;
    }
}
