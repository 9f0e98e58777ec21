package dev.workspaces.storage.contract;

import static dev.workspaces.storage.contract.Versioned.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.Name;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.Slug;
import dev.workspaces.workspace.Workspace;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link dev.workspaces.storage.WorkspaceRepository} promises of single workspaces. */
public abstract class WorkspaceContract extends Contract {
    /** Constructor for subclasses. */
    protected WorkspaceContract() {}

    @Test
    void a_workspace_is_found_by_its_slug_in_its_organization_alone() {
        Tenant acme = tenant();
        Tenant globex = tenant();

        assertThat(find(acme.id(), acme.workspace().slug())).contains(acme.workspace());
        assertThat(find(acme.id(), Some.slug())).isEmpty();
        assertThat(find(globex.id(), acme.workspace().slug())).isEmpty();
    }

    @Test
    void two_organizations_may_have_workspaces_of_one_slug() {
        Tenant acme = tenant();
        Tenant globex = twin(acme);

        assertThat(find(acme.id(), acme.workspace().slug())).contains(acme.workspace());
        assertThat(find(globex.id(), acme.workspace().slug())).contains(globex.workspace());
    }

    @Test
    void a_workspace_is_not_found_by_the_slug_it_had() {
        Tenant acme = tenant();

        Workspace after =
                update(WORKSPACE, acme.workspace().toBuilder().slug(Some.slug()).build());

        assertThat(find(acme.id(), acme.workspace().slug())).isEmpty();
        assertThat(find(acme.id(), after.slug())).contains(after);
    }

    @Test
    void two_workspaces_of_an_organization_with_one_id_or_one_slug_are_refused() {
        Tenant acme = tenant();
        Workspace sameId =
                Some.workspace(acme.id()).toBuilder().id(acme.workspace().id()).build();
        Workspace sameSlug = Some.workspace(acme.id()).toBuilder()
                .slug(acme.workspace().slug())
                .build();

        Refused.alreadyExists("id", () -> insert(WORKSPACE, sameId));
        Refused.alreadyExists("slug", () -> insert(WORKSPACE, sameSlug));
        assertThat(find(WORKSPACE, acme.workspace())).contains(acme.workspace());
        assertThat(find(WORKSPACE, sameSlug)).isEmpty();
    }

    @Test
    void a_workspace_cannot_take_the_slug_of_another_of_its_organization() {
        Tenant acme = tenant();
        Workspace greedy =
                acme.other().toBuilder().slug(acme.workspace().slug()).build();

        Refused.alreadyExists("slug", () -> update(WORKSPACE, greedy));
        assertThat(find(WORKSPACE, acme.other())).contains(acme.other());
    }

    @Test
    void a_workspace_of_no_organization_is_refused() {
        OrganizationId nowhere = Some.organization().id();
        Workspace lost = Some.workspace(nowhere);

        Refused.notFound("organization", nowhere, () -> insert(WORKSPACE, lost));
        assertThat(find(WORKSPACE, lost)).isEmpty();
    }

    @Test
    void the_default_workspace_is_found_where_there_is_one() {
        Tenant acme = tenant();
        Tenant globex = tenant();
        Workspace standard = insert(WORKSPACE, standard(acme.id()));

        assertThat(findDefault(acme.id())).contains(standard);
        assertThat(findDefault(globex.id())).isEmpty();
        assertThat(findDefault(Some.organization().id())).isEmpty();
    }

    @Test
    void a_second_default_workspace_is_refused() {
        Tenant acme = tenant();
        Workspace standard = insert(WORKSPACE, standard(acme.id()));

        Refused.alreadyExists("default", () -> insert(WORKSPACE, standard(acme.id())));
        assertThat(findDefault(acme.id())).contains(standard);
        insert(WORKSPACE, standard(tenant().id()));
    }

    @Test
    void a_change_does_not_make_a_workspace_the_default_one_or_another() {
        Tenant acme = tenant();
        Workspace standard = insert(WORKSPACE, standard(acme.id()));

        Workspace still =
                update(WORKSPACE, standard.toBuilder().isDefault(false).build());
        Workspace neither =
                update(WORKSPACE, acme.other().toBuilder().isDefault(true).build());

        assertThat(still.isDefault()).isTrue();
        assertThat(neither.isDefault()).isFalse();
        assertThat(findDefault(acme.id())).contains(still);
        assertThat(find(WORKSPACE, neither)).contains(neither);
    }

    @Test
    void a_default_workspace_that_was_removed_leaves_its_place() {
        Tenant acme = tenant();
        delete(WORKSPACE, insert(WORKSPACE, standard(acme.id())));

        assertThat(findDefault(acme.id())).isEmpty();
        Workspace next = insert(WORKSPACE, standard(acme.id()));
        assertThat(findDefault(acme.id())).contains(next);
    }

    @Test
    void a_workspace_keeps_its_slug_when_something_else_of_it_changes() {
        Tenant acme = tenant();

        Workspace renamed = update(
                WORKSPACE,
                acme.workspace().toBuilder().name(Name.of("Development")).build());

        assertThat(find(acme.id(), acme.workspace().slug())).contains(renamed);
    }

    private static Workspace standard(OrganizationId organization) {
        return Some.workspace(organization).toBuilder().isDefault(true).build();
    }

    private Optional<Workspace> find(OrganizationId organization, Slug slug) {
        return read(now -> now.workspaces().find(organization, slug));
    }

    private Optional<Workspace> findDefault(OrganizationId organization) {
        return read(now -> now.workspaces().findDefault(organization));
    }
}
