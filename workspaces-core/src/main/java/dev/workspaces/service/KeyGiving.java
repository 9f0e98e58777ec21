package dev.workspaces.service;

import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.KeyType;
import dev.workspaces.policy.KeyVerb;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Request;
import dev.workspaces.policy.ScopeDelegation;
import dev.workspaces.policy.Session;
import dev.workspaces.policy.WorkspaceStatus;
import dev.workspaces.storage.WorkspaceFilter;
import dev.workspaces.workspace.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What somebody can hand on with a key.
 *
 * @param giver who; not always who asks
 */
record KeyGiving(Planning planning, Principal giver) {
    static KeyGiving byCaller(Planning planning) {
        return new KeyGiving(planning, planning.caller().principal());
    }

    /** The names among these that the giver could not put into such a key. */
    List<String> refusedScopes(ApiKey key, Collection<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        ScopeDelegation delegation = key.owner().filter(this::is).isPresent()
                ? ScopeDelegation.toOneself(planning.engine(), planning.now())
                : ScopeDelegation.to(key.type(), planning.engine(), planning.now());
        return delegation.refused(names, places(key.workspace()));
    }

    /** The same, for user keys of anybody in a workspace as it is given. */
    List<String> refusedScopes(Workspace workspace, Collection<String> names) {
        return ScopeDelegation.to(KeyType.WORKSPACE_USER, planning.engine(), planning.now())
                .refused(names, List.of(place(workspace)));
    }

    void requireScopes(ApiKey key, Collection<String> names) {
        requireNothing(refusedScopes(key, names));
    }

    /** What of it, where a key gives, is looser than the giver's own; for a person, nothing is. */
    List<String> looserThanGiver(ApiKey key) {
        List<String> looser = new ArrayList<>();
        planning.key(giver).ifPresent(own -> {
            if (isLater(key, own.expiry().instant())) {
                looser.add("expiry");
            }
            if (key.limits().isLooserThan(own.limits())) {
                looser.add("limits");
            }
        });
        return looser;
    }

    void requireNoLooser(ApiKey key) {
        requireNothing(looserThanGiver(key));
    }

    static void requireNothing(List<String> refused) {
        if (!refused.isEmpty()) {
            throw new RefusedException(
                    Refusal.ESCALATION, "this would hand on more than the caller may: " + refused, refused);
        }
    }

    /** Whether a key works longer than until this instant; empty for for ever. */
    static boolean isLater(ApiKey key, Optional<Instant> bound) {
        return bound.isPresent()
                && key.expiry().instant().map(at -> at.isAfter(bound.get())).orElse(true);
    }

    /** Whether the giver ranks at least as high as the owner of such a key. */
    boolean ranksAsHighAsOwner(ApiKey key) {
        Standing standing = Standing.of(planning, giver, key.workspace());
        return key.owner()
                .map(owner -> is(owner) || standing.rank().compareTo(standing.rankOf(owner)) >= 0)
                .orElse(true);
    }

    void requireRank(ApiKey key) {
        if (!ranksAsHighAsOwner(key)) {
            throw new RefusedException(
                    Refusal.RANK_TOO_LOW, "a person's key is another's to touch only who ranks at least as high");
        }
    }

    /** Whether the giver could make exactly this key now. */
    boolean couldIssue(ApiKey key) {
        var resource = KeySight.resource(planning, key.id().value(), key.workspace(), key.owner());
        return KeySight.decide(planning, giver, KeyVerb.CREATE.on(key.type()), key.workspace(), Optional.of(resource))
                        .isAllowed()
                && key.owner()
                        .map(owner ->
                                new Access(planning).has(owner, key.workspace().orElseThrow()))
                        .orElse(true)
                && KeyTerms.of(key, planning).mayBeMadeNow(key)
                && planning.key(giver).filter(KeyPlans::isLastMaker).isEmpty()
                && ranksAsHighAsOwner(key)
                && refusedScopes(key, key.scopes().names()).isEmpty()
                && looserThanGiver(key).isEmpty();
    }

    /** Whether the giver is this person, by a session. */
    boolean is(UserId user) {
        return giver instanceof Session session && session.user().equals(user);
    }

    private List<ScopeDelegation.Place> places(Optional<WorkspaceId> workspace) {
        if (workspace.isPresent()) {
            Request request = planning.request(giver, Actions.WORKSPACES_READ, workspace);
            return List.of(new ScopeDelegation.Place(request, planning.facts(request)));
        }
        List<ScopeDelegation.Place> places = new ArrayList<>();
        Request request = planning.request(giver, Actions.WORKSPACES_LIST, Optional.empty());
        places.add(new ScopeDelegation.Place(request, planning.facts(request)));
        Pages.each(
                page -> planning.snapshot()
                        .workspaces()
                        .list(planning.caller().organization(), WorkspaceFilter.all(), page),
                each -> places.add(
                        place(each.toBuilder().status(WorkspaceStatus.ACTIVE).build())));
        return places;
    }

    /** In this workspace, as it is given. */
    private ScopeDelegation.Place place(Workspace workspace) {
        Request request = planning.request(giver, Actions.WORKSPACES_READ, Optional.of(workspace.id()));
        return new ScopeDelegation.Place(request, FactLoader.load(request, planning.snapshot(), workspace));
    }
}
