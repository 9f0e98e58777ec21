package dev.workspaces.member;

/**
 * A member of a workspace as its people see them.
 *
 * @param person who, and as what they belong to the organization
 * @param membership as what they belong to the workspace
 */
public record WorkspaceMember(Person person, WorkspaceMembership membership) {}
