package dev.workspaces.service.property;

import static dev.workspaces.service.property.Law.require;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Decision;
import dev.workspaces.policy.Obligation;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Reason;
import dev.workspaces.service.Gate;
import java.util.Optional;

/**
 * Invariants 5 and 7: owners and admins of an organization have that role in each of its workspaces, whatever row they have there;
 * whoever is suspended may nothing, and nor may their keys.
 */
final class RoleLaw implements Law {
    @Override
    public void check(Moment moment) {
        Gate gate = moment.life().services().gate();
        moment.after()
                .organizations()
                .forEach((id, chapter) -> chapter.people().forEach((user, person) -> {
                    if (!person.membership().facts().isActive()) {
                        requireStopped(moment, gate, id, user);
                    } else if (person.membership().role() != OrganizationRole.MEMBER) {
                        chapter.workspaces().keySet().forEach(place -> requireRole(gate, id, user, place));
                    }
                }));
    }

    private static void requireRole(Gate gate, OrganizationId here, UserId user, WorkspaceId place) {
        Decision decision = gate.check(Principal.session(here, user), Actions.WORKSPACES_READ, place);
        require(
                decision.isAllowed() && decision.reason() == Reason.ORGANIZATION_ROLE,
                user + " has not the role in " + place + " that they have in " + here + ": " + decision);
    }

    private static void requireStopped(Moment moment, Gate gate, OrganizationId here, UserId user) {
        Decision decision = gate.check(Principal.session(here, user), Actions.ORGANISATIONS_READ);
        require(decision.reason() == Reason.NOT_IN_ORGANIZATION, user + " is suspended, and " + decision);
        moment.after().of(here).keys().values().stream()
                .filter(key -> key.owner().equals(Optional.of(user)))
                .forEach(key ->
                        moment.life().names().secrets(key.id()).forEach(shown -> requireStopped(gate, key, shown)));
    }

    private static void requireStopped(Gate gate, ApiKey key, Shown shown) {
        Decision decision = gate.check(
                shown.key(), Actions.COMPLETIONS_WRITE, key.workspace().orElseThrow());
        require(
                !decision.meeting(Obligation.values()).isAllowed(),
                "the owner of " + key + " is suspended, and it may " + Actions.COMPLETIONS_WRITE);
    }
}
