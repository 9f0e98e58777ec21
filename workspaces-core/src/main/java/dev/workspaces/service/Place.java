package dev.workspaces.service;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Facts about somebody in a place, found by all of its names.
 *
 * @param who an id that says of what kind it is
 * @param organization where
 * @param workspace where in it; none for the organization as a whole
 * @param kept the facts
 */
record Place(
        Object who, OrganizationId organization, @Nullable WorkspaceId workspace, Kept kept) {
    boolean is(Object otherWho, OrganizationId otherOrganization, @Nullable WorkspaceId otherWorkspace) {
        return who.equals(otherWho)
                && organization.equals(otherOrganization)
                && Objects.equals(workspace, otherWorkspace);
    }

    static int hash(Object who, OrganizationId organization, @Nullable WorkspaceId workspace) {
        return (31 * who.hashCode() + organization.hashCode()) * 31 + Objects.hashCode(workspace);
    }
}
