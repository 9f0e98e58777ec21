package dev.workspaces.storage.contract;

import dev.workspaces.audit.AuditActor;
import dev.workspaces.audit.AuditEntry;
import dev.workspaces.audit.AuditTarget;
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
import dev.workspaces.key.KeptDigest;
import dev.workspaces.key.KeySecret;
import dev.workspaces.key.SecretDigest;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.member.GroupMapping;
import dev.workspaces.member.GroupName;
import dev.workspaces.member.Invite;
import dev.workspaces.member.MembershipOrigin;
import dev.workspaces.member.OrganizationMembership;
import dev.workspaces.member.User;
import dev.workspaces.member.WorkspaceMembership;
import dev.workspaces.organization.Organization;
import dev.workspaces.policy.KeyType;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.storage.IdempotencyRecord;
import dev.workspaces.workspace.Workspace;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Things to keep, with nothing in them but what they need, and with ids and names that nothing else has. */
final class Some {
    static final Instant NOW = Instant.parse("2026-11-23T10:00:00.123456Z");

    private static final SecureRandom RANDOM = new SecureRandom();

    private Some() {}

    /** Text that starts like this and that nothing else is: lower-case letters, digits and a hyphen. */
    static String text(String start) {
        byte[] bytes = new byte[10];
        RANDOM.nextBytes(bytes);
        return start + "-" + HexFormat.of().formatHex(bytes);
    }

    static Slug slug() {
        return Slug.of(text("slug"));
    }

    static EmailAddress email() {
        return EmailAddress.of(text("mara") + "@example.com");
    }

    /** What a token might have been digested to. */
    static String digest() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static Organization organization() {
        return Organization.builder()
                .id(OrganizationId.of(text("org")))
                .slug(slug())
                .name(Name.of("Acme"))
                .createdAt(NOW)
                .updatedAt(NOW)
                .build();
    }

    static User user() {
        return User.builder()
                .id(UserId.of(text("usr")))
                .email(email())
                .createdAt(NOW)
                .updatedAt(NOW)
                .build();
    }

    static OrganizationMembership membership(OrganizationId organization, UserId user) {
        return OrganizationMembership.builder()
                .organization(organization)
                .user(user)
                .role(OrganizationRole.MEMBER)
                .createdAt(NOW)
                .updatedAt(NOW)
                .build();
    }

    static Workspace workspace(OrganizationId organization) {
        return Workspace.builder()
                .organization(organization)
                .id(WorkspaceId.of(text("wsp")))
                .slug(slug())
                .name(Name.of("Research"))
                .createdAt(NOW)
                .updatedAt(NOW)
                .build();
    }

    static WorkspaceMembership membership(OrganizationId organization, WorkspaceId workspace, UserId user) {
        return WorkspaceMembership.builder()
                .organization(organization)
                .workspace(workspace)
                .user(user)
                .given(WorkspaceRole.MEMBER)
                .origin(MembershipOrigin.DIRECT)
                .createdAt(NOW)
                .updatedAt(NOW)
                .build();
    }

    static Invite invite(OrganizationId organization) {
        return Invite.builder()
                .organization(organization)
                .id(InviteId.of(text("inv")))
                .email(email())
                .role(OrganizationRole.MEMBER)
                .expiresAt(NOW.plusSeconds(60))
                .invitedBy(Principal.session(organization, UserId.of("mara")))
                .createdAt(NOW)
                .updatedAt(NOW)
                .build();
    }

    static GroupMapping mapping(OrganizationId organization, WorkspaceId workspace) {
        return GroupMapping.builder()
                .organization(organization)
                .workspace(workspace)
                .group(GroupName.of(text("group")))
                .role(WorkspaceRole.MEMBER)
                .mappedBy(Principal.session(organization, UserId.of("mara")))
                .createdAt(NOW)
                .updatedAt(NOW)
                .build();
    }

    /** A key of the tenant's user in their workspace. */
    static ApiKey key(Tenant tenant) {
        return ApiKey.builder()
                .organization(tenant.id())
                .id(KeyId.of(text("key")))
                .type(KeyType.WORKSPACE_USER)
                .workspace(tenant.workspace().id())
                .owner(tenant.user().id())
                .name(Name.of("Laptop"))
                .creationMode(CreationMode.UI)
                .issuedBy(Agent.of(UserId.of("mara")))
                .secret(secret())
                .createdAt(NOW)
                .updatedAt(NOW)
                .build();
    }

    /** What is known of a secret that nothing else has. */
    static KeySecret secret() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        KeptDigest kept = new KeptDigest(SecretDigest.of(bytes), Optional.empty());
        return new KeySecret("wk_usr_…", NOW, Set.of(), Optional.of(kept));
    }

    static IdempotencyRecord idempotency(OrganizationId organization) {
        return new IdempotencyRecord(organization, "user:mara", text("key"), digest(), List.of(), NOW);
    }

    static AuditEntry entry(OrganizationId organization) {
        return AuditEntry.builder()
                .organization(organization)
                .at(NOW)
                .actor(AuditActor.user(UserId.of("mara")))
                .operation("create_workspace")
                .target(AuditTarget.of("workspace", "research"))
                .outcome(Outcome.DONE)
                .build();
    }
}
