package dev.workspaces.service;

import dev.workspaces.member.Person;
import dev.workspaces.organization.Organization;
import dev.workspaces.workspace.Workspace;

/**
 * The answer to creating an organization.
 *
 * @param organization the organization
 * @param owner its first owner
 * @param workspace its default workspace
 */
public record Founded(Organization organization, Person owner, Workspace workspace) {}
