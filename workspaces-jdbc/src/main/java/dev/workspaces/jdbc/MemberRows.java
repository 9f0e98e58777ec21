package dev.workspaces.jdbc;

import dev.workspaces.id.ExternalId;
import dev.workspaces.id.Name;
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
import dev.workspaces.policy.WorkspaceRole;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** People and their memberships as rows. */
final class MemberRows {
    /** Of a user beside something else. */
    static final String USER = """
            p.id AS p_id, p.email AS p_email, p.external_id AS p_external_id, p.first_name AS p_first_name,
            p.last_name AS p_last_name, p.created_at AS p_created_at, p.updated_at AS p_updated_at, p.version AS p_version
            """;

    /** Of a membership in an organization beside something else. */
    static final String MEMBERSHIP = """
            m.organization AS m_organization, m.person AS m_person, m.role AS m_role, m.status AS m_status,
            m.suspended_by AS m_suspended_by, m.created_at AS m_created_at, m.updated_at AS m_updated_at,
            m.version AS m_version
            """;

    private MemberRows() {}

    static Columns columns(User it) {
        return Columns.of("id", it.id())
                .text("email", it.email())
                .text("external_id", it.externalId())
                .text("first_name", it.firstName())
                .text("last_name", it.lastName())
                .instant("created_at", it.createdAt())
                .instant("updated_at", it.updatedAt())
                .number("version", it.version());
    }

    static User user(Row row) throws SQLException {
        return User.builder()
                .id(UserId.of(row.text("id")))
                .email(EmailAddress.of(row.text("email")))
                .externalId(row.findText("external_id").map(ExternalId::of))
                .firstName(row.findText("first_name").map(Name::of))
                .lastName(row.findText("last_name").map(Name::of))
                .createdAt(row.instant("created_at"))
                .updatedAt(row.instant("updated_at"))
                .version(row.number("version"))
                .build();
    }

    static Columns columns(OrganizationMembership it) {
        return Columns.of("organization", it.organization())
                .text("person", it.user())
                .text("role", Words.ORGANIZATION_ROLE.write(it.role()))
                .text("status", Words.MEMBERSHIP_STATUS.write(it.status()))
                .text("suspended_by", it.suspendedBy().map(Words.RANK::write))
                .instant("created_at", it.createdAt())
                .instant("updated_at", it.updatedAt())
                .number("version", it.version());
    }

    static OrganizationMembership membership(Row row) throws SQLException {
        return OrganizationMembership.builder()
                .organization(OrganizationId.of(row.text("organization")))
                .user(UserId.of(row.text("person")))
                .role(Words.ORGANIZATION_ROLE.read(row.text("role")))
                .status(Words.MEMBERSHIP_STATUS.read(row.text("status")))
                .suspendedBy(row.findText("suspended_by").map(Words.RANK::read))
                .createdAt(row.instant("created_at"))
                .updatedAt(row.instant("updated_at"))
                .version(row.number("version"))
                .build();
    }

    static Person person(Row row) throws SQLException {
        return new Person(user(row.part("p_")), membership(row.part("m_")));
    }

    static WorkspaceMember member(Row row) throws SQLException {
        return new WorkspaceMember(person(row), workspaceMembership(row));
    }

    static Columns columns(WorkspaceMembership it) {
        Map<String, Object> groups = new LinkedHashMap<>();
        it.groups().forEach((group, role) -> groups.put(group.value(), Words.WORKSPACE_ROLE.write(role)));
        return Columns.of("organization", it.organization())
                .text("workspace", it.workspace())
                .text("person", it.user())
                .text("given_role", it.given().map(Words.WORKSPACE_ROLE::write))
                .text("origin", Words.ORIGIN.write(it.origin()))
                .json("group_roles", groups)
                .instant("created_at", it.createdAt())
                .instant("updated_at", it.updatedAt())
                .number("version", it.version());
    }

    static WorkspaceMembership workspaceMembership(Row row) throws SQLException {
        Map<GroupName, WorkspaceRole> groups = new LinkedHashMap<>();
        JsonObject.read(row.text("group_roles"), JsonObject::toMap)
                .forEach((group, role) -> groups.put(GroupName.of(group), Words.WORKSPACE_ROLE.read(role)));
        return WorkspaceMembership.builder()
                .organization(OrganizationId.of(row.text("organization")))
                .workspace(WorkspaceId.of(row.text("workspace")))
                .user(UserId.of(row.text("person")))
                .given(row.findText("given_role").map(Words.WORKSPACE_ROLE::read))
                .origin(Words.ORIGIN.read(row.text("origin")))
                .groups(groups)
                .createdAt(row.instant("created_at"))
                .updatedAt(row.instant("updated_at"))
                .version(row.number("version"))
                .build();
    }

    /**
     * That somebody is a member as this: it was given, or else is the highest that a group gives. Groups and their roles are kept as
     * one JSON object; in it, {@code ":"admin"} is a role and never a part of a name, whose quotes are escaped.
     */
    static String isMemberAs(WorkspaceRole role) {
        String byGroups = Stream.of(WorkspaceRole.values())
                .filter(each -> each.compareTo(role) >= 0)
                .map(each -> " AND w.group_roles " + (each == role ? "" : "NOT ") + "LIKE '%\":\""
                        + Words.WORKSPACE_ROLE.write(each) + "\"%'")
                .collect(Collectors.joining());
        return "(w.given_role = '" + Words.WORKSPACE_ROLE.write(role) + "' OR (w.given_role IS NULL" + byGroups + "))";
    }
}
