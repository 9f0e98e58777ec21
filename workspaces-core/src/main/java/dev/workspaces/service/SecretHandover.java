package dev.workspaces.service;

import dev.workspaces.id.UserId;
import dev.workspaces.key.Agent;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.Secret;
import dev.workspaces.policy.KeyPrincipal;
import dev.workspaces.policy.Session;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is shown a secret that is made: the caller, or whoever the host takes it to.
 *
 * @param isShown whether the caller is
 * @param owner whose key it is; empty for a service key
 */
record SecretHandover(Planning planning, boolean isShown, Optional<UserId> owner) {
    /** The caller makes the key, so sees the secret, unless a user key's is its owner's alone. */
    static SecretHandover ofNew(IssueKey command, Planning planning) {
        boolean isHidden = command.owner()
                .filter(user -> !KeyGiving.byCaller(planning).is(user))
                .filter(user -> KeyTerms.ofUserKeysIn(command.workspace().orElseThrow(), planning)
                        .isForOwnerAlone())
                .isPresent();
        return of(!isHidden, command.owner(), planning);
    }

    /**
     * The caller sees a new secret of a key that is there where it is that key, is its owner by a session that no ceiling narrows,
     * or could make exactly that key now; only the second where a user key's is its owner's alone.
     */
    static SecretHandover ofRotation(ApiKey key, Planning planning) {
        var principal = planning.caller().principal();
        KeyGiving giving = KeyGiving.byCaller(planning);
        boolean isOwner = key.owner().filter(giving::is).isPresent();
        boolean isFree =
                principal instanceof Session session && session.ceiling().isEmpty();
        boolean isItself =
                principal instanceof KeyPrincipal asking && asking.key().equals(key.id());
        boolean isHidden = KeyTerms.of(key, planning).isForOwnerAlone() && !isOwner;
        boolean isShown = !isHidden && (isItself || (isOwner && isFree) || giving.couldIssue(key));
        return of(isShown, key.owner(), planning);
    }

    private static SecretHandover of(boolean isShown, Optional<UserId> owner, Planning planning) {
        if (!isShown) {
            planning.mint().requireSink();
        }
        return new SecretHandover(planning, isShown, owner);
    }

    Set<Agent> shownTo() {
        return isShown ? Set.of(planning.caller().agent()) : takenTo(owner);
    }

    /** Who knows a secret that the host takes to whoever it is for: a user key's owner; of a service key it is not known. */
    static Set<Agent> takenTo(Optional<UserId> owner) {
        return owner.map(Agent::of).map(Set::of).orElse(Set.of());
    }

    Plan<IssuedKey> plan(ApiKey key, Effect effect, Secret secret) {
        Plan<IssuedKey> plan = Plan.of(
                AuditFields.API_KEY.target(key),
                List.of(effect),
                List.of(key.id().value()));
        return isShown
                ? plan.revealing(answer -> new IssuedKey(answer.key(), Optional.of(secret)))
                : plan.delivering(List.of(new SecretDelivery(key.withoutDigests(), secret, owner)));
    }
}
