package dev.workspaces.examples.benchmarks;

import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.Effect;
import dev.workspaces.policy.KeyFacts;
import dev.workspaces.policy.KeyPrincipal;
import dev.workspaces.policy.Request;
import dev.workspaces.policy.Session;
import dev.workspaces.policy.WorkspaceFacts;
import dev.workspaces.policy.World;
import java.util.Optional;

/** What a host works out of a request before it asks another product. */
final class Places {
    /** Where a request is that has no workspace. */
    static final String NONE = "-";

    private Places() {}

    /** The workspace that a request names, else the credential's own, else {@link #NONE}. */
    static String of(World world, Request request) {
        return request.workspace()
                .or(() -> ownWorkspace(world, request))
                .map(WorkspaceId::value)
                .orElse(NONE);
    }

    /** Whether the request is on the data plane and over a limit, for which permissions and roles have no word. */
    static boolean isOverLimit(World world, Request request) {
        if (request.action().effect() != Effect.INVOKE || !(request.principal() instanceof KeyPrincipal asking)) {
            return false;
        }
        boolean isKeyOver = world.key(asking.key())
                .filter(key -> key.limits().isExhausted() || key.limits().isRateLimited())
                .isPresent();
        return isKeyOver
                || request.workspace()
                        .or(() -> ownWorkspace(world, request))
                        .flatMap(workspace -> world.workspace(request.organization(), workspace))
                        .map(WorkspaceFacts::limits)
                        .filter(limits -> limits.isExhausted() || limits.isRateLimited())
                        .isPresent();
    }

    private static Optional<WorkspaceId> ownWorkspace(World world, Request request) {
        return request.principal() instanceof KeyPrincipal asking
                ? world.key(asking.key()).flatMap(KeyFacts::workspace)
                : ((Session) request.principal()).confinement();
    }
}
