package dev.workspaces.examples.benchmarks;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.KeyPrincipal;
import dev.workspaces.policy.Request;
import dev.workspaces.policy.Scopes;
import dev.workspaces.policy.Session;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request in strings. Either {@code key} or {@code session} is there; {@code resource} and {@code workspace} may be. */
record StringQuestion(
        @Nullable String key,
        @Nullable StringSession session,
        String action,
        String organization,
        @Nullable String workspace,
        @Nullable StringResource resource) {
    record StringSession(
            String organization,
            String user,
            @Nullable String confinement,
            @Nullable Set<String> ceiling) {}

    record StringResource(
            String organization,
            @Nullable String workspace,
            @Nullable String owner) {}

    static StringQuestion of(Request request) {
        KeyId key = request.principal() instanceof KeyPrincipal asking ? asking.key() : null;
        return new StringQuestion(
                key == null ? null : key.value(),
                request.principal() instanceof Session session ? session(session) : null,
                request.action().name(),
                request.organization().value(),
                request.workspace().map(WorkspaceId::value).orElse(null),
                request.resource()
                        .map(resource -> new StringResource(
                                resource.organization().value(),
                                resource.workspace().map(WorkspaceId::value).orElse(null),
                                resource.owner().map(UserId::value).orElse(null)))
                        .orElse(null));
    }

    private static StringSession session(Session session) {
        OrganizationId organization = session.organization();
        return new StringSession(
                organization.value(),
                session.user().value(),
                session.confinement().map(WorkspaceId::value).orElse(null),
                session.ceiling().map(Scopes::names).map(HashSet::new).orElse(null));
    }
}
