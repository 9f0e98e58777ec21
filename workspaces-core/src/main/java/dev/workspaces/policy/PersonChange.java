package dev.workspaces.policy;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import java.util.Map;

/** A change to where somebody belongs, and as what. */
public sealed interface PersonChange extends Change {
    /**
     * Somebody gets a role in an organization, and an active membership where there was none.
     *
     * @param organization where
     * @param user who
     * @param role as what
     */
    record SetOrganizationRole(OrganizationId organization, UserId user, OrganizationRole role)
            implements PersonChange {
        @Override
        public void applyTo(WorldBuilder world) {
            world.own(organization)
                    .people()
                    .merge(
                            user,
                            new MembershipFacts(organization, user, role, MembershipStatus.ACTIVE),
                            (old, fresh) -> new MembershipFacts(organization, user, role, old.status()));
        }

        @Override
        public Power power() {
            return Power.ORGANIZATION_ROLE;
        }

        @Override
        public Map<String, Object> toTree() {
            return Tree.of("change", "set_organization_role")
                    .and("organization", organization)
                    .and("user", user)
                    .and("role", role.wireName())
                    .toMap();
        }

        /** For people. */
        @Override
        public String toString() {
            return "make `" + user + "` " + role.wireName() + " of organization `" + organization + "`";
        }
    }

    /**
     * Somebody is suspended in an organization, or brought back.
     *
     * @param organization where
     * @param user who
     * @param status which status they have then
     */
    record SetMembershipStatus(OrganizationId organization, UserId user, MembershipStatus status)
            implements PersonChange {
        @Override
        public void applyTo(WorldBuilder world) {
            OrganizationNode node = world.own(organization);
            WorldBuilder.requirePerson(node, user);
            node.people()
                    .computeIfPresent(user, (id, old) -> new MembershipFacts(organization, user, old.role(), status));
        }

        @Override
        public Power power() {
            return Power.ORGANIZATION_ROLE;
        }

        @Override
        public Map<String, Object> toTree() {
            return Tree.of("change", "set_membership_status")
                    .and("organization", organization)
                    .and("user", user)
                    .and("status", status.wireName())
                    .toMap();
        }

        /** For people. */
        @Override
        public String toString() {
            return "make the membership of `" + user + "` in organization `" + organization + "` " + status.wireName();
        }
    }

    /**
     * Somebody leaves an organization and all its workspaces. Keys stay as they are: of whom has left, they deny.
     *
     * @param organization where
     * @param user who
     */
    record RemoveFromOrganization(OrganizationId organization, UserId user) implements PersonChange {
        @Override
        public void applyTo(WorldBuilder world) {
            OrganizationNode node = world.own(organization);
            WorldBuilder.requirePerson(node, user);
            node.people().remove(user);
            node.workspaces().values().forEach(workspace -> workspace.people().remove(user));
        }

        @Override
        public Power power() {
            return Power.ORGANIZATION_ROLE;
        }

        @Override
        public Map<String, Object> toTree() {
            return Tree.of("change", "remove_from_organization")
                    .and("organization", organization)
                    .and("user", user)
                    .toMap();
        }

        /** For people. */
        @Override
        public String toString() {
            return "remove `" + user + "` from organization `" + organization + "`";
        }
    }

    /**
     * Somebody of the organization gets a role in a workspace, and a membership where there was none.
     *
     * @param organization the workspace's
     * @param workspace where
     * @param user who
     * @param role as what
     */
    record SetWorkspaceRole(OrganizationId organization, WorkspaceId workspace, UserId user, WorkspaceRole role)
            implements PersonChange {
        @Override
        public void applyTo(WorldBuilder world) {
            OrganizationNode node = world.own(organization);
            WorldBuilder.requirePerson(node, user);
            node.require(workspace)
                    .people()
                    .put(user, new WorkspaceMembershipFacts(organization, workspace, user, role));
        }

        @Override
        public Power power() {
            return Power.WORKSPACE_MEMBERSHIP;
        }

        @Override
        public Map<String, Object> toTree() {
            return Tree.of("change", "set_workspace_role")
                    .and("organization", organization)
                    .and("workspace", workspace)
                    .and("user", user)
                    .and("role", role.wireName())
                    .toMap();
        }

        /** For people. */
        @Override
        public String toString() {
            return "make `" + user + "` " + role.wireName() + " of workspace `" + workspace + "`";
        }
    }

    /**
     * Somebody leaves a workspace. Keys stay as they are.
     *
     * @param organization the workspace's
     * @param workspace where
     * @param user who
     */
    record RemoveFromWorkspace(OrganizationId organization, WorkspaceId workspace, UserId user)
            implements PersonChange {
        @Override
        public void applyTo(WorldBuilder world) {
            if (world.own(organization).require(workspace).people().remove(user) == null) {
                throw new InvalidInputException(
                        "user", "a member of workspace `" + workspace + "`, not `" + user + "`");
            }
        }

        @Override
        public Power power() {
            return Power.WORKSPACE_MEMBERSHIP;
        }

        @Override
        public Map<String, Object> toTree() {
            return Tree.of("change", "remove_from_workspace")
                    .and("organization", organization)
                    .and("workspace", workspace)
                    .and("user", user)
                    .toMap();
        }

        /** For people. */
        @Override
        public String toString() {
            return "remove `" + user + "` from workspace `" + workspace + "`";
        }
    }
}
