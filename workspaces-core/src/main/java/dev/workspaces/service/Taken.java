package dev.workspaces.service;

import dev.workspaces.error.AlreadyExistsException;
import dev.workspaces.member.User;
import dev.workspaces.organization.Organization;
import dev.workspaces.workspace.Workspace;
import java.util.List;
import java.util.Optional;

/**
 * What there can be one of and is another's already: a storage refuses to write it, and a preview, which writes nothing, looks
 * for it. What an external id of no one in the organization is taken by, nobody in it can tell.
 */
final class Taken {
    private Taken() {}

    /**
     * Goes on only where a storage would write this, as things are just now.
     *
     * @throws AlreadyExistsException as the storage would
     */
    static void requireNothing(List<Effect> effects, Planning planning) {
        for (Effect effect : effects) {
            if (effect instanceof Save<?> save) {
                requireFree(save.after(), planning);
            }
        }
    }

    private static void requireFree(Object thing, Planning planning) {
        var snapshot = planning.snapshot();
        if (thing instanceof Organization it) {
            requireOwn(it.id(), snapshot.organizations().find(it.slug()).map(Organization::id), "organization", "slug");
        } else if (thing instanceof Workspace it) {
            Optional<Workspace> namesake = snapshot.workspaces().find(it.organization(), it.slug());
            requireOwn(it.id(), namesake.map(Workspace::id), "workspace", "slug");
        } else if (thing instanceof User it) {
            requireOwn(it.id(), snapshot.members().findUser(it.email()).map(User::id), "user", "email");
            Optional<User> namesake = it.externalId()
                    .flatMap(id -> snapshot.members()
                            .findPersonByExternalId(planning.caller().organization(), id))
                    .map(person -> person.user());
            requireOwn(it.id(), namesake.map(User::id), "user", "externalId");
        }
    }

    private static void requireOwn(Object id, Optional<?> holder, String kind, String field) {
        if (holder.isPresent() && !id.equals(holder.get())) {
            throw new AlreadyExistsException(kind, field);
        }
    }
}
