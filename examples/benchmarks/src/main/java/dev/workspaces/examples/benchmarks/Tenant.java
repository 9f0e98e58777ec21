package dev.workspaces.examples.benchmarks;

import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.KeyFacts;
import dev.workspaces.policy.MembershipFacts;
import dev.workspaces.policy.OrganizationFacts;
import dev.workspaces.policy.WorkspaceFacts;
import dev.workspaces.policy.WorkspaceMembershipFacts;
import dev.workspaces.policy.WorldBuilder;
import java.util.List;

/** An organization of the generated world with all that is in it: what a host would read from its tables. */
record Tenant(
        OrganizationFacts organization,
        List<MembershipFacts> people,
        List<WorkspaceFacts> workspaces,
        List<WorkspaceMembershipFacts> memberships,
        List<KeyFacts> keys) {
    void addTo(WorldBuilder world) {
        world.add(organization);
        people.forEach(world::add);
        workspaces.forEach(world::add);
        memberships.forEach(world::add);
        keys.forEach(world::add);
    }

    /** The workspaces that this person has a membership in. */
    List<WorkspaceId> workspacesOf(UserId user) {
        return memberships.stream()
                .filter(membership -> membership.user().equals(user))
                .map(WorkspaceMembershipFacts::workspace)
                .toList();
    }

    /** The people who have a membership in this workspace. */
    List<UserId> membersOf(WorkspaceId workspace) {
        return memberships.stream()
                .filter(membership -> membership.workspace().equals(workspace))
                .map(WorkspaceMembershipFacts::user)
                .toList();
    }
}
