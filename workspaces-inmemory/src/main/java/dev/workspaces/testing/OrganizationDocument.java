package dev.workspaces.testing;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.AccessSettings;
import dev.workspaces.policy.LimitState;
import dev.workspaces.policy.MembershipFacts;
import dev.workspaces.policy.MembershipStatus;
import dev.workspaces.policy.OrganizationFacts;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.SettingCategory;
import dev.workspaces.policy.WorkspaceFacts;
import dev.workspaces.policy.WorkspaceMembershipFacts;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.policy.WorkspaceStatus;
import dev.workspaces.policy.WorldBuilder;
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
    record UserEntry(String id, OrganizationRole role, MembershipStatus status) {
        MembershipFacts in(OrganizationId organization) {
            return new MembershipFacts(organization, UserId.of(id), role, status);
        }
    }

    record MemberEntry(String user, WorkspaceRole role) {
        WorkspaceMembershipFacts in(OrganizationId organization, WorkspaceId workspace) {
            return new WorkspaceMembershipFacts(organization, workspace, UserId.of(user), role);
        }
    }

    record WorkspaceEntry(
            String id,
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
        at(
                pointer,
                () -> world.add(
                        OrganizationFacts.of(organization).with(settings).withOverridable(overridable)));
        for (int i = 0; i < users.size(); i++) {
            UserEntry user = users.get(i);
            at(pointer + "/users/" + i, () -> world.add(user.in(organization)));
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
        WorkspaceId workspace = WorkspaceId.of(entry.id());
        at(
                pointer,
                () -> world.add(new WorkspaceFacts(
                        organization, workspace, entry.status(), entry.overrides(), entry.limits())));
        for (int i = 0; i < entry.members().size(); i++) {
            MemberEntry member = entry.members().get(i);
            at(pointer + "/members/" + i, () -> world.add(member.in(organization, workspace)));
        }
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
