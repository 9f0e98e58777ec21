package dev.workspaces.testing;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.World;
import java.util.function.Function;
import org.assertj.core.api.AbstractAssert;

/** Whom an assertion about a world is about. */
public final class WorldAssert extends AbstractAssert<WorldAssert, World> {
    WorldAssert(World actual) {
        super(actual, WorldAssert.class);
    }

    /** About a person's session, neither confined nor with a ceiling, in the organization named next. */
    public PrincipalAssert user(String user) {
        return principal(organization -> Principal.session(organization, UserId.of(user)));
    }

    /** About a key. */
    public PrincipalAssert key(String key) {
        return principal(organization -> Principal.key(KeyId.of(key)));
    }

    /** About any principal, such as a confined session. */
    public PrincipalAssert principal(Principal principal) {
        return principal(organization -> principal);
    }

    private PrincipalAssert principal(Function<OrganizationId, Principal> principal) {
        isNotNull();
        return new PrincipalAssert(actual, principal);
    }
}
