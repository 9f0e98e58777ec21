package dev.workspaces.jdbc;

import dev.workspaces.id.InviteId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.member.Invite;
import dev.workspaces.member.InviteStatus;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.WorkspaceRole;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Invites as rows. */
final class InviteRows {
    private InviteRows() {}

    static Columns columns(Invite it) {
        Map<String, Object> workspaces = new LinkedHashMap<>();
        it.workspaces().forEach((id, role) -> workspaces.put(id.value(), Words.WORKSPACE_ROLE.write(role)));
        return Columns.of("organization", it.organization())
                .text("id", it.id())
                .text("email", it.email())
                .text("role", Words.ORGANIZATION_ROLE.write(it.role()))
                .json("workspaces", workspaces)
                .text("status", Words.INVITE_STATUS.write(it.status()))
                .number("pending_mark", Marks.mark(it.status() == InviteStatus.PENDING))
                .instant("expires_at", it.expiresAt())
                .json("invited_by", PrincipalJson.tree(it.invitedBy()))
                .instant("accepted_at", it.acceptedAt())
                .text("token_digest", it.tokenDigest())
                .instant("created_at", it.createdAt())
                .instant("updated_at", it.updatedAt())
                .number("version", it.version());
    }

    /** The workspaces that it names while it is pending. */
    static Set<WorkspaceId> pendingInto(Invite it) {
        return it.status() == InviteStatus.PENDING ? it.workspaces().keySet() : Set.of();
    }

    static RowReader<Invite> reader(Catalogue catalogue) {
        return row -> invite(row, catalogue);
    }

    private static Invite invite(Row row, Catalogue catalogue) throws SQLException {
        Map<WorkspaceId, WorkspaceRole> workspaces = new LinkedHashMap<>();
        JsonObject.read(row.text("workspaces"), JsonObject::toMap)
                .forEach((id, role) -> workspaces.put(WorkspaceId.of(id), Words.WORKSPACE_ROLE.read(role)));
        return Invite.builder()
                .organization(OrganizationId.of(row.text("organization")))
                .id(InviteId.of(row.text("id")))
                .email(EmailAddress.of(row.text("email")))
                .role(Words.ORGANIZATION_ROLE.read(row.text("role")))
                .workspaces(workspaces)
                .status(Words.INVITE_STATUS.read(row.text("status")))
                .expiresAt(row.instant("expires_at"))
                .invitedBy(PrincipalJson.read(row.text("invited_by"), catalogue))
                .acceptedAt(row.findInstant("accepted_at"))
                .tokenDigest(row.findText("token_digest"))
                .createdAt(row.instant("created_at"))
                .updatedAt(row.instant("updated_at"))
                .version(row.number("version"))
                .build();
    }
}
