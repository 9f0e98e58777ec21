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

    /**
     * About a person's session, neither confined nor with a ceiling, in the organization named next. Fails if no organization
     * has such a member: {@link #stranger} is for somebody whom the world does not know.
     */
    public PrincipalAssert user(String user) {
        isNotNull();
        require(actual.knows(UserId.of(user)), "no organization has a member `%s`", user);
        return session(user);
    }

    /** The same about somebody who belongs to no organization. Fails if one has such a member. */
    public PrincipalAssert stranger(String user) {
        isNotNull();
        require(!actual.knows(UserId.of(user)), "`%s` is no stranger", user);
        return session(user);
    }

    private PrincipalAssert session(String user) {
        return principal(organization -> Principal.session(organization, UserId.of(user)));
    }

    /** About a key. Fails if there is none of this id. */
    public PrincipalAssert key(String key) {
        isNotNull();
        require(actual.key(KeyId.of(key)).isPresent(), "there is no key `%s`", key);
        return principal(organization -> Principal.key(KeyId.of(key)));
    }

    private void require(boolean isSo, String otherwise, String name) {
        if (!isSo) {
            failWithMessage(otherwise, name);
        }
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
