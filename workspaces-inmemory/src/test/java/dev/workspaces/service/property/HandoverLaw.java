package dev.workspaces.service.property;

import static dev.workspaces.service.property.Law.require;

import dev.workspaces.key.Agent;
import dev.workspaces.key.ApiKey;
import dev.workspaces.policy.KeyVerb;
import dev.workspaces.policy.Session;
import dev.workspaces.service.IssueKey;
import dev.workspaces.service.IssuedKey;
import dev.workspaces.service.SecretDelivery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whoever makes a key is shown its secret, and whoever rotates one only if they are that key, or its owner by a session that
 * nothing narrows, or could make exactly that key now; never another than its owner, where the setting says so. Else it goes to
 * the host. The record says who has been shown it.
 */
final class HandoverLaw implements Law {
    private static final int MOST_MAKERS = 16;

    @Override
    public void check(Moment moment) {
        List<SecretDelivery> delivered = moment.life().delivered();
        delivered.forEach(delivery -> {
            require(delivery.to().equals(delivery.key().owner()), "the secret of another's key goes to " + delivery);
            requireShown(moment, delivery.key(), delivery.key().owner().map(Agent::of));
        });
        moment.outcome()
                .answer()
                .filter(IssuedKey.class::isInstance)
                .ifPresent(answer -> check(moment, (IssuedKey) answer, delivered));
    }

    private static void check(Moment moment, IssuedKey issued, List<SecretDelivery> delivered) {
        Attempt.OfCommand of = (Attempt.OfCommand) moment.attempt();
        Giver giver = Giver.of(moment.before(), of.who());
        boolean isShown = issued.secret().isPresent();
        boolean expected = of.command() instanceof IssueKey
                ? !isForOwnerAlone(moment, giver, issued.key())
                : mayBeShown(moment, giver, issued.key());
        require(isShown == expected, "the secret was " + (isShown ? "" : "not ") + "shown to " + giver.principal());
        require(isShown == delivered.isEmpty(), "a secret was shown twice, or to nobody: " + delivered);
        if (isShown) {
            requireShown(moment, issued.key(), Optional.of(of.who().agent()));
        }
    }

    private static void requireShown(Moment moment, ApiKey key, Optional<Agent> to) {
        ApiKey stored = moment.after().of(key.organization()).keys().get(key.id());
        require(
                stored != null
                        && stored.secret().shownTo().equals(to.map(Set::of).orElse(Set.of())),
                "others are said to have been shown the secret of " + key);
    }

    private static boolean isForOwnerAlone(Moment moment, Giver giver, ApiKey key) {
        return key.owner().filter(giver::is).isEmpty()
                && UserKeySettings.of(moment.before(), key)
                        .filter(UserKeySettings::isSecretForOwnerAlone)
                        .isPresent();
    }

    private static boolean mayBeShown(Moment moment, Giver giver, ApiKey key) {
        boolean isItself = giver.key().filter(own -> own.id().equals(key.id())).isPresent();
        boolean isOwner = giver.principal() instanceof Session session
                && session.ceiling().isEmpty()
                && key.owner().filter(giver::is).isPresent();
        return !isForOwnerAlone(moment, giver, key) && (isItself || isOwner || couldMake(moment, giver, key));
    }

    private static boolean couldMake(Moment moment, Giver giver, ApiKey key) {
        boolean ranks = key.owner()
                .map(owner -> giver.is(owner) || giver.rank(key.workspace()) >= giver.rankOf(owner, key.workspace()))
                .orElse(true);
        boolean isOwnerThere = key.owner()
                .map(owner -> giver.isActive(owner) && giver.rankOf(owner, key.workspace()) > 0)
                .orElse(true);
        return ranks
                && isOwnerThere
                && mayLive(moment, key)
                && giver.key().filter(own -> own.makers().size() >= MOST_MAKERS).isEmpty()
                && new KeyDecisions(giver)
                        .decide(KeyVerb.CREATE.on(key.type()), key.workspace(), key.owner())
                        .isAllowed()
                && key.scopes().names().stream().allMatch(HandingOn.of(giver, key)::mayGive)
                && giver.key().map(own -> isNoLooser(key, own)).orElse(true);
    }

    /** As long as one made now may. */
    private static boolean mayLive(Moment moment, ApiKey key) {
        Optional<Instant> last =
                UserKeySettings.of(moment.before(), key).flatMap(settings -> settings.lastEnd(moment.now()));
        boolean isTooLong = last.isPresent()
                && key.expiry().instant().map(at -> at.isAfter(last.get())).orElse(true);
        return !isTooLong && !key.expiry().isOver(moment.now());
    }

    private static boolean isNoLooser(ApiKey key, ApiKey own) {
        boolean isLater = own.expiry().instant().isPresent()
                && key.expiry()
                        .instant()
                        .map(at -> at.isAfter(own.expiry().instant().get()))
                        .orElse(true);
        return !isLater && !key.limits().isLooserThan(own.limits());
    }
}
