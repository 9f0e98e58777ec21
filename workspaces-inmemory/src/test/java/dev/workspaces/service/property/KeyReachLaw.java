package dev.workspaces.service.property;

import static dev.workspaces.service.property.Law.require;

import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.CredentialKind;
import dev.workspaces.policy.Decision;
import dev.workspaces.policy.Effect;
import dev.workspaces.policy.Obligation;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Request;
import dev.workspaces.service.AuthenticatedKey;
import dev.workspaces.service.Gate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * T4: what any key can do at the gate, of all that can be done, is what it holds, which {@link KeyGivingLaw} bounds, in its own place
 * alone, and on the control plane no more than its owner can now; and where it is to look at its owner's alone, so is its owner. Each
 * is asked at home in each step, and everywhere when it was made or changed; only who comes by a secret that is no good, which is no
 * good for anything, is not asked everything each time.
 */
final class KeyReachLaw implements Law {
    private static final List<Action> ACTIONS = List.copyOf(Catalogue.builtIn().actions());
    private static final List<Action> SOME =
            List.of(Actions.AUDIT_LOGS_LIST, Actions.WORKSPACES_READ, Actions.PROMPTS_READ, Actions.COMPLETIONS_WRITE);
    private static final Obligation[] ALL = Obligation.values();

    @Override
    public void check(Moment moment) {
        Names names = moment.life().names();
        names.keys().forEach(id -> {
            List<Shown> shown = names.secrets(id);
            AuthenticatedKey known = shown.get(0).key();
            boolean isAsBefore = find(moment.before(), known).equals(find(moment.after(), known));
            List<Optional<WorkspaceId>> places = isAsBefore ? List.of(known.workspace()) : places(moment, known);
            shown.forEach(each -> {
                List<Action> actions = isAsBefore && !isGood(moment, each) ? SOME : ACTIONS;
                places.forEach(place -> actions.forEach(action -> check(moment, each, action, place)));
            });
        });
    }

    private static List<Optional<WorkspaceId>> places(Moment moment, AuthenticatedKey key) {
        List<Optional<WorkspaceId>> places = new ArrayList<>(List.of(Optional.empty()));
        moment.after().of(key.organization()).workspaces().keySet().forEach(id -> places.add(Optional.of(id)));
        return places;
    }

    private static boolean isGood(Moment moment, Shown by) {
        return find(moment.after(), by.key())
                .filter(key -> by.isOf(key, moment.now()))
                .isPresent();
    }

    private static Optional<ApiKey> find(Census census, AuthenticatedKey key) {
        return Optional.ofNullable(census.of(key.organization()).keys().get(key.id()));
    }

    private static void check(Moment moment, Shown by, Action action, Optional<WorkspaceId> place) {
        Gate gate = moment.life().services().gate();
        Decision decision =
                place.map(there -> gate.check(by.key(), action, there)).orElseGet(() -> gate.check(by.key(), action));
        if (decision.meeting(ALL).isAllowed()) {
            Optional<ApiKey> key = find(moment.after(), by.key()).filter(ApiKey::isLiving);
            require(key.isPresent(), by.key().id() + " may " + action + ", and is no more");
            requireGood(moment, by, key.get(), action);
            requireHeld(key.get(), action, place);
            requireWithinOwners(moment, key.get(), action, decision);
        }
    }

    private static void requireGood(Moment moment, Shown by, ApiKey key, Action action) {
        require(by.isOf(key, moment.now()), key + " may " + action + " by a secret that is not good");
        require(!key.expiry().isOver(moment.now()), key + " may " + action + " after its end");
    }

    private static void requireHeld(ApiKey key, Action action, Optional<WorkspaceId> place) {
        require(
                key.scopes().contains(action) && action.mayBeHeldBy(CredentialKind.of(key.type())),
                key + " may " + action + ", which it does not hold");
        boolean isAtHome = place.isEmpty() || key.workspace().isEmpty() || place.equals(key.workspace());
        require(isAtHome, key + " may " + action + " in " + place);
    }

    private static void requireWithinOwners(Moment moment, ApiKey key, Action action, Decision decision) {
        require(
                !KeyDecisions.isOfTheGone(key, moment.after().of(key.organization())),
                key + " may " + action + ", and its owner is gone");
        if (key.owner().isPresent() && action.effect() != Effect.INVOKE) {
            Decision owner = moment.after().world().decide(owners(key, action));
            require(
                    owner.meeting(ALL).isAllowed() && decision.obligations().containsAll(bounds(owner)),
                    key + " may " + action + ", and its owner " + owner);
        }
    }

    private static List<Obligation> bounds(Decision owner) {
        return owner.obligations().stream()
                .filter(obligation -> obligation != Obligation.OWN_KEYS_ONLY)
                .toList();
    }

    private static Request owners(ApiKey key, Action action) {
        return Request.of(
                Principal.session(key.organization(), key.owner().orElseThrow()),
                action,
                key.organization(),
                key.workspace().orElseThrow());
    }
}
