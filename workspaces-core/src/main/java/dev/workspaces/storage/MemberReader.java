package dev.workspaces.storage;

import dev.workspaces.id.ExternalId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.member.GroupName;
import dev.workspaces.member.OrganizationMembership;
import dev.workspaces.member.Person;
import dev.workspaces.member.User;
import dev.workspaces.member.WorkspaceMember;
import dev.workspaces.member.WorkspaceMembership;
import dev.workspaces.page.Page;
import dev.workspaces.page.PageRequest;
import java.util.List;
import java.util.Optional;

/** Finds people, and where they belong. Only users are known across organizations. */
public interface MemberReader {
    /** The user with this address; empty if there is none. */
    Optional<User> findUser(EmailAddress email);

    /** Somebody of an organization; empty if nobody of this id belongs to it. */
    Optional<Person> findPerson(OrganizationId organization, UserId user);

    /** Somebody of an organization by what the host calls them; empty if nobody of this external id belongs to it. */
    Optional<Person> findPersonByExternalId(OrganizationId organization, ExternalId externalId);

    /** The people of an organization, by when they came to belong to it and their id. */
    Page<Person> people(OrganizationId organization, PersonFilter filter, PageRequest page);

    /** How many people of an organization match. */
    long countPeople(OrganizationId organization, PersonFilter filter);

    /** Somebody's membership in an organization; empty if there is none. */
    Optional<OrganizationMembership> findMembership(OrganizationId organization, UserId user);

    /** How many owners of an organization are active. */
    long countActiveOwners(OrganizationId organization);

    /** Whether somebody belongs to any organization but this one. */
    boolean belongsElsewhere(OrganizationId organization, UserId user);

    /** Somebody's membership in a workspace; empty if there is none. */
    Optional<WorkspaceMembership> findMembership(OrganizationId organization, WorkspaceId workspace, UserId user);

    /** The members of a workspace, by when they came to be and their user's id. */
    Page<WorkspaceMember> members(
            OrganizationId organization, WorkspaceId workspace, MemberFilter filter, PageRequest page);

    /** How many members of a workspace match. */
    long countMembers(OrganizationId organization, WorkspaceId workspace, MemberFilter filter);

    /** All of somebody's memberships in workspaces of an organization, by when they came to be and their workspace's id. */
    List<WorkspaceMembership> membershipsOf(OrganizationId organization, UserId user);

    /** All memberships in a workspace that this group gives a role in, by when they came to be and their user's id. */
    List<WorkspaceMembership> membershipsBy(OrganizationId organization, WorkspaceId workspace, GroupName group);
}
