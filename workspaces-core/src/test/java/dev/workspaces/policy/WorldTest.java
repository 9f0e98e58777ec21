package dev.workspaces.policy;

import static dev.workspaces.policy.Acme.ACME;
import static dev.workspaces.policy.Acme.MEL;
import static dev.workspaces.policy.Acme.NOW;
import static dev.workspaces.policy.Acme.RESEARCH;
import static dev.workspaces.policy.Acme.asks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.KeyChange.AddKey;
import dev.workspaces.policy.KeyChange.GiveScope;
import dev.workspaces.policy.KeyChange.RemoveKey;
import dev.workspaces.policy.KeyChange.SetKeyExpiry;
import dev.workspaces.policy.KeyChange.SetKeyLimits;
import dev.workspaces.policy.KeyChange.SetKeyStatus;
import dev.workspaces.policy.KeyChange.TakeScope;
import dev.workspaces.policy.PersonChange.RemoveFromOrganization;
import dev.workspaces.policy.PersonChange.RemoveFromWorkspace;
import dev.workspaces.policy.PersonChange.SetMembershipStatus;
import dev.workspaces.policy.PersonChange.SetOrganizationRole;
import dev.workspaces.policy.PersonChange.SetWorkspaceRole;
import dev.workspaces.policy.SettingChange.LetOverride;
import dev.workspaces.policy.SettingChange.SetInOrganization;
import dev.workspaces.policy.SettingChange.SetInWorkspace;
import dev.workspaces.policy.WorkspaceChange.SetWorkspaceLimits;
import dev.workspaces.policy.WorkspaceChange.SetWorkspaceStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("quick")
class WorldTest {
    private static final OrganizationId NOWHERE = OrganizationId.of("nowhere");
    private static final UserId NOBODY = UserId.of("nobody");
    private static final KeyId NO_KEY = KeyId.of("none");

    private final World world = Acme.world();

    @Test
    void a_world_knows_whoever_has_a_membership_anywhere() {
        World two = World.builder()
                .organization("acme", acme -> acme.members("mel"))
                .organization("globex", globex -> globex.members("gwen"))
                .build();

        assertThat(two.knows(UserId.of("mel"))).isTrue();
        assertThat(two.knows(UserId.of("gwen"))).isTrue();
        assertThat(two.knows(UserId.of("eve"))).isFalse();
    }

    @Test
    void it_says_what_it_knows() {
        assertThat(world.now()).isEqualTo(NOW);
        assertThat(world.catalogue()).isSameAs(Acme.CATALOGUE);
        assertThat(world.organization(ACME)).contains(OrganizationFacts.of(ACME));
        assertThat(world.organization(NOWHERE)).isEmpty();
        assertThat(world.workspace(ACME, RESEARCH)).contains(WorkspaceFacts.of(ACME, RESEARCH));
        assertThat(world.workspace(ACME, WorkspaceId.of("lab"))).isEmpty();
        assertThat(world.workspace(NOWHERE, RESEARCH)).isEmpty();
        assertThat(world.membership(ACME, MEL).map(MembershipFacts::role)).contains(OrganizationRole.MEMBER);
        assertThat(world.membership(ACME, NOBODY)).isEmpty();
        assertThat(world.membership(ACME, RESEARCH, MEL).map(WorkspaceMembershipFacts::role))
                .contains(WorkspaceRole.MEMBER);
        assertThat(world.membership(ACME, RESEARCH, UserId.of("nora"))).isEmpty();
        assertThat(world.key(KeyId.of("mels")).flatMap(KeyFacts::owner)).contains(MEL);
        assertThat(world.key(NO_KEY)).isEmpty();
    }

    @Test
    void facts_of_an_organization_that_is_not_there_are_the_key_alone() {
        Request request = Request.of(Acme.principal("key:svc"), Actions.PROMPTS_LIST, NOWHERE);

        assertThat(world.decide(request).reason()).isEqualTo(Reason.NOT_IN_ORGANIZATION);
        assertThat(world.facts(request).key())
                .isEqualTo(world.key(KeyId.of("svc")).orElseThrow());
    }

