package dev.workspaces.testing;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.OrganizationFacts;
import dev.workspaces.policy.WorldBuilder;
import dev.workspaces.testing.OrganizationDocument.MemberEntry;
import dev.workspaces.testing.OrganizationDocument.UserEntry;
import dev.workspaces.testing.OrganizationDocument.WorkspaceEntry;

/**
 * Takes facts.
 *
 * @param world where they go
 */
record FilledWorld(WorldBuilder world) implements Destination {
    @Override
    public void add(OrganizationDocument organization) {
        world.add(OrganizationFacts.of(OrganizationId.of(organization.id()))
                .with(organization.settings())
                .withOverridable(organization.overridable()));
    }

    @Override
    public void add(OrganizationId organization, UserEntry user) {
        world.add(user.in(organization));
    }

    @Override
    public void add(OrganizationId organization, WorkspaceEntry workspace) {
        world.add(workspace.in(organization));
    }

    @Override
    public void add(OrganizationId organization, WorkspaceId workspace, MemberEntry member) {
        world.add(member.in(organization, workspace));
    }

    @Override
    public void add(OrganizationId organization, KeyEntry key) {
        world.add(key.in(organization, world.catalogue()));
    }
}
