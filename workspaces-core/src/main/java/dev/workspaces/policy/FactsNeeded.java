package dev.workspaces.policy;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which facts a request needs: the one place that says so, for worlds, services and other implementations alike. Whoever
 * loads these, and passes what is not there as empty, gets the right decision; nothing else is looked at.
 *
 * @param organization the organization that the request names
 * @param person the person whose memberships count: the session's, or a user key's owner; none for a service key
 * @param workspace the workspace of the request: the one it names, else a workspace key's, else the one that a session is
 *     confined to
 * @param personsWorkspace the workspace in which the person's membership counts: of a session the workspace of the
 *     request, of a user key the one that the key belongs to
 */
public record FactsNeeded(
        OrganizationId organization,
        Optional<UserId> person,
        Optional<WorkspaceId> workspace,
        Optional<WorkspaceId> personsWorkspace) {
    /** The key to load first, as {@link #by} needs it; empty for a session. */
    public static Optional<KeyId> key(Request request) {
        return request.principal() instanceof KeyPrincipal asking ? Optional.of(asking.key()) : Optional.empty();
    }

    /**
     * What to load, besides the key.
     *
     * @param key the key that {@link #key} named; empty for a session, and where there is no such key
     */
    public static FactsNeeded by(Request request, Optional<KeyFacts> key) {
        KeyFacts known = key.orElse(null);
        return new FactsNeeded(
                request.organization(),
                Optional.ofNullable(person(request, known)),
                Optional.ofNullable(workspace(request, known)),
                Optional.ofNullable(personsWorkspace(request, known)));
    }

    static @Nullable UserId person(Request request, @Nullable KeyFacts key) {
        if (request.principal() instanceof Session session) {
            return session.user();
        }
        return key == null ? null : key.ownerOrNull();
    }

    static @Nullable WorkspaceId workspace(Request request, @Nullable KeyFacts key) {
        WorkspaceId named = request.workspaceOrNull();
        return named != null ? named : ownWorkspace(request, key);
    }

    static @Nullable WorkspaceId personsWorkspace(Request request, @Nullable KeyFacts key) {
        return request.principal() instanceof Session ? workspace(request, key) : ownWorkspace(request, key);
    }

    /** The one workspace that the credential can act in: a workspace key's, or the one that a session is confined to. */
    static @Nullable WorkspaceId ownWorkspace(Request request, @Nullable KeyFacts key) {
        if (request.principal() instanceof Session session) {
            return session.confinementOrNull();
        }
        return key == null ? null : key.workspaceOrNull();
    }
}
