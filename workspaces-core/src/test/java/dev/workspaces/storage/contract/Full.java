package dev.workspaces.storage.contract;

import dev.workspaces.id.Description;
import dev.workspaces.id.ExternalId;
import dev.workspaces.id.Name;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.GroupMapping;
import dev.workspaces.member.GroupName;
import dev.workspaces.member.Invite;
import dev.workspaces.member.InviteStatus;
import dev.workspaces.member.MembershipOrigin;
import dev.workspaces.member.OrganizationMembership;
import dev.workspaces.member.User;
import dev.workspaces.member.WorkspaceMembership;
import dev.workspaces.organization.Organization;
import dev.workspaces.policy.AccessSettings;
import dev.workspaces.policy.MembershipStatus;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Rank;
import dev.workspaces.policy.SettingCategory;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.policy.WorkspaceStatus;
import dev.workspaces.workspace.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The same things with everything in them that can be, in every way that it can be. */
final class Full {
    private static final String TEXT = String.join("", Texts.HOSTILE);
    private static final Name NAME = Name.of(" " + TEXT + " ");
    private static final Name LONGEST_NAME = Name.of("日".repeat(Name.MAX_LENGTH));

    private Full() {}

    static List<Organization> organizations(Organization it) {
        List<Organization> all = new ArrayList<>();
        for (AccessSettings settings : FullSettings.settings()) {
            all.add(it.toBuilder()
                    .slug(Some.slug())
                    .name(NAME)
                    .settings(settings)
                    .build());
        }
        for (SettingCategory category : SettingCategory.values()) {
            all.add(it.toBuilder().name(LONGEST_NAME).addOverridable(category).build());
        }
        all.add(it.toBuilder().addOverridable(SettingCategory.values()).build());
        return all;
    }

    static List<User> users(User it) {
        return List.of(
                it.toBuilder()
                        .externalId(ExternalId.of(Some.text("subject") + TEXT))
                        .firstName(NAME)
                        .lastName(LONGEST_NAME)
                        .build(),
                it.toBuilder().firstName(LONGEST_NAME).build(),
                it.toBuilder().lastName(NAME).build());
    }

    static List<OrganizationMembership> memberships(OrganizationMembership it) {
        List<OrganizationMembership> all = new ArrayList<>();
        for (OrganizationRole role : OrganizationRole.values()) {
            all.add(it.toBuilder().role(role).build());
        }
        for (Rank rank : Rank.values()) {
            all.add(it.toBuilder()
                    .status(MembershipStatus.SUSPENDED)
                    .suspendedBy(rank)
                    .build());
        }
        return all;
    }

    static List<Workspace> workspaces(Workspace it) {
        List<Workspace> all = new ArrayList<>();
        for (AccessSettings overrides : FullSettings.settings()) {
            all.add(it.toBuilder()
                    .slug(Some.slug())
                    .name(NAME)
                    .description(Description.of("one\r\ntwo\n\tthree " + TEXT + " "))
                    .status(WorkspaceStatus.ARCHIVED)
                    .overrides(overrides)
                    .build());
        }
        all.add(it.toBuilder()
                .description(Description.of("😀".repeat(Description.MAX_LENGTH / 2)))
                .defaults(FullSettings.defaults())
                .limits(FullSettings.limits())
                .build());
        for (Principal principal : FullSettings.principals(it.organization())) {
            all.add(it.toBuilder().userKeyScopesBy(principal).build());
        }
        return all;
    }

    static List<WorkspaceMembership> workspaceMemberships(WorkspaceMembership it) {
        List<WorkspaceMembership> all = new ArrayList<>();
        for (WorkspaceRole role : WorkspaceRole.values()) {
            all.add(it.toBuilder().given(role).origin(MembershipOrigin.INVITE).build());
            all.add(it.toBuilder().given(role).build());
            all.add(it.toBuilder()
                    .given(Optional.empty())
                    .origin(MembershipOrigin.GROUP)
                    .groups(groups(role))
                    .build());
        }
        return all;
    }

    private static Map<GroupName, WorkspaceRole> groups(WorkspaceRole role) {
        Map<GroupName, WorkspaceRole> groups = new LinkedHashMap<>();
        for (String hostile : Texts.HOSTILE) {
            groups.put(GroupName.of("group" + hostile), role);
        }
        groups.put(GroupName.of(Texts.longest("group").get(2)), WorkspaceRole.MEMBER);
        return groups;
    }

    static List<Invite> invites(Invite it) {
        List<Invite> all = new ArrayList<>();
        for (Principal principal : FullSettings.principals(it.organization())) {
            all.add(it.toBuilder()
                    .invitedBy(principal)
                    .role(OrganizationRole.OWNER)
                    .tokenDigest(Some.digest())
                    .expiresAt(Moments.TRICKY.get(all.size()))
                    .build());
        }
        for (InviteStatus status : InviteStatus.values()) {
            all.add(it.toBuilder()
                    .role(OrganizationRole.ADMIN)
                    .status(status)
                    .acceptedAt(Optional.of(Moments.TRICKY.get(0)).filter(at -> status == InviteStatus.ACCEPTED))
                    .workspaces(workspaces())
                    .build());
        }
        return all;
    }

    private static Map<WorkspaceId, WorkspaceRole> workspaces() {
        Map<WorkspaceId, WorkspaceRole> workspaces = new LinkedHashMap<>();
        for (String hostile : Texts.HOSTILE) {
            workspaces.put(WorkspaceId.of("wsp" + hostile), WorkspaceRole.MANAGER);
        }
        workspaces.put(WorkspaceId.of(Texts.longest("wsp").get(3)), WorkspaceRole.ADMIN);
        workspaces.put(WorkspaceId.of("member"), WorkspaceRole.MEMBER);
        return workspaces;
    }

    static List<GroupMapping> mappings(GroupMapping it) {
        List<GroupMapping> all = new ArrayList<>();
        for (WorkspaceRole role : WorkspaceRole.values()) {
            for (Principal principal : FullSettings.principals(it.organization())) {
                all.add(it.toBuilder().role(role).mappedBy(principal).build());
            }
        }
        return all;
    }
}
