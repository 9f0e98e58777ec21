package dev.workspaces.service;

import dev.workspaces.audit.AuditActor;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.policy.KeyPrincipal;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Session;
import java.util.Optional;

/**
 * Who does something, where, and for which request.
 *
 * @param principal as the host authenticated it
 * @param organization in which it acts
 * @param info what the host knows of the request
 */
record Caller(Principal principal, OrganizationId organization, RequestInfo info) {
    AuditActor actor() {
        return principal instanceof Session session
                ? AuditActor.user(session.user())
                : AuditActor.key(((KeyPrincipal) principal).key(), Optional.empty());
    }

    Optional<UserId> user() {
        return principal instanceof Session session ? Optional.of(session.user()) : Optional.empty();
    }

    boolean is(UserId user) {
        return user().equals(Optional.of(user));
    }
}
