package dev.workspaces.service;

import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.OrganizationMembership;
import dev.workspaces.member.WorkspaceMembership;
import dev.workspaces.organization.Organization;
import dev.workspaces.policy.Facts;
import dev.workspaces.policy.FactsNeeded;
import dev.workspaces.policy.KeyFacts;
import dev.workspaces.policy.LimitState;
import dev.workspaces.policy.Request;
import dev.workspaces.policy.Session;
import dev.workspaces.storage.Snapshot;
import dev.workspaces.workspace.Workspace;
import java.util.Optional;
import java.util.function.Function;

/** Loads what a decision needs, as {@link FactsNeeded} says. */
final class FactLoader {
    private FactLoader() {}

    static Facts load(Request request, Snapshot snapshot) {
        return load(request, snapshot, key(request, snapshot));
    }

    /** As if this workspace were there as it is given. */
    static Facts load(Request request, Snapshot snapshot, Workspace workspace) {
        return load(
                request,
                snapshot,
                key(request, snapshot),
                id -> Optional.of(workspace).filter(it -> it.id().equals(id)),
                LimitState.within());
    }

    /** As if the key that asks, if one does, were there as it is given. */
    static Facts load(Request request, Snapshot snapshot, Optional<KeyFacts> key) {
        return load(request, snapshot, key, LimitState.within());
    }

    /** And as if the limits of the workspace stood like this. */
    static Facts load(Request request, Snapshot snapshot, Optional<KeyFacts> key, LimitState ofWorkspace) {
        return load(request, snapshot, key, id -> snapshot.workspaces().find(request.organization(), id), ofWorkspace);
    }

    private static Optional<KeyFacts> key(Request request, Snapshot snapshot) {
        return FactsNeeded.key(request)
                .flatMap(id -> snapshot.keys().find(request.organization(), id))
                .map(key -> key.facts(LimitState.within()));
    }

    private static Facts load(
            Request request,
            Snapshot snapshot,
            Optional<KeyFacts> key,
            Function<WorkspaceId, Optional<Workspace>> workspaces,
            LimitState ofWorkspace) {
        FactsNeeded needed = FactsNeeded.by(request, key);
        snapshot.expect(needed.organization(), needed.workspace(), needed.person());
        var organization = snapshot.organizations().find(needed.organization()).map(Organization::facts);
        var workspace = needed.workspace().flatMap(workspaces).map(found -> found.facts(ofWorkspace));
        var membership = needed.person()
                .flatMap(user -> snapshot.members().findMembership(needed.organization(), user))
                .map(OrganizationMembership::facts);
        var inWorkspace = needed.person()
                .flatMap(user -> needed.personsWorkspace()
                        .flatMap(id -> snapshot.members().findMembership(needed.organization(), id, user)))
                .map(WorkspaceMembership::facts);
        return request.principal() instanceof Session
                ? Facts.ofSession(organization, membership, workspace, inWorkspace)
                : Facts.ofKey(key, organization, workspace, membership, inWorkspace);
    }
}
