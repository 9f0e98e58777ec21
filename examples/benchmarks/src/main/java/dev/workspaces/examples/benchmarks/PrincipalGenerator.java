package dev.workspaces.examples.benchmarks;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Scopes;
import dev.workspaces.policy.Session;
import java.util.List;

/** Makes callers, from identifiers that nobody else holds. */
final class PrincipalGenerator {
    private static final int CEILING_SCOPES = 90;

    private final Dice dice;

    PrincipalGenerator(Dice dice) {
        this.dice = dice;
    }

    /** A session; one in ten is confined to this workspace, one in ten has a ceiling. */
    Principal session(OrganizationId organization, UserId user, WorkspaceId workspace) {
        Session session = Principal.session(Fresh.copy(organization), Fresh.copy(user));
        if (dice.chance(10)) {
            session = session.confinedTo(Fresh.copy(workspace));
        }
        return dice.chance(10) ? session.withCeiling(ceiling()) : session;
    }

    /** A key; one in fifty is nobody's. */
    Principal key(KeyId id) {
        return Principal.key(dice.chance(2) ? KeyId.of(dice.id("key")) : Fresh.copy(id));
    }

    private Scopes ceiling() {
        List<Action> left = dice.some(Catalogue.builtIn().actions(), CEILING_SCOPES);
        return Scopes.of(Catalogue.builtIn(), left.stream().map(Action::name).toList());
    }
}
