package dev.workspaces.testing;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.AccessSettings;
import dev.workspaces.policy.LimitState;
import dev.workspaces.policy.MembershipFacts;
import dev.workspaces.policy.MembershipStatus;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.SettingCategory;
import dev.workspaces.policy.WorkspaceFacts;
import dev.workspaces.policy.WorkspaceMembershipFacts;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.policy.WorkspaceStatus;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

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
            boolean isDefault,
            WorkspaceStatus status,
            AccessSettings overrides,
            List<MemberEntry> members,
            LimitState limits) {
        WorkspaceFacts in(OrganizationId organization) {
            return new WorkspaceFacts(organization, WorkspaceId.of(id), status, overrides, limits);
        }
    }

    /**
     * Adds it all.
     *
     * @throws InvalidInputException at the JSON pointer of what cannot be taken there, is there twice, or names what is not there
     */
    void addTo(Destination there, String pointer) {
        OrganizationId organization = OrganizationId.of(id);
        at(pointer, () -> there.add(this));
        each(users, pointer + "/users/", user -> there.add(organization, user));
        for (int i = 0; i < workspaces.size(); i++) {
            WorkspaceEntry workspace = workspaces.get(i);
            WorkspaceId where = WorkspaceId.of(workspace.id());
            String place = pointer + "/workspaces/" + i;
            at(place, () -> there.add(organization, workspace));
            each(workspace.members(), place + "/members/", member -> there.add(organization, where, member));
        }
        each(keys, pointer + "/keys/", key -> there.add(organization, key));
    }

    private static <T> void each(List<T> things, String pointer, Consumer<T> adding) {
        for (int i = 0; i < things.size(); i++) {
            T thing = things.get(i);
            at(pointer + i, () -> adding.accept(thing));
        }
    }

    /** Adds one thing; what is refused of it is named by the member that is wrong. */
    private static void at(String pointer, Runnable adding) {
        try {
            adding.run();
        } catch (InvalidInputException e) {
            throw new InvalidInputException(pointer + "/" + e.place(), e.expected());
        }
    }
}
