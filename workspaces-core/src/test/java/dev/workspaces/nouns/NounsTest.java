package dev.workspaces.nouns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.Name;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.Slug;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.Agent;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.CreationMode;
import dev.workspaces.key.DisabledBy;
import dev.workspaces.key.KeySecret;
import dev.workspaces.member.MembershipOrigin;
import dev.workspaces.member.OrganizationMembership;
import dev.workspaces.member.WorkspaceMembership;
import dev.workspaces.organization.Organization;
import dev.workspaces.policy.AccessSettings;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Expiry;
import dev.workspaces.policy.KeyFacts;
import dev.workspaces.policy.KeyStatus;
import dev.workspaces.policy.KeyType;
import dev.workspaces.policy.LimitState;
import dev.workspaces.policy.MembershipFacts;
import dev.workspaces.policy.MembershipStatus;
import dev.workspaces.policy.OrganizationFacts;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Rank;
import dev.workspaces.policy.Scopes;
import dev.workspaces.policy.Setting;
import dev.workspaces.policy.SettingCategory;
import dev.workspaces.policy.WorkspaceFacts;
import dev.workspaces.policy.WorkspaceMembershipFacts;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.policy.WorkspaceStatus;
import dev.workspaces.workspace.Workspace;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is known of each noun is what a decision is given. */
class NounsTest {
    private static final OrganizationId ACME = OrganizationId.of("acme");
    private static final WorkspaceId RESEARCH = WorkspaceId.of("research");
    private static final UserId MEL = UserId.of("mel");
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final KeyId KEY = KeyId.of("k1");
    private static final AccessSettings SETTINGS = AccessSettings.none().with(Setting.MEMBERS_VIEW_LOGS, false);

    @Test
    void an_organization_states_its_settings() {
        Organization plain = organization().build();
        Organization set = organization()
                .settings(SETTINGS)
                .addOverridable(SettingCategory.LOGS)
                .build();

        assertThat(plain.facts()).isEqualTo(OrganizationFacts.of(ACME));
        assertThat(set.facts())
                .isEqualTo(OrganizationFacts.of(ACME).with(SETTINGS).withOverridable(Set.of(SettingCategory.LOGS)));
    }

    @Test
    void a_workspace_states_its_status_and_overrides() {
        Workspace plain = workspace().build();
        Workspace old = workspace()
                .isDefault(true)
                .status(WorkspaceStatus.ARCHIVED)
                .overrides(SETTINGS)
                .build();
        LimitState spent = new LimitState(true, false);

        assertThat(plain.isDefault()).isFalse();
        assertThat(plain.facts(LimitState.within())).isEqualTo(WorkspaceFacts.of(ACME, RESEARCH));
        assertThat(old.isDefault()).isTrue();
        assertThat(old.facts(spent))
                .isEqualTo(new WorkspaceFacts(ACME, RESEARCH, WorkspaceStatus.ARCHIVED, SETTINGS, spent));
    }

    @Test
    void memberships_state_role_and_status() {
        OrganizationMembership suspended = OrganizationMembership.builder()
                .organization(ACME)
                .user(MEL)
                .role(OrganizationRole.ADMIN)
                .status(MembershipStatus.SUSPENDED)
                .suspendedBy(Rank.OWNER)
                .createdAt(NOW)
                .updatedAt(NOW)
                .build();
        WorkspaceMembership managing = WorkspaceMembership.builder()
                .organization(ACME)
                .workspace(RESEARCH)
                .user(MEL)
                .given(WorkspaceRole.MANAGER)
                .origin(MembershipOrigin.DIRECT)
                .createdAt(NOW)
                .updatedAt(NOW)
                .build();

        assertThat(suspended.facts())
                .isEqualTo(new MembershipFacts(ACME, MEL, OrganizationRole.ADMIN, MembershipStatus.SUSPENDED));
        assertThat(managing.facts())
                .isEqualTo(new WorkspaceMembershipFacts(ACME, RESEARCH, MEL, WorkspaceRole.MANAGER));
    }

