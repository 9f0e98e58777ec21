package dev.workspaces.service.property;

import static dev.workspaces.service.property.Law.require;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.UserId;
import dev.workspaces.key.Agent;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.CreationMode;
import dev.workspaces.policy.Principal;
import dev.workspaces.service.IssueKey;
import dev.workspaces.service.WorkspaceCommand.CreateWorkspace;
import dev.workspaces.workspace.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * T1 and invariants 8 and 15: what a key holds, how long it lives and what it may spend is within what whoever made it, or last changed
 * it, could hand on then.
 */
final class KeyGivingLaw implements Law {
    @Override
    public void check(Moment moment) {
        moment.after().organizations().forEach((id, after) -> {
            Map<KeyId, ApiKey> before = moment.before().of(id).keys();
            after.keys().values().forEach(key -> {
                ApiKey was = before.get(key.id());
                if (was == null) {
                    made(moment, key);
                } else if (!was.equals(key)) {
                    changed(moment, was, key);
                }
            });
        });
    }

    private static void made(Moment moment, ApiKey key) {
        if (key.creationMode() == CreationMode.AUTO) {
            new AutomaticKey(moment, key).check();
            return;
        }
        require(moment.isDone(IssueKey.class), key + " was made by nobody");
        Attempt.OfCommand of = (Attempt.OfCommand) moment.attempt();
        Giver giver = Giver.of(moment.before(), of.who());
        IssueKey command = (IssueKey) of.command();
        require(key.issuedBy().equals(of.who().agent()), "somebody else is said to have made " + key);
        require(key.owner().equals(command.owner()), key + " is another person's than was asked");
        require(key.workspace().equals(command.workspace()), key + " is elsewhere than was asked");
        require(key.makers().equals(makers(giver)), "other keys are said to have made " + key);
        requireOwner(giver, key);
        requireScopes(giver, key, key.scopes().names());
        requireBounds(giver, key);
        requireLife(moment, key);
    }

    private static List<KeyId> makers(Giver giver) {
        List<KeyId> makers = new ArrayList<>();
        giver.key().ifPresent(own -> {
            makers.add(own.id());
            makers.addAll(own.makers());
        });
        return makers;
    }

    /** Whose it is has access there, and ranks no higher than whoever makes it. */
    private static void requireOwner(Giver giver, ApiKey key) {
        key.owner().ifPresent(owner -> {
            require(giver.isActive(owner), key + " was made for somebody who is not there");
            require(giver.rankOf(owner, key.workspace()) > 0, key + " was made for somebody who is elsewhere");
            requireRank(giver, key, owner);
        });
    }

    static void requireRank(Giver giver, ApiKey key, UserId owner) {
        require(
                giver.is(owner) || giver.rank(key.workspace()) >= giver.rankOf(owner, key.workspace()),
                key + " of somebody who ranks higher was touched");
    }

    private static void requireScopes(Giver giver, ApiKey key, List<String> given) {
        HandingOn handing = HandingOn.of(giver, key);
        given.forEach(scope -> require(
                handing.mayGive(scope), giver.principal() + " could not give " + scope + " to " + key + " then"));
    }

    /** What a key makes or widens is bound by what binds that key. */
    static void requireBounds(Giver giver, ApiKey key) {
        giver.key().ifPresent(own -> {
            require(!isLater(key, own.expiry().instant()), key + " outlives the key that gave");
            require(!key.limits().isLooserThan(own.limits()), key + " may spend more than the key that gave");
        });
    }

    private static boolean isLater(ApiKey key, Optional<Instant> bound) {
        return bound.isPresent()
                && key.expiry().instant().map(at -> at.isAfter(bound.get())).orElse(true);
    }

    private static void requireLife(Moment moment, ApiKey key) {
        require(!key.expiry().isOver(moment.now()), key + " was over when it was given");
        UserKeySettings.of(moment.before(), key)
                .flatMap(settings -> settings.lastEnd(key.createdAt()))
                .ifPresent(end -> require(!isLater(key, Optional.of(end)), key + " lives longer than it may"));
    }

    private static void changed(Moment moment, ApiKey was, ApiKey is) {
        List<String> added = new ArrayList<>(is.scopes().names());
        added.removeAll(was.scopes().names());
        boolean isOtherwiseBound =
                !was.expiry().equals(is.expiry()) || !was.limits().equals(is.limits());
        if (added.isEmpty() && !isOtherwiseBound) {
            return;
        }
        require(moment.isDone(dev.workspaces.service.UpdateKey.class), "this does not change what a key may: " + is);
        Giver giver = Giver.of(moment.before(), ((Attempt.OfCommand) moment.attempt()).who());
        requireScopes(giver, is, added);
        requireBounds(giver, is);
        if (!was.expiry().equals(is.expiry())) {
            requireLife(moment, is);
        }
        if (isOwnOnly(giver, is)) {
            require(!isLater(is, was.expiry().instant()), "somebody's own key was made to live longer: " + is);
            require(!is.limits().isLooserThan(was.limits()), "the limits of somebody's own key were loosened: " + is);
        }
    }

    private static boolean isOwnOnly(Giver giver, ApiKey key) {
        return new KeyDecisions(giver)
                .decide(dev.workspaces.policy.KeyVerb.UPDATE.on(key.type()), key.workspace(), key.owner())
                .obligations()
                .contains(dev.workspaces.policy.Obligation.OWN_KEYS_ONLY);
    }

    /** Made when somebody joined: within the workspace's defaults, and what whoever set these could hand on then. */
    private record AutomaticKey(Moment moment, ApiKey key) {
        void check() {
            Workspace workspace = workspace();
            requireJoined(new Chapter.Row(workspace.id(), key.owner().orElseThrow()));
            require(
                    workspace
                            .defaults()
                            .userKeyScopes()
                            .containsAll(key.scopes().names()),
                    key + " holds what is not in the defaults");
            Optional<Principal> setter = workspace.userKeyScopesBy();
            require(setter.isPresent() || key.scopes().names().isEmpty(), key + " holds what nobody set");
            setter.ifPresent(by -> requireWithin(workspace, by));
            requireLife(moment, key);
        }

        /** As it was; or as it is, for those who come with a new one. */
        private Workspace workspace() {
            return Stream.of(moment.before(), moment.after())
                    .map(census -> census.of(key.organization())
                            .workspaces()
                            .get(key.workspace().orElseThrow()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(key + " was made in a workspace that was not there"));
        }

        private void requireJoined(Chapter.Row row) {
            boolean was = moment.before().of(key.organization()).members().containsKey(row);
            boolean is = moment.after().of(key.organization()).members().containsKey(row);
            require(!was && is, key + " was made for somebody who did not join");
        }

        private void requireWithin(Workspace workspace, Principal by) {
            boolean isNew = moment.isDone(CreateWorkspace.class);
            Giver setter = new Giver(isNew ? moment.after() : moment.before(), key.organization(), by);
            HandingOn handing = HandingOn.toAnybody(setter, workspace.id());
            key.scopes()
                    .names()
                    .forEach(scope ->
                            require(handing.mayGive(scope), "whoever set it could not give " + scope + " to " + key));
            requireBounds(setter, key);
            require(
                    setter.key().isEmpty()
                            || key.issuedBy().equals(Agent.of(setter.key().get().id())),
                    "another made " + key);
        }
    }
}
