package dev.workspaces.service;

import dev.workspaces.audit.AuditActor;
import dev.workspaces.audit.AuditEntry;
import dev.workspaces.audit.AuditTarget;
import dev.workspaces.audit.Outcome;
import dev.workspaces.error.InvalidInputException;
import dev.workspaces.error.NotFoundException;
import dev.workspaces.error.StaleWriteException;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.member.Person;
import dev.workspaces.member.WorkspaceMembership;
import dev.workspaces.organization.Organization;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Decision;
import dev.workspaces.policy.Facts;
import dev.workspaces.policy.KeyFacts;
import dev.workspaces.policy.KeyPrincipal;
import dev.workspaces.policy.LimitState;
import dev.workspaces.policy.PolicyEngine;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Request;
import dev.workspaces.policy.Session;
import dev.workspaces.storage.Snapshot;
import dev.workspaces.workspace.Workspace;
import java.time.Instant;
import java.util.Optional;

/**
 * What a plan is made from: the facts of one moment, who asks, and the time. Reads, and changes nothing.
 *
 * @param engine decides
 * @param snapshot what is there
 * @param caller who asks
 * @param conditions on what condition
 * @param now when, to the microsecond
 * @param ids gives new ids
 * @param mint makes new secrets
 */
record Planning(
        PolicyEngine engine,
        Snapshot snapshot,
        Caller caller,
        Conditions conditions,
        Instant now,
        IdGenerator ids,
        SecretMint mint) {
    /** The answer for this principal; what it asks for may be another thing than the command is about. */
    Decision decide(Principal principal, Action action, Optional<WorkspaceId> workspace) {
        return decide(request(principal, action, workspace));
    }

    Decision decide(Request request) {
        return engine.decide(request, facts(request), now);
    }

    /** Goes on only where the caller may do this, too. */
    void require(Action action, Optional<WorkspaceId> workspace) {
        require(decide(caller.principal(), action, workspace), action);
    }

    /** The same in this workspace, as if it were there as it is given. */
    void require(Action action, Workspace workspace) {
        Request request = request(caller.principal(), action, Optional.of(workspace.id()));
        require(engine.decide(request, FactLoader.load(request, snapshot, workspace), now), action);
    }

    private static void require(Decision decision, Action action) {
        if (!decision.isAllowed()) {
            throw new DeniedException(decision.settled(), action);
        }
    }

    Request request(Principal principal, Action action, Optional<WorkspaceId> workspace) {
        return workspace
                .map(id -> Request.of(principal, action, caller.organization(), id))
                .orElseGet(() -> Request.of(principal, action, caller.organization()));
    }

    /** Without the key that asks, where the caller's secret is no good any more. */
    Facts facts(Request request) {
        Optional<KeyFacts> key = key(request.principal())
                .filter(found -> !caller.isDead(request.principal(), found, now))
                .map(found -> found.facts(LimitState.within()));
        return FactLoader.load(request, snapshot, key);
    }

    /** The key that this principal is; empty for a session, and where there is no such key. */
    Optional<ApiKey> key(Principal principal) {
        return principal instanceof KeyPrincipal asking
                ? snapshot.keys().find(caller.organization(), asking.key())
                : Optional.empty();
    }

    ApiKey key(KeyId id) {
        return snapshot.keys().find(caller.organization(), id).orElseThrow(() -> missing("key", id));
    }

    /** The one workspace that the caller can act in; empty where there are others. */
    Optional<WorkspaceId> ownWorkspace() {
        return caller.principal() instanceof Session session
                ? session.confinement()
                : key(caller.principal()).flatMap(ApiKey::workspace);
    }

    /** Who is put on record for what the caller does: a user key acts on behalf of its owner. */
    AuditActor actor() {
        return caller.actor(onBehalfOf());
    }

    /** Whose user key the caller is; empty for a session and for a service key. */
    Optional<UserId> onBehalfOf() {
        return key(caller.principal()).flatMap(ApiKey::owner);
    }

    Standing standing(Optional<WorkspaceId> workspace) {
        return Standing.of(this, caller.principal(), workspace);
    }

    Organization organization() {
        return snapshot.organizations()
                .find(caller.organization())
                .orElseThrow(() -> missing("organization", caller.organization()));
    }

    Workspace workspace(WorkspaceId id) {
        return snapshot.workspaces().find(caller.organization(), id).orElseThrow(() -> missing("workspace", id));
    }

    /** Whether this may be put on record as the name of a workspace: it could be one that was given, or is one. */
    boolean isNamed(WorkspaceId id) {
        return IdGenerator.isGiven(id)
                || snapshot.workspaces().find(caller.organization(), id).isPresent();
    }

    Person person(UserId id) {
        return snapshot.members().findPerson(caller.organization(), id).orElseThrow(() -> missing("person", id));
    }

    Optional<WorkspaceMembership> membership(WorkspaceId workspace, UserId user) {
        return snapshot.members().findMembership(caller.organization(), workspace, user);
    }

    /** Goes on only if what is changed is at the version that the caller expects, if any. */
    void expect(String kind, Object id, long version) {
        conditions.expectedVersion().filter(expected -> expected != version).ifPresent(expected -> {
            throw new StaleWriteException(kind, id.toString(), expected);
        });
    }

    /** For what is no single versioned thing. */
    void expectNoVersion() {
        if (conditions.expectedVersion().isPresent()) {
            throw new InvalidInputException("expectedVersion", "none: this changes no single versioned thing");
        }
    }

    /** The beginning of what is put on record about this moment. */
    AuditEntry.Builder entry(AuditActor actor, String operation, AuditTarget target, Outcome outcome) {
        return AuditEntry.builder()
                .organization(caller.organization())
                .at(now)
                .actor(actor)
                .operation(operation)
                .target(target)
                .outcome(outcome)
                .requestId(caller.info().requestId())
                .clientAddress(caller.info().clientAddress());
    }

    static NotFoundException missing(String kind, Object id) {
        return new NotFoundException(kind, id.toString());
    }
}
