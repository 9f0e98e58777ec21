package dev.workspaces.jdbc.crash;

import dev.workspaces.Workspaces;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.Principal;
import dev.workspaces.service.Acting;
import dev.workspaces.service.Founded;
import dev.workspaces.service.NewOrganization;
import dev.workspaces.service.RequestInfo;

/**
 * The organization that everything of a round happens in.
 *
 * @param id which
 * @param owner its first owner, whom nobody touches
 * @param home its default workspace
 * @param pair another organization, whose owners change
 */
record Acme(OrganizationId id, UserId owner, WorkspaceId home, Pair pair) {
    /** A new one, of this name. */
    static Acme foundIn(Workspaces workspaces, String name) {
        Founded founded = workspaces
                .system(RequestInfo.none())
                .createOrganization(NewOrganization.of("Acme", "acme-" + name, "olga-" + name + "@acme.example"));
        return new Acme(
                founded.organization().id(),
                founded.owner().user().id(),
                founded.workspace().id(),
                Pair.foundIn(workspaces, name));
    }

    Acting olga(Workspaces workspaces) {
        return workspaces.actingFor(Principal.session(id, owner), RequestInfo.none());
    }

    String toText() {
        return id + " " + owner + " " + home + " " + pair.toText();
    }

    static Acme ofText(String text) {
        String[] parts = text.split(" ", -1);
        Pair pair = new Pair(OrganizationId.of(parts[3]), UserId.of(parts[4]), UserId.of(parts[5]));
        return new Acme(OrganizationId.of(parts[0]), UserId.of(parts[1]), WorkspaceId.of(parts[2]), pair);
    }
}
