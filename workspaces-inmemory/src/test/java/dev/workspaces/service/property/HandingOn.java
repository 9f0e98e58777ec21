package dev.workspaces.service.property;

import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.ActionLevel;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.CredentialKind;
import dev.workspaces.policy.Decision;
import dev.workspaces.policy.Effect;
import dev.workspaces.policy.KeyType;
import dev.workspaces.policy.KeyVerb;
import dev.workspaces.policy.Obligation;
import dev.workspaces.policy.Session;
import dev.workspaces.policy.WorkspaceChange.SetWorkspaceStatus;
import dev.workspaces.policy.WorkspaceStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which scopes somebody could hand on to a key: once more, straight from the prose.
 *
 * @param type the key's
 * @param workspace where the key belongs; empty for the organization
 * @param isToOneself whether it is the giver's own, by a session
 */
record HandingOn(Giver giver, KeyType type, Optional<WorkspaceId> workspace, boolean isToOneself) {
    static HandingOn of(Giver giver, ApiKey key) {
        return new HandingOn(
                giver,
                key.type(),
                key.workspace(),
                key.owner().filter(giver::is).isPresent());
    }

    /** In a workspace, to user keys of anybody. */
    static HandingOn toAnybody(Giver giver, WorkspaceId workspace) {
        return new HandingOn(giver, KeyType.WORKSPACE_USER, Optional.of(workspace), false);
    }

    boolean mayGive(String scope) {
        return Catalogue.builtIn().find(scope).filter(this::mayGive).isPresent();
    }

    boolean mayGive(Action action) {
        List<Optional<WorkspaceId>> places = places(action);
        return action.mayBeHeldBy(CredentialKind.of(type))
                && !places.isEmpty()
                && places.stream().allMatch(place -> mayGive(action, place));
    }

    /** A workspace key's scopes count in its workspace; an organization key's in the organization or in every workspace. */
    private List<Optional<WorkspaceId>> places(Action action) {
        if (workspace.isPresent() || action.level() == ActionLevel.ORGANIZATION) {
            return List.of(workspace);
        }
        return giver.here().workspaces().keySet().stream().map(Optional::of).toList();
    }

    private boolean mayGive(Action action, Optional<WorkspaceId> place) {
        if (action.effect() != Effect.INVOKE) {
            return may(action, place);
        }
        if (giver.principal() instanceof Session session) {
            boolean isInCeiling =
                    session.ceiling().map(ceiling -> ceiling.contains(action)).orElse(true);
            return isInCeiling && may(KeyVerb.CREATE.on(type), place);
        }
        KeyType own = giver.key().map(ApiKey::type).orElse(KeyType.WORKSPACE_USER);
        return own == KeyType.WORKSPACE_SERVICE
                ? may(action, place)
                : own == KeyType.ORGANISATION_SERVICE && may(KeyVerb.CREATE.on(type), place);
    }

    private boolean may(Action action, Optional<WorkspaceId> place) {
        Decision decision = census(place).world().decide(giver.request(action, place));
        Obligation[] met = Stream.of(Obligation.values()).filter(this::isMet).toArray(Obligation[]::new);
        return decision.meeting(met).isAllowed();
    }

    /** A workspace key sees no other workspace anyway; what is one's own alone is enough for one's own key. */
    private boolean isMet(Obligation obligation) {
        return obligation == Obligation.OWN_WORKSPACES_ONLY ? workspace.isPresent() : isToOneself;
    }

    /** For an organization key, each workspace is taken as if it were active. */
    private Census census(Optional<WorkspaceId> place) {
        return place.filter(any -> workspace.isEmpty())
                .map(giver.here().workspaces()::get)
                .filter(archived -> archived.status() == WorkspaceStatus.ARCHIVED)
                .map(archived -> giver.census()
                        .with(new SetWorkspaceStatus(giver.organization(), archived.id(), WorkspaceStatus.ACTIVE)))
                .orElse(giver.census());
    }
}
