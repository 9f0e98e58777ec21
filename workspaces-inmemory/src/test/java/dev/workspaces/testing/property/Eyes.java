package dev.workspaces.testing.property;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.KeyFacts;
import dev.workspaces.policy.KeyPrincipal;
import dev.workspaces.policy.MembershipFacts;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Session;
import dev.workspaces.policy.World;
import java.util.Optional;

/**
 * What somebody may at most see of a world: the organization they belong to, and the workspaces that the tenth check lets
 * them see.
 *
 * @param world where
 * @param whose who looks
 */
record Eyes(World world, Principal whose) {
    boolean see(OrganizationId organization) {
        if (whose instanceof Session session) {
            return session.organization().equals(organization)
                    && membership(session).filter(MembershipFacts::isActive).isPresent();
        }
        return key().filter(key -> key.organization().equals(organization)).isPresent();
    }

    boolean see(OrganizationId organization, WorkspaceId workspace) {
        return see(organization)
                && (whose instanceof Session session
                        ? seesInSession(session, workspace)
                        : key().flatMap(KeyFacts::workspace)
                                .filter(own -> !own.equals(workspace))
                                .isEmpty());
    }

    /** Somebody's own id; a user key's owner. */
    Optional<UserId> person() {
        return whose instanceof Session session ? Optional.of(session.user()) : key().flatMap(KeyFacts::owner);
    }

    /** The key, if it is one that exists. */
    Optional<KeyFacts> key() {
        return whose instanceof KeyPrincipal asking ? world.key(asking.key()) : Optional.empty();
    }

    private boolean seesInSession(Session session, WorkspaceId workspace) {
        if (session.confinement().filter(only -> !only.equals(workspace)).isPresent()) {
            return false;
        }
        boolean reachesAll = membership(session)
                .filter(known -> known.role().reachesEveryWorkspace())
                .isPresent();
        return reachesAll
                || world.membership(session.organization(), workspace, session.user())
                        .isPresent();
    }

    private Optional<MembershipFacts> membership(Session session) {
        return world.membership(session.organization(), session.user());
    }
}
