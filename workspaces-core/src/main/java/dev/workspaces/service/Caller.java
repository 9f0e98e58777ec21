package dev.workspaces.service;

import dev.workspaces.audit.AuditActor;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.key.Agent;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.SecretDigest;
import dev.workspaces.policy.KeyPrincipal;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Reason;
import dev.workspaces.policy.Session;
import java.time.Instant;
import java.util.Optional;

/**
 * Who does something, where, and for which request.
 *
 * @param principal as the host authenticated it
 * @param secret by which a key came; empty for whoever came by none
 * @param organization in which it acts
 * @param info what the host knows of the request
 */
record Caller(Principal principal, Optional<SecretDigest> secret, OrganizationId organization, RequestInfo info) {
    /** Who came by no secret. */
    Caller(Principal principal, OrganizationId organization, RequestInfo info) {
        this(principal, Optional.empty(), organization, info);
    }

    static Caller of(AuthenticatedKey key, RequestInfo info) {
        return new Caller(key.principal(), Optional.of(key.digest()), key.organization(), info);
    }

    /** Whether the secret that this principal came by is no good any more, though the key may be. */
    boolean isDead(Principal asking, ApiKey key, Instant now) {
        return asking.equals(principal)
                && secret.map(digest -> new Credential(digest, key))
                        .flatMap(credential -> credential.refusal(now))
                        .filter(reason -> reason == Reason.KEY_UNKNOWN)
                        .isPresent();
    }

    /**
     * Who is put on record.
     *
     * @param onBehalfOf whose key it is, where a user key acts
     */
    AuditActor actor(Optional<UserId> onBehalfOf) {
        return principal instanceof Session session
                ? AuditActor.user(session.user())
                : AuditActor.key(((KeyPrincipal) principal).key(), onBehalfOf);
    }

    /** The same, as keys keep it. */
    Agent agent() {
        return agent(principal);
    }

    static Agent agent(Principal principal) {
        return principal instanceof Session session
                ? Agent.of(session.user())
                : Agent.of(((KeyPrincipal) principal).key());
    }

    Optional<UserId> user() {
        return principal instanceof Session session ? Optional.of(session.user()) : Optional.empty();
    }

    boolean is(UserId user) {
        return user().equals(Optional.of(user));
    }
}
