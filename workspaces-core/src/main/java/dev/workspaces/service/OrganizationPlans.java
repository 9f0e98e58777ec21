package dev.workspaces.service;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.member.InviteStatus;
import dev.workspaces.organization.Organization;
import dev.workspaces.policy.AccessSettings;
import dev.workspaces.policy.Setting;
import dev.workspaces.policy.SettingCategory;
import dev.workspaces.service.OrganizationCommand.DeleteOrganization;
import dev.workspaces.service.OrganizationCommand.UpdateOrganization;
import dev.workspaces.storage.InviteFilter;
import dev.workspaces.storage.MemberFilter;
import dev.workspaces.storage.PersonFilter;
import dev.workspaces.storage.Snapshot;
import dev.workspaces.storage.WorkspaceFilter;
import dev.workspaces.storage.WorkspaceReader;
import dev.workspaces.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Plans changes to the organization itself. */
final class OrganizationPlans {
    private OrganizationPlans() {}

    static void register(Verbs verbs, Inventory inventory) {
        verbs.on(UpdateOrganization.class, OrganizationPlans::update, (result, after) -> after.organization());
        verbs.on(
                DeleteOrganization.class,
                (command, planning) -> delete(planning, inventory),
                (result, after) -> Endings.read(result));
    }

    private static Plan<Organization> update(UpdateOrganization command, Planning planning) {
        Organization before = planning.organization();
        planning.expect("organization", before.id(), before.version());
        AccessSettings settings = command.settings().orElse(before.settings());
        Set<SettingCategory> overridable = command.overridable().orElse(before.overridable());
        boolean togglesLogs = overridable.contains(SettingCategory.LOGS)
                != before.overridable().contains(SettingCategory.LOGS);
        if (togglesLogs || changesOwnersSettings(before.settings(), settings)) {
            planning.standing(Optional.empty()).requireOwnerSession();
        }
        Organization after = before.toBuilder()
                .name(command.name().orElse(before.name()))
                .slug(command.slug().orElse(before.slug()))
                .settings(settings)
                .overridable(overridable)
                .updatedAt(planning.now())
                .build();
        return Plan.of(AuditFields.ORGANIZATION.target(before), Save.organization(Optional.of(before), after));
    }

    /** The settings that are about what admins see: an owner's to change. */
    static boolean changesOwnersSettings(AccessSettings before, AccessSettings after) {
        return List.of(Setting.ORGANISATION_ADMINS_VIEW_LOGS, Setting.ORGANISATION_ADMINS_VIEW_LOG_METADATA).stream()
                .anyMatch(setting -> !before.isOn(setting).equals(after.isOn(setting)));
    }

    private static Plan<Ended> delete(Planning planning, Inventory inventory) {
        Organization before = planning.organization();
        planning.expect("organization", before.id(), before.version());
        List<Ending> endings = new ArrayList<>();
        List<Workspace> gone = new ArrayList<>();
        WorkspaceReader workspaces = planning.snapshot().workspaces();
        Pages.each(page -> workspaces.list(before.id(), WorkspaceFilter.all(), page), workspace -> {
            WorkspacePlans.requireEmpty(workspace, inventory);
            gone.add(workspace);
            endings.add(new Ending.OfWorkspace(workspace.id()));
        });
        Ending.OfOrganization counted = counted(gone, planning);
        endings.add(counted);
        return Plan.<Ended>ending(
                        AuditFields.ORGANIZATION.target(before),
                        List.of(End.organization(before), Note.gone(before.id(), counted)),
                        endings,
                        List.of())
                .lookingAgain(() -> gone.forEach(workspace -> WorkspacePlans.requireEmpty(workspace, inventory)));
    }

    /** What ends with an organization is deleted in one go, however much it is: it is not read to be named. */
    private static Ending.OfOrganization counted(List<Workspace> workspaces, Planning planning) {
        OrganizationId organization = planning.caller().organization();
        Snapshot snapshot = planning.snapshot();
        return new Ending.OfOrganization(
                snapshot.members().countPeople(organization, PersonFilter.all()),
                workspaces.stream()
                        .mapToLong(workspace ->
                                snapshot.members().countMembers(organization, workspace.id(), MemberFilter.all()))
                        .sum(),
                snapshot.keys().count(organization, KeyEndings.living().build()),
                snapshot.invites().count(organization, InviteFilter.all().withStatus(InviteStatus.PENDING)),
                snapshot.groupMappings().count(organization));
    }
}
