package dev.workspaces.member;

/**
 * A user as one organization sees them.
 *
 * @param user who
 * @param membership as what they belong to the organization
 */
public record Person(User user, OrganizationMembership membership) {}
