package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.Description;
import dev.workspaces.id.Name;
import dev.workspaces.id.Slug;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.limit.Limits;
import dev.workspaces.limit.LimitsChange;
import dev.workspaces.organization.Organization;
import dev.workspaces.policy.AccessSettings;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.SettingCategory;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.policy.WorkspaceStatus;
import dev.workspaces.service.WorkspaceCommand.CreateWorkspace;
import dev.workspaces.service.WorkspaceCommand.UpdateWorkspace;
import dev.workspaces.workspace.Workspace;
import dev.workspaces.workspace.WorkspaceDefaults;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** T25, T3: every field of organizations and workspaces comes back as it was given; one that is left out changes nothing. */
class WorkspaceFieldsTest {
    private static final Description TEXT = Description.of("one\r\n\ttwo \ud83d\ude00".repeat(100));
    private static final EnumSet<SettingCategory> CATEGORIES = EnumSet.allOf(SettingCategory.class);

    private final Company company = new Company();

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    @GivenBack({
        "CreateWorkspace(name, slug, description, defaults, limits, members)",
        "ArchiveWorkspace(id)",
        "RestoreWorkspace(id)",
        "DeleteWorkspace(id)"
    })
    void t25_a_workspace_is_as_it_was_made() {
        Workspace made = olga().carryOut(new CreateWorkspace(
                Name.of("N\u00e4me"),
                Optional.of(Slug.of("the-slug")),
                Optional.of(TEXT),
                Optional.of(FullValues.DEFAULTS),
                Optional.of(FullValues.LIMITS),
                Map.of(company.mel, WorkspaceRole.MANAGER)));

        assertThat(read(made.id())).isEqualTo(made);
        assertThat(made.name()).hasToString("N\u00e4me");
        assertThat(made.slug()).hasToString("the-slug");
        assertThat(made.description()).isEqualTo(TEXT);
        assertThat(made.defaults()).isEqualTo(FullValues.DEFAULTS);
        assertThat(made.limits()).isEqualTo(FullValues.LIMITS);
        assertThat(made.organization()).isEqualTo(company.acme);
        assertThat(olga().ask(new GetQuery.GetMember(made.id(), company.mel))
                        .membership()
                        .given())
                .contains(WorkspaceRole.MANAGER);
        assertThat(made.createdAt()).isEqualTo(made.updatedAt()).isEqualTo(company.clock.instant());
        olga().carryOut(new WorkspaceCommand.ArchiveWorkspace(made.id()));
        assertThat(read(made.id()))
                .isEqualTo(with(made, 2).status(WorkspaceStatus.ARCHIVED).build());
        olga().carryOut(new WorkspaceCommand.RestoreWorkspace(made.id()));
        assertThat(read(made.id())).isEqualTo(with(made, 3).build());
        assertThat(olga().carryOut(new WorkspaceCommand.DeleteWorkspace(made.id()))
                        .endings())
                .containsExactly(
                        new Ending.OfWorkspaceMembership(made.id(), company.mel), new Ending.OfWorkspace(made.id()));
    }

    @Test
    @GivenBack({"UpdateWorkspace(id, name, slug, description, defaults, limits)", "OverrideSettings(id, overrides)"})
    void t03_each_field_of_a_workspace_changes_alone() {
        Workspace made = olga().carryOut(CreateWorkspace.named("N")
                .withSlug("nn")
                .described("d")
                .with(FullValues.DEFAULTS)
                .with(FullValues.LIMITS));
        UpdateWorkspace update = UpdateWorkspace.of(made.id());

        olga().carryOut(update.named("M"));
        assertThat(read(made.id())).isEqualTo(with(made, 2).name(Name.of("M")).build());
        olga().carryOut(update.named("N").withSlug("mm"));
        assertThat(read(made.id())).isEqualTo(with(made, 3).slug(Slug.of("mm")).build());
        olga().carryOut(update.withSlug("nn").described(""));
        assertThat(read(made.id()))
                .isEqualTo(with(made, 4).description(Description.none()).build());
        olga().carryOut(update.described("d").with(WorkspaceDefaults.none()));
        assertThat(read(made.id()))
                .isEqualTo(with(made, 5).defaults(WorkspaceDefaults.none()).build());
        olga().carryOut(update.with(FullValues.DEFAULTS).with(Limits.none()));
        assertThat(read(made.id()))
                .isEqualTo(with(made, 6).limits(Limits.none()).build());
        olga().carryOut(update.with(FullValues.LIMITS));
        requireHalves(made.id());
        olga().carryOut(new OrganizationCommand.UpdateOrganization().lettingOverride(CATEGORIES));
        olga().carryOut(new WorkspaceCommand.OverrideSettings(made.id(), FullValues.settings()));
        assertThat(read(made.id()))
                .isEqualTo(with(made, 12).overrides(FullValues.settings()).build());
        olga().carryOut(update);
        assertThat(read(made.id()).overrides()).isEqualTo(FullValues.settings());
    }

