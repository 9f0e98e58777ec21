package dev.workspaces.testing;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.OrganizationMembership;
import dev.workspaces.member.WorkspaceMembership;
import dev.workspaces.organization.Organization;
import dev.workspaces.policy.AccessSettings;
import dev.workspaces.policy.LimitState;
import dev.workspaces.policy.MembershipStatus;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.SettingCategory;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.policy.WorkspaceStatus;
import dev.workspaces.policy.WorldBuilder;
import dev.workspaces.workspace.Workspace;
import java.util.List;
import java.util.Set;

/** An organization as a scenario states it, before it is known that everything it names is there. */
record OrganizationDocument(
        String id,
        AccessSettings settings,
        Set<SettingCategory> overridable,
        List<UserEntry> users,
        List<WorkspaceEntry> workspaces,
        List<KeyEntry> keys) {
    record UserEntry(String id, OrganizationRole role, MembershipStatus status) {}

    record MemberEntry(String user, WorkspaceRole role) {}

    record WorkspaceEntry(
            String id,
            boolean isDefault,
            WorkspaceStatus status,
            AccessSettings overrides,
            List<MemberEntry> members,
            LimitState limits) {}

    /**
     * Adds it all.
     *
     * @throws InvalidInputException at the JSON pointer of what is there twice, or names what is not there
     */
    void addTo(WorldBuilder world, String pointer) {
        OrganizationId organization = OrganizationId.of(id);
        Organization noun = Organization.builder()
                .id(organization)
                .settings(settings)
                .overridable(overridable)
                .build();
        at(pointer, () -> world.add(noun.facts()));
        for (int i = 0; i < users.size(); i++) {
            OrganizationMembership membership = membership(organization, users.get(i));
            at(pointer + "/users/" + i, () -> world.add(membership.facts()));
        }
        for (int i = 0; i < workspaces.size(); i++) {
            add(world, organization, workspaces.get(i), pointer + "/workspaces/" + i);
        }
        for (int i = 0; i < keys.size(); i++) {
            KeyEntry key = keys.get(i);
            at(pointer + "/keys/" + i, () -> world.add(key.in(organization, world.catalogue())));
        }
    }

    private static void add(WorldBuilder world, OrganizationId organization, WorkspaceEntry entry, String pointer) {
        Workspace workspace = Workspace.builder()
                .organization(organization)
                .id(WorkspaceId.of(entry.id()))
                .isDefault(entry.isDefault())
                .status(entry.status())
                .overrides(entry.overrides())
                .build();
        at(pointer, () -> world.add(workspace.facts(entry.limits())));
        for (int i = 0; i < entry.members().size(); i++) {
            MemberEntry member = entry.members().get(i);
            WorkspaceMembership membership = WorkspaceMembership.builder()
                    .organization(organization)
                    .workspace(workspace.id())
                    .user(UserId.of(member.user()))
                    .role(member.role())
                    .build();
            at(pointer + "/members/" + i, () -> world.add(membership.facts()));
        }
    }

    private static OrganizationMembership membership(OrganizationId organization, UserEntry user) {
        return OrganizationMembership.builder()
                .organization(organization)
                .user(UserId.of(user.id()))
                .role(user.role())
                .status(user.status())
                .build();
    }

    /** Adds one thing; what the world refuses of it is named by the member that is wrong. */
    private static void at(String pointer, Runnable adding) {
        try {
            adding.run();
        } catch (InvalidInputException e) {
            throw new InvalidInputException(pointer + "/" + e.place(), e.expected());
        }
    }
}