    @Test
    void the_owner_of_a_key_counts_where_the_key_belongs_not_where_it_asks() {
        Request elsewhere = asks("key:maras", "prompts.list", Optional.of("sales"));

        assertThat(world.decide(elsewhere).reason()).isEqualTo(Reason.OUTSIDE_WORKSPACE);
    }

    @Test
    void the_same_workspace_id_in_two_organizations_is_two_workspaces() {
        World archived =
                world.with(new SetWorkspaceStatus(OrganizationId.of("globex"), RESEARCH, WorkspaceStatus.ARCHIVED));

        assertThat(archived.decide(asks("mel", "prompts.list", Optional.of("research")))
                        .isAllowed())
                .isTrue();
    }

    @Test
    void what_is_there_twice_is_refused() {
        refused(builder -> builder.add(OrganizationFacts.of(ACME)), "id: expected an id that is not taken, not `acme`");
        refused(
                builder -> builder.add(WorkspaceFacts.of(ACME, RESEARCH)),
                "id: expected an id that is not taken, not `research`");
        refused(builder -> builder.add(member(ACME, MEL)), "id: expected an id that is not taken, not `mel`");
        refused(
                builder -> builder.add(member(ACME, RESEARCH, MEL)),
                "user: expected each person once, and `mel` twice is one too many");
        refused(
                builder -> builder.add(KeyFacts.organisationService(KeyId.of("svc"), ACME)),
                "id: expected an id that is not taken, not `svc`");
    }

    @Test
    void what_names_something_that_is_not_there_is_refused() {
        refused(
                builder -> builder.add(member(NOWHERE, MEL)),
                "organization: expected an organization that is there, not `nowhere`");
        refused(
                builder -> builder.add(WorkspaceFacts.of(NOWHERE, RESEARCH)),
                "organization: expected an organization that is there, not `nowhere`");
        refused(
                builder -> builder.add(member(ACME, WorkspaceId.of("lab"), MEL)),
                "workspace: expected a workspace of organization `acme`, not `lab`");
        refused(
                builder -> builder.add(member(ACME, RESEARCH, NOBODY)),
                "user: expected somebody of organization `acme`, not `nobody`");
        refused(
                builder -> builder.add(KeyFacts.workspaceService(NO_KEY, ACME, WorkspaceId.of("lab"))),
                "workspace: expected a workspace of organization `acme`, not `lab`");
        refused(
                builder -> builder.add(KeyFacts.organisationService(NO_KEY, NOWHERE)),
                "organization: expected an organization that is there, not `nowhere`");
    }

    @Test
    void a_builder_that_goes_on_does_not_change_a_world_it_made() {
        WorldBuilder builder = Acme.builder();
        World before = builder.build();
        builder.add(member(ACME, UserId.of("nina")));
        new SetOrganizationRole(ACME, MEL, OrganizationRole.OWNER).applyTo(builder);
        new SetKeyStatus(KeyId.of("svc"), KeyStatus.REVOKED).applyTo(builder);
        World after = builder.build();

        assertThat(before.membership(ACME, UserId.of("nina"))).isEmpty();
        assertThat(before.membership(ACME, MEL).map(MembershipFacts::role)).contains(OrganizationRole.MEMBER);
        assertThat(before.key(KeyId.of("svc")).map(KeyFacts::status)).contains(KeyStatus.ACTIVE);
        assertThat(after.membership(ACME, UserId.of("nina"))).isPresent();
        assertThat(after.membership(ACME, MEL).map(MembershipFacts::role)).contains(OrganizationRole.OWNER);
        assertThat(after.key(KeyId.of("svc")).map(KeyFacts::status)).contains(KeyStatus.REVOKED);
    }

