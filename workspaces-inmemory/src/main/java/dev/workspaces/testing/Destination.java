package dev.workspaces.testing;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.testing.OrganizationDocument.MemberEntry;
import dev.workspaces.testing.OrganizationDocument.UserEntry;
import dev.workspaces.testing.OrganizationDocument.WorkspaceEntry;

/**
 * Where a scenario's world goes, thing by thing: first what others name. Each method throws an
 * {@link dev.workspaces.error.InvalidInputException} whose place is the member that cannot be taken.
 */
interface Destination {
    void add(OrganizationDocument organization);

    void add(OrganizationId organization, UserEntry user);

    void add(OrganizationId organization, WorkspaceEntry workspace);

    void add(OrganizationId organization, WorkspaceId workspace, MemberEntry member);

    void add(OrganizationId organization, KeyEntry key);
}