    @Test
    void a_key_states_all_that_narrows_it() {
        Expiry expiry = Expiry.at(Instant.EPOCH);
        Scopes scopes = Scopes.of(Actions.PROMPTS_LIST);
        ApiKey key = key(KeyType.WORKSPACE_USER)
                .workspace(RESEARCH)
                .owner(MEL)
                .scopes(scopes)
                .status(KeyStatus.DISABLED)
                .disabledBy(new DisabledBy(Rank.OWNER, true))
                .expiry(expiry)
                .build();

        assertThat(key.facts(LimitState.within()))
                .isEqualTo(KeyFacts.workspaceUser(KEY, ACME, RESEARCH, MEL)
                        .with(scopes)
                        .with(KeyStatus.DISABLED)
                        .with(expiry));
        assertThat(key(KeyType.WORKSPACE_SERVICE).workspace(RESEARCH).build().facts(LimitState.within()))
                .isEqualTo(KeyFacts.workspaceService(KEY, ACME, RESEARCH));
        assertThat(key(KeyType.ORGANISATION_SERVICE).build().facts(LimitState.within()))
                .isEqualTo(KeyFacts.organisationService(KEY, ACME));
    }

    @Test
    void a_key_has_the_workspace_and_owner_of_its_type_and_no_other() {
        Stream.of(
                        key(KeyType.ORGANISATION_SERVICE).workspace(RESEARCH),
                        key(KeyType.ORGANISATION_SERVICE).owner(MEL),
                        key(KeyType.WORKSPACE_SERVICE),
                        key(KeyType.WORKSPACE_SERVICE).workspace(RESEARCH).owner(MEL),
                        key(KeyType.WORKSPACE_USER).owner(MEL),
                        key(KeyType.WORKSPACE_USER).workspace(RESEARCH))
                .forEach(builder -> assertThatThrownBy(builder::build).isInstanceOf(InvalidInputException.class));
    }

    @Test
    void nothing_is_built_half() {
        assertThatThrownBy(() -> Organization.builder().build()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Workspace.builder().id(RESEARCH).build()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ApiKey.builder().id(KEY).build()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_identifier_is_not_empty_and_is_compared_code_point_by_code_point() {
        Stream.<Function<String, Object>>of(OrganizationId::of, WorkspaceId::of, UserId::of, KeyId::of)
                .forEach(type -> {
                    assertThatThrownBy(() -> type.apply(""))
                            .isInstanceOf(InvalidInputException.class)
                            .hasMessageEndingWith("expected a non-empty identifier");
                    assertThat(type.apply("a")).isEqualTo(type.apply("a")).hasToString("a");
                    assertThat(type.apply("a")).isNotEqualTo(type.apply("A"));
                    assertThat(type.apply("\u00e9")).isNotEqualTo(type.apply("e\u0301"));
                });
    }

    private static Organization.Builder organization() {
        return Organization.builder()
                .id(ACME)
                .slug(Slug.of("acme"))
                .name(Name.of("Acme"))
                .createdAt(NOW)
                .updatedAt(NOW);
    }

    private static Workspace.Builder workspace() {
        return Workspace.builder()
                .organization(ACME)
                .id(RESEARCH)
                .slug(Slug.of("research"))
                .name(Name.of("Research"))
                .createdAt(NOW)
                .updatedAt(NOW);
    }

    private static ApiKey.Builder key(KeyType type) {
        return ApiKey.builder()
                .id(KEY)
                .type(type)
                .organization(ACME)
                .name(Name.of("Key"))
                .creationMode(CreationMode.UI)
                .issuedBy(Agent.of(MEL))
                .secret(new KeySecret("wk_usr_…a1B2", NOW, Set.of(), Optional.empty()))
                .createdAt(NOW)
                .updatedAt(NOW);
    }
}
