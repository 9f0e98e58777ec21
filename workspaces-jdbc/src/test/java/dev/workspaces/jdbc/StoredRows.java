package dev.workspaces.jdbc;

import dev.workspaces.audit.AuditActor;
import dev.workspaces.audit.AuditEntry;
import dev.workspaces.audit.AuditEvent;
import dev.workspaces.audit.AuditTarget;
import dev.workspaces.audit.FieldChange;
import dev.workspaces.audit.Outcome;
import dev.workspaces.id.InviteId;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.Name;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.Slug;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.Agent;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.CreationMode;
import dev.workspaces.key.EarlierSecret;
import dev.workspaces.key.KeptDigest;
import dev.workspaces.key.KeySecret;
import dev.workspaces.key.SecretDigest;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.member.GroupMapping;
import dev.workspaces.member.GroupName;
import dev.workspaces.member.Invite;
import dev.workspaces.member.MembershipOrigin;
import dev.workspaces.member.WorkspaceMembership;
import dev.workspaces.organization.Organization;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.KeyType;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.storage.FactChange;
import dev.workspaces.storage.IdempotencyRecord;
import dev.workspaces.storage.Revision;
import dev.workspaces.workspace.Workspace;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A row of each table with columns of JSON, the same each time. */
final class StoredRows {
    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00.123456Z");
    private static final OrganizationId ACME = OrganizationId.of("org_acme");
    private static final WorkspaceId RESEARCH = WorkspaceId.of("wsp_research");
    private static final UserId MARA = UserId.of("usr_mara");
    private static final KeyId DEPLOY = KeyId.of("key_deploy");
    private static final Principal SESSION = Principal.session(ACME, MARA);

    /** All of them. */
    static final List<StoredRow<?>> ALL = List.of(
            new StoredRow<>("ws_organization", JdbcOrganizations::organization, JdbcOrganizations::columns, acme()),
            new StoredRow<>(
                    "ws_workspace", WorkspaceRows.reader(Catalogue.builtIn()), WorkspaceRows::columns, research()),
            new StoredRow<>(
                    "ws_workspace_membership", MemberRows::workspaceMembership, MemberRows::columns, membership()),
            new StoredRow<>("ws_invite", InviteRows.reader(Catalogue.builtIn()), InviteRows::columns, invite()),
            new StoredRow<>(
                    "ws_group_mapping",
                    JdbcGroupMappings.reader(Catalogue.builtIn()),
                    JdbcGroupMappings::columns,
                    mapping()),
            new StoredRow<>("ws_api_key", KeyRows.reader(Catalogue.builtIn()), KeyRows::columns, key()),
            new StoredRow<>("ws_audit_event", AuditRows::event, AuditRows::columns, event()),
            new StoredRow<>("ws_revision", JdbcChanges::revision, JdbcChanges::columns, revision()),
            new StoredRow<>("ws_idempotency", JdbcIdempotency::row, JdbcIdempotency::columns, record()));

    private StoredRows() {}

    private static Organization acme() {
        return Organization.builder()
                .id(ACME)
                .slug(Slug.of("acme"))
                .name(Name.of("Acme"))
                .createdAt(NOW)
                .updatedAt(NOW)
                .build();
    }

    private static Workspace research() {
        return Workspace.builder()
                .organization(ACME)
                .id(RESEARCH)
                .slug(Slug.of("research"))
                .name(Name.of("Research"))
                .userKeyScopesBy(SESSION)
                .createdAt(NOW)
                .updatedAt(NOW)
                .build();
    }

    private static WorkspaceMembership membership() {
        return WorkspaceMembership.builder()
                .organization(ACME)
                .workspace(RESEARCH)
                .user(MARA)
                .origin(MembershipOrigin.GROUP)
                .groups(Map.of(GroupName.of("staff"), WorkspaceRole.MEMBER))
                .createdAt(NOW)
                .updatedAt(NOW)
                .build();
    }

    private static Invite invite() {
        return Invite.builder()
                .organization(ACME)
                .id(InviteId.of("inv_mel"))
                .email(EmailAddress.of("mel@acme.example"))
                .role(OrganizationRole.MEMBER)
                .expiresAt(NOW)
                .invitedBy(SESSION)
                .createdAt(NOW)
                .updatedAt(NOW)
                .build();
    }

    private static GroupMapping mapping() {
        return GroupMapping.builder()
                .organization(ACME)
                .workspace(RESEARCH)
                .group(GroupName.of("staff"))
                .role(WorkspaceRole.MEMBER)
                .mappedBy(SESSION)
                .createdAt(NOW)
                .updatedAt(NOW)
                .build();
    }

    private static ApiKey key() {
        return ApiKey.builder()
                .organization(ACME)
                .id(KeyId.of("key_laptop"))
                .type(KeyType.WORKSPACE_USER)
                .workspace(RESEARCH)
                .owner(MARA)
                .name(Name.of("Laptop"))
                .creationMode(CreationMode.API)
                .issuedBy(Agent.of(DEPLOY))
                .makers(List.of(DEPLOY))
                .secret(secret(1))
                .earlierSecret(new EarlierSecret(secret(2), NOW))
                .createdAt(NOW)
                .updatedAt(NOW)
                .build();
    }

    private static KeySecret secret(int number) {
        byte[] digest = new byte[32];
        digest[0] = (byte) number;
        return new KeySecret(
                "wk_usr_…", NOW, Set.of(), Optional.of(new KeptDigest(SecretDigest.of(digest), Optional.empty())));
    }

    private static AuditEvent event() {
        AuditTarget target = AuditTarget.of("workspace", "research");
        AuditEntry entry = AuditEntry.builder()
                .organization(ACME)
                .at(NOW)
                .actor(AuditActor.user(MARA))
                .operation("update_workspace")
                .target(target)
                .outcome(Outcome.DONE)
                .changes(List.of(new FieldChange(target, "name", Optional.empty(), Optional.of("Research"))))
                .build();
        return new AuditEvent(1, entry, "0".repeat(64), "1".repeat(64));
    }

    private static Revision revision() {
        return new Revision(1, List.of(FactChange.ofMembership(RESEARCH, MARA)));
    }

    private static IdempotencyRecord record() {
        return new IdempotencyRecord(ACME, "user:mara", "key", "0".repeat(64), List.of("wsp_research"), NOW);
    }
}