    /** Each kind of limits changes alone, there and back. */
    private void requireHalves(WorkspaceId id) {
        LimitsChange none = LimitsChange.none();
        Limits full = FullValues.LIMITS;
        UpdateWorkspace update = UpdateWorkspace.of(id);

        assertThat(olga().carryOut(update.with(none.withUsage(List.of()))).limits())
                .isEqualTo(new Limits(List.of(), full.rates()));
        assertThat(olga().carryOut(update.with(LimitsChange.to(new Limits(full.usage(), List.of()))
                                .withRates(full.rates())))
                        .limits())
                .isEqualTo(full);
        assertThat(olga().carryOut(update.with(none.withRates(List.of()))).limits())
                .isEqualTo(new Limits(full.usage(), List.of()));
        assertThat(olga().carryOut(update.with(none.withRates(full.rates()))).limits())
                .isEqualTo(full);
    }

    @Test
    @GivenBack("UpdateOrganization(name, slug, settings, overridable)")
    void t03_each_field_of_the_organization_changes_alone() {
        Organization before = organization();
        OrganizationCommand.UpdateOrganization update = new OrganizationCommand.UpdateOrganization();

        olga().carryOut(update.named("M\u00e9"));
        assertThat(organization())
                .isEqualTo(with(before, 2).name(Name.of("M\u00e9")).build());
        olga().carryOut(update.withSlug(company.name + "-2"));
        Organization renamed = with(before, 3)
                .name(Name.of("M\u00e9"))
                .slug(Slug.of(company.name + "-2"))
                .build();
        assertThat(organization()).isEqualTo(renamed);
        olga().carryOut(update.setting(FullValues.settings()));
        Organization set = with(renamed, 4).settings(FullValues.settings()).build();
        assertThat(organization()).isEqualTo(set);
        olga().carryOut(update.lettingOverride(CATEGORIES));
        assertThat(organization())
                .isEqualTo(with(set, 5).overridable(CATEGORIES).build());
        olga().carryOut(update.setting(AccessSettings.none()));
        assertThat(organization())
                .isEqualTo(with(renamed, 6).overridable(CATEGORIES).build());
    }

    @Test
    @GivenBack("DeleteOrganization()")
    void t25_an_organization_is_as_it_was_founded() {
        NewOrganization wanted = NewOrganization.of("N\u00e4me", company.name + "-3", company.email("founder"))
                .ownedBy(FullValues.profile(company))
                .withWorkspace("H\u00f6me");

        Founded founded = company.workspaces.system(RequestInfo.none()).createOrganization(wanted);

        Acting owner = company.workspaces.actingFor(
                Principal.session(
                        founded.organization().id(), founded.owner().user().id()),
                RequestInfo.none());
        assertThat(owner.ask(new GetQuery.GetSettings())).isEqualTo(founded.organization());
        assertThat(owner.ask(new GetQuery.GetPerson(founded.owner().user().id())))
                .isEqualTo(founded.owner());
        assertThat(owner.ask(new GetQuery.GetWorkspace(founded.workspace().id())))
                .isEqualTo(founded.workspace());
        assertThat(founded.organization().name()).isEqualTo(wanted.name());
        assertThat(founded.organization().slug()).isEqualTo(wanted.slug());
        assertThat(founded.owner().user().email()).isEqualTo(wanted.ownerEmail());
        assertThat(founded.owner().user().firstName()).isEqualTo(wanted.owner().firstName());
        assertThat(founded.owner().user().lastName()).isEqualTo(wanted.owner().lastName());
        assertThat(founded.owner().user().externalId()).isEqualTo(wanted.owner().externalId());
        assertThat(founded.workspace().name()).isEqualTo(wanted.workspace());
        assertThat(founded.workspace().isDefault()).isTrue();
        owner.carryOut(new OrganizationCommand.DeleteOrganization());
        assertThat(company.workspaces.findOrganization(wanted.slug())).isEmpty();
    }

    private Workspace read(WorkspaceId id) {
        return olga().ask(new GetQuery.GetWorkspace(id));
    }

    private Organization organization() {
        return olga().ask(new GetQuery.GetSettings());
    }

    private static Workspace.Builder with(Workspace workspace, long version) {
        return workspace.toBuilder().version(version);
    }

    private static Organization.Builder with(Organization organization, long version) {
        return organization.toBuilder().version(version);
    }

    private Acting olga() {
        return company.as(company.olga);
    }
}
