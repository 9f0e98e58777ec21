package dev.workspaces.service.property;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.Agent;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.KeyPrincipal;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Request;
import dev.workspaces.policy.Session;
import dev.workspaces.service.Acting;
import dev.workspaces.service.RequestInfo;
import dev.workspaces.service.Services;
import java.util.Optional;

/**
 * Whoever acts or looks on, somewhere: a person by a session, or a key by one of its secrets.
 *
 * @param secret by which a key came, good or not; empty for a session
 */
record Who(OrganizationId organization, Principal principal, Optional<Shown> secret) {
    static Who of(Session session) {
        return new Who(session.organization(), session, Optional.empty());
    }

    static Who of(Shown shown) {
        return new Who(shown.key().organization(), shown.key().principal(), Optional.of(shown));
    }

    /** The session; empty for a key. */
    Optional<Session> session() {
        return principal instanceof Session session ? Optional.of(session) : Optional.empty();
    }

    /** Which key; empty for a session. */
    Optional<KeyId> key() {
        return principal instanceof KeyPrincipal asking ? Optional.of(asking.key()) : Optional.empty();
    }

    /** As keys and audit logs tell it. */
    Agent agent() {
        return key().<Agent>map(Agent::of)
                .orElseGet(() -> Agent.of(session().orElseThrow().user()));
    }

    Request request(Action action, Optional<WorkspaceId> place) {
        return place.map(id -> Request.of(principal, action, organization, id))
                .orElseGet(() -> Request.of(principal, action, organization));
    }

    Acting in(Services services) {
        return secret.map(shown -> services.actingFor(shown.key(), RequestInfo.none()))
                .orElseGet(() -> services.actingFor(session().orElseThrow(), RequestInfo.none()));
    }

    @Override
    public String toString() {
        return principal.toString();
    }
}