    @Test
    void a_copy_with_changes_leaves_the_world_as_it_was() {
        Request request = asks("mel", "prompts.update", Optional.of("research"));

        World changed = world.with(new SetWorkspaceRole(ACME, RESEARCH, MEL, WorkspaceRole.MANAGER));

        assertThat(changed.decide(request).isAllowed()).isTrue();
        assertThat(world.decide(request).isAllowed()).isFalse();
    }

    /** Each change, a request whose answer it turns, and the answer then. */
    static Stream<List<Object>> changes() {
        Setting writing = Setting.MEMBERS_WRITE_PROMPTS;
        KeyId svc = KeyId.of("svc");
        return Stream.of(
                turn(
                        new SetOrganizationRole(ACME, MEL, OrganizationRole.ADMIN),
                        "mel workspaces.create",
                        "ORGANIZATION_ROLE"),
                turn(
                        new SetOrganizationRole(ACME, NOBODY, OrganizationRole.MEMBER),
                        "nobody organisations.read",
                        "ORGANIZATION_ROLE"),
                turn(
                        new SetOrganizationRole(ACME, UserId.of("sid"), OrganizationRole.ADMIN),
                        "olga organisations.read",
                        "ORGANIZATION_ROLE"),
                turn(
                        new SetMembershipStatus(ACME, MEL, MembershipStatus.SUSPENDED),
                        "mel organisations.read",
                        "NOT_IN_ORGANIZATION"),
                turn(
                        new SetMembershipStatus(ACME, UserId.of("sid"), MembershipStatus.ACTIVE),
                        "sid workspaces.create",
                        "ORGANIZATION_ROLE"),
                turn(new RemoveFromOrganization(ACME, MEL), "mel organisations.read", "NOT_IN_ORGANIZATION"),
                turn(
                        new SetWorkspaceRole(ACME, RESEARCH, UserId.of("nora"), WorkspaceRole.MEMBER),
                        "nora prompts.list research",
                        "WORKSPACE_ROLE"),
                turn(new RemoveFromWorkspace(ACME, RESEARCH, MEL), "mel prompts.list research", "NOT_IN_WORKSPACE"),
                turn(
                        new SetInOrganization(ACME, writing, Optional.of(true)),
                        "mel prompts.update research",
                        "WORKSPACE_ROLE"),
                turn(
                        new SetInWorkspace(ACME, RESEARCH, writing, Optional.of(true)),
                        "mel prompts.update research",
                        "SETTING_DISABLED"),
                turn(
                        new LetOverride(ACME, SettingCategory.PROMPTS, true),
                        "mel prompts.update research",
                        "SETTING_DISABLED"),
                turn(
                        new SetWorkspaceStatus(ACME, RESEARCH, WorkspaceStatus.ARCHIVED),
                        "mel prompts.list research",
                        "WORKSPACE_ARCHIVED"),
                turn(
                        new SetWorkspaceLimits(ACME, RESEARCH, new LimitState(true, false)),
                        "key:svc completions.write",
                        "BUDGET_EXHAUSTED"),
                turn(
                        new SetWorkspaceLimits(ACME, RESEARCH, new LimitState(false, true)),
                        "key:svc completions.write",
                        "RATE_LIMITED"),
                turn(
                        new SetKeyLimits(svc, new LimitState(true, true)),
                        "key:svc completions.write",
                        "BUDGET_EXHAUSTED"),
                turn(new SetKeyStatus(svc, KeyStatus.DISABLED), "key:svc completions.write", "KEY_DISABLED"),
                turn(new SetKeyExpiry(svc, Expiry.at(NOW)), "key:svc completions.write", "KEY_EXPIRED"),
                turn(new GiveScope(svc, "configs.read"), "key:svc configs.read", "KEY_SCOPE"),
                turn(new GiveScope(svc, "datasets.query"), "key:svc datasets.query", "KEY_SCOPE"),
                turn(new RemoveKey(svc), "key:svc completions.write", "KEY_UNKNOWN"),
                turn(new TakeScope(svc, "completions.write"), "key:svc completions.write", "SCOPE_MISSING"),
                turn(
                        new AddKey(KeyFacts.organisationService(NO_KEY, ACME)),
                        "key:none workspaces.list",
                        "SCOPE_MISSING"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void each_change_does_what_it_says(List<Object> turn) {
        Change change = (Change) turn.get(0);
        String[] question = turn.get(1).toString().split(" ", -1);
        Optional<String> workspace = question.length > 2 ? Optional.of(question[2]) : Optional.empty();

        assertThat(world.with(change)
                        .decide(asks(question[0], question[1], workspace))
                        .reason())
                .hasToString(turn.get(2).toString());
        assertThat(change.toTree()).containsKey("change");
        assertThat(change.toString()).isNotEmpty();
    }

    @Test
    void a_change_to_what_is_not_there_is_refused() {
        Stream.of(
                        new SetOrganizationRole(NOWHERE, MEL, OrganizationRole.ADMIN),
                        new SetMembershipStatus(ACME, NOBODY, MembershipStatus.ACTIVE),
                        new RemoveFromOrganization(ACME, NOBODY),
                        new SetWorkspaceRole(ACME, RESEARCH, NOBODY, WorkspaceRole.ADMIN),
                        new SetWorkspaceRole(ACME, WorkspaceId.of("lab"), MEL, WorkspaceRole.ADMIN),
                        new RemoveFromWorkspace(ACME, RESEARCH, NOBODY),
                        new SetInOrganization(NOWHERE, Setting.MEMBERS_VIEW_LOGS, Optional.of(true)),
                        new SetInWorkspace(ACME, WorkspaceId.of("lab"), Setting.MEMBERS_VIEW_LOGS, Optional.of(true)),
                        new SetInOrganization(ACME, Setting.USER_API_KEY_MAX_TTL_DAYS, Optional.of(true)),
                        new LetOverride(NOWHERE, SettingCategory.LOGS, true),
                        new SetWorkspaceStatus(ACME, WorkspaceId.of("lab"), WorkspaceStatus.ARCHIVED),
                        new SetKeyStatus(NO_KEY, KeyStatus.ACTIVE),
                        new RemoveKey(NO_KEY),
                        new AddKey(KeyFacts.organisationService(KeyId.of("svc"), ACME)))
                .forEach(change -> assertThatThrownBy(() -> world.with(change))
                        .as(change.toString())
                        .isInstanceOf(InvalidInputException.class));
    }

    @Test
    void who_leaves_the_organization_leaves_its_workspaces() {
        World left = world.with(new RemoveFromOrganization(ACME, MEL));
        World back = left.with(new SetOrganizationRole(ACME, MEL, OrganizationRole.MEMBER));

        assertThat(back.membership(ACME, RESEARCH, MEL)).isEmpty();
    }

    @Test
    void a_role_given_to_somebody_suspended_leaves_them_suspended() {
        World changed = world.with(new SetOrganizationRole(ACME, UserId.of("sid"), OrganizationRole.MEMBER));

        assertThat(changed.membership(ACME, UserId.of("sid")))
                .contains(new MembershipFacts(
                        ACME, UserId.of("sid"), OrganizationRole.MEMBER, MembershipStatus.SUSPENDED));
    }

    private static List<Object> turn(Change change, String question, String reason) {
        return List.of(change, question, reason);
    }

    private static void refused(java.util.function.Consumer<WorldBuilder> adding, String message) {
        WorldBuilder builder = Acme.builder();
        assertThatThrownBy(() -> adding.accept(builder))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(message);
    }

    private static MembershipFacts member(OrganizationId organization, UserId user) {
        return new MembershipFacts(organization, user, OrganizationRole.MEMBER, MembershipStatus.ACTIVE);
    }

    private static WorkspaceMembershipFacts member(OrganizationId organization, WorkspaceId workspace, UserId user) {
        return new WorkspaceMembershipFacts(organization, workspace, user, WorkspaceRole.MEMBER);
    }
}
