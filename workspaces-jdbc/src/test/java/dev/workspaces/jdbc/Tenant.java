package dev.workspaces.jdbc;

import dev.workspaces.Workspaces;
import dev.workspaces.WorkspacesBuilder;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Principal;
import dev.workspaces.service.Acting;
import dev.workspaces.service.Founded;
import dev.workspaces.service.IssueKey.IssueServiceKey;
import dev.workspaces.service.IssuedKey;
import dev.workspaces.service.NewKey;
import dev.workspaces.service.NewOrganization;
import dev.workspaces.service.RequestInfo;
import dev.workspaces.service.WorkspaceCommand.CreateWorkspace;

/**
 * An organization with an owner, and a workspace for research with a key in it.
 *
 * @param workspaces whose services keep nothing
 */
record Tenant(Workspaces workspaces, OrganizationId id, UserId owner, WorkspaceId research, IssuedKey key)
        implements AutoCloseable {
    /** A new one. */
    static Tenant foundedBy(WorkspacesBuilder builder) {
        Workspaces workspaces = builder.keeping(0).build();
        String slug = Acme.organization().slug().value();
        Founded founded = workspaces
                .system(RequestInfo.none())
                .createOrganization(NewOrganization.of("Acme", slug, slug + "@acme.example"));
        OrganizationId id = founded.organization().id();
        UserId owner = founded.owner().user().id();
        Acting olga = workspaces.actingFor(Principal.session(id, owner), RequestInfo.none());
        WorkspaceId research = olga.carryOut(CreateWorkspace.named("Research")).id();
        IssuedKey key = olga.carryOut(
                new IssueServiceKey(research, NewKey.named("Deploy").holding(Actions.COMPLETIONS_WRITE)));
        return new Tenant(workspaces, id, owner, research, key);
    }

    Acting olga() {
        return olga(workspaces);
    }

    /** By other services. */
    Acting olga(Workspaces others) {
        return others.actingFor(Principal.session(id, owner), RequestInfo.none());
    }

    /** Whether its key may do what it is for, as these services say. */
    boolean isLetInBy(Workspaces others) {
        return others.authenticate(key.secret().orElseThrow().reveal())
                .filter(found ->
                        others.check(found, Actions.COMPLETIONS_WRITE, research).isAllowed())
                .isPresent();
    }

    @Override
    public void close() {
        workspaces.close();
    }
}
