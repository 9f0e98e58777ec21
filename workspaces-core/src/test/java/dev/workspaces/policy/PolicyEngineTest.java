package dev.workspaces.policy;

import static dev.workspaces.policy.Acme.ACME;
import static dev.workspaces.policy.Acme.MEL;
import static dev.workspaces.policy.Acme.NOW;
import static dev.workspaces.policy.Acme.RESEARCH;
import static dev.workspaces.policy.Acme.asks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("quick")
class PolicyEngineTest {
    private final World world = Acme.world();

    @ParameterizedTest(name = "{0} {1} in {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # check 1
            olga         | prompts.teleport         | research | denied: UNKNOWN_ACTION
            key:none     | prompts.teleport         | research | denied: UNKNOWN_ACTION
            # checks 2 to 4
            key:none     | prompts.list             | research | denied: KEY_UNKNOWN
            key:off      | prompts.list             | research | denied: KEY_DISABLED
            key:gone     | prompts.list             | research | denied: KEY_DISABLED
            key:late     | prompts.list             | research | denied: KEY_EXPIRED
            key:soon     | prompts.list             | research | allowed: KEY_SCOPE
            # check 5
            gil          | prompts.list             | research | denied: NOT_IN_ORGANIZATION
            sid          | prompts.list             | research | denied: NOT_IN_ORGANIZATION
            key:globex-org | workspaces.list        |          | denied: NOT_IN_ORGANIZATION
            # check 6
            key:noras    | completions.write        | research | denied: KEY_OWNER_NOT_IN_WORKSPACE
            key:sids     | completions.write        | research | denied: KEY_OWNER_NOT_IN_WORKSPACE
            key:nobodys  | completions.write        | research | denied: KEY_OWNER_NOT_IN_WORKSPACE
            key:olgas    | completions.write        | research | allowed: KEY_SCOPE
            key:adams    | completions.write        | research | allowed: KEY_SCOPE
            # check 7
            olga         | completions.write        | research | denied: CREDENTIAL_NOT_ALLOWED
            key:org      | completions.write        | research | denied: CREDENTIAL_NOT_ALLOWED
            key:org      | billing.manage           |          | denied: CREDENTIAL_NOT_ALLOWED
            key:svc      | workspaces.create        |          | denied: CREDENTIAL_NOT_ALLOWED
            key:mels     | workspace_user_api_keys.list | research | denied: CREDENTIAL_NOT_ALLOWED
            key:svc      | workspace_user_api_keys.list | research | allowed: KEY_SCOPE
            olga@research | workspaces.create       |          | denied: CREDENTIAL_NOT_ALLOWED
            olga@research | workspaces.list         |          | allowed: ORGANIZATION_ROLE, if [OWN_WORKSPACES_ONLY]
            # check 8
            key:svc      | prompts.list             | sales    | denied: OUTSIDE_WORKSPACE
            key:svc      | prompts.list             | nowhere  | denied: OUTSIDE_WORKSPACE
            key:olgas    | prompts.list             | sales    | denied: OUTSIDE_WORKSPACE
            olga@research | prompts.list            | sales    | denied: OUTSIDE_WORKSPACE
            mel@nowhere  | prompts.list             |          | denied: NOT_IN_WORKSPACE
            # check 9
            olga         | prompts.list             |          | denied: WORKSPACE_REQUIRED
            key:org      | prompts.list             |          | denied: WORKSPACE_REQUIRED
            key:svc      | prompts.list             |          | allowed: KEY_SCOPE
            mel@research | prompts.list             |          | allowed: WORKSPACE_ROLE
            # check 10
            olga         | prompts.list             | nowhere  | denied: NOT_IN_WORKSPACE
            olga         | prompts.list             | lab      | denied: NOT_IN_WORKSPACE
            key:org      | prompts.list             | nowhere  | denied: NOT_IN_WORKSPACE
            nora         | prompts.list             | research | denied: NOT_IN_WORKSPACE
            nora         | workspaces.list          | research | denied: NOT_IN_WORKSPACE
            mel          | workspaces.list          | research | allowed: ORGANIZATION_ROLE, if [OWN_WORKSPACES_ONLY]
            olga         | prompts.list             | sales    | allowed: ORGANIZATION_ROLE
            key:org      | prompts.list             | sales    | allowed: KEY_SCOPE
            # check 11
            ada          | prompts.list             | old      | denied: WORKSPACE_ARCHIVED
            ada          | workspace_users.delete   | old      | denied: WORKSPACE_ARCHIVED
            olga         | prompts.list             | old      | allowed: ORGANIZATION_ROLE
            adam         | prompts.update           | old      | denied: WORKSPACE_ARCHIVED
            adam         | workspaces.delete        | old      | allowed: ORGANIZATION_ROLE
            adam         | workspace_users.delete   | old      | allowed: ORGANIZATION_ROLE
            adam         | workspace_service_api_keys.delete | old | allowed: ORGANIZATION_ROLE
            adam         | workspace_user_api_keys.delete | old | allowed: ORGANIZATION_ROLE
            adam         | workspaces.create        | old      | denied: WORKSPACE_ARCHIVED
            adam         | audit_logs.list          | old      | allowed: ORGANIZATION_ROLE
            key:org      | prompts.list             | old      | allowed: KEY_SCOPE
            key:org      | workspaces.delete        | old      | allowed: KEY_SCOPE
            key:org      | prompts.update           | old      | denied: WORKSPACE_ARCHIVED
            key:olds     | prompts.list             | old      | denied: WORKSPACE_ARCHIVED
            key:olgas-old | prompts.list            | old      | denied: WORKSPACE_ARCHIVED
            # check 12
            key:bare     | prompts.list             | research | denied: SCOPE_MISSING
            key:org-bare | prompts.list             | research | denied: SCOPE_MISSING
            mel^logs.view | prompts.list            | research | denied: SCOPE_MISSING
            mel^prompts.list | prompts.list         | research | allowed: WORKSPACE_ROLE
            olga^none    | workspaces.create        |          | denied: SCOPE_MISSING
            # check 13
            mel          | workspaces.create        |          | denied: ROLE_INSUFFICIENT
            mara         | workspaces.delete        | research | denied: ROLE_INSUFFICIENT
            mel          | configs.update           | research | denied: ROLE_INSUFFICIENT
            mel          | prompts.update           | research | denied: SETTING_DISABLED
            mara         | prompts.update           | research | allowed: WORKSPACE_ROLE
            adam         | prompts.update           | research | allowed: ORGANIZATION_ROLE
            key:mels     | prompts.update           | research | denied: SETTING_DISABLED
            key:maras    | prompts.update           | research | allowed: KEY_SCOPE
            key:adams    | prompts.update           | research | allowed: KEY_SCOPE
            key:mels     | completions.write        | research | allowed: KEY_SCOPE
            key:svc      | prompts.update           | research | allowed: KEY_SCOPE
            # checks 16 and 17
            key:spent    | completions.write        | research | denied: BUDGET_EXHAUSTED
            key:spent    | prompts.list             | research | allowed: KEY_SCOPE
            key:fast     | completions.write        | research | denied: RATE_LIMITED
            key:sales    | completions.write        | sales    | denied: BUDGET_EXHAUSTED
            key:busy     | completions.write        | busy     | denied: RATE_LIMITED
            key:busy     | prompts.list             | busy     | allowed: KEY_SCOPE
            # obligations
            mel          | workspace_user_api_keys.list | research | allowed: WORKSPACE_ROLE, if [OWN_KEYS_ONLY]
            mara         | workspace_user_api_keys.list | research | allowed: WORKSPACE_ROLE
            mel          | logs.view                | research | allowed: WORKSPACE_ROLE
            key:svc      | workspaces.list          |          | allowed: KEY_SCOPE, if [OWN_WORKSPACES_ONLY]
            key:mels     | workspaces.list          |          | allowed: KEY_SCOPE, if [OWN_WORKSPACES_ONLY]
            key:org      | workspaces.list          |          | allowed: KEY_SCOPE
            olga         | workspaces.list          |          | allowed: ORGANIZATION_ROLE
            nora         | workspaces.list          |          | allowed: ORGANIZATION_ROLE, if [OWN_WORKSPACES_ONLY]
            """)
    void the_first_check_that_fails_gives_the_reason(
            String who, String action, @Nullable String workspace, String answer) {
        assertThat(world.decide(asks(who, action, Optional.ofNullable(workspace))))
                .hasToString(answer);
    }

    @ParameterizedTest(name = "organization {0}, workspace {1}, override allowed {2}: on is {3}")
    @CsvSource({
        ",,false,false",
        ",,true,false",
        "true,,false,true",
        "true,,true,true",
        "false,,true,false",
        ",true,false,false",
        ",true,true,true",
        "true,false,false,true",
        "true,false,true,false",
        "false,true,false,false",
        "false,true,true,true",
        "true,true,true,true",
        "false,false,true,false"
    })
    void a_workspace_overrides_where_the_organization_lets_it(
            @Nullable Boolean inOrganization, @Nullable Boolean inWorkspace, boolean allowed, boolean isOn) {
        Setting setting = Setting.MEMBERS_WRITE_PROMPTS;
        World changed = world.with(
                new SettingChange.SetInOrganization(ACME, setting, Optional.ofNullable(inOrganization)),
                new SettingChange.SetInWorkspace(ACME, RESEARCH, setting, Optional.ofNullable(inWorkspace)),
                new SettingChange.LetOverride(ACME, SettingCategory.PROMPTS, allowed),
                new SettingChange.LetOverride(ACME, SettingCategory.LOGS, !allowed));

        Decision decision = changed.decide(asks("mel", "prompts.update", Optional.of("research")));

        assertThat(decision.reason()).isEqualTo(isOn ? Reason.WORKSPACE_ROLE : Reason.SETTING_DISABLED);
    }

    @Test
    void an_allowed_override_leaves_other_settings_to_the_organization() {
        World changed = world.with(
                new SettingChange.LetOverride(ACME, SettingCategory.PROMPTS, true),
                new SettingChange.SetInOrganization(ACME, Setting.MEMBERS_VIEW_PROMPTS, Optional.of(false)),
                new SettingChange.SetInWorkspace(ACME, RESEARCH, Setting.MEMBERS_WRITE_PROMPTS, Optional.of(true)));

        assertThat(changed.decide(asks("mel", "prompts.list", Optional.of("research")))
                        .reason())
                .isEqualTo(Reason.SETTING_DISABLED);
        assertThat(changed.decide(asks("mel", "prompts.update", Optional.of("research")))
                        .isAllowed())
                .isTrue();
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "mel,   members,  'allowed: WORKSPACE_ROLE, if [OWN_DATA_ONLY]'",
        "mara,  members,  allowed: WORKSPACE_ROLE",
        "mel,   managers, allowed: WORKSPACE_ROLE",
        "mara,  managers, 'allowed: WORKSPACE_ROLE, if [OWN_DATA_ONLY]'",
        "ada,   both,     allowed: WORKSPACE_ROLE",
        "adam,  both,     allowed: ORGANIZATION_ROLE",
        "key:mels, both,  'allowed: KEY_SCOPE, if [OWN_DATA_ONLY]'",
        "key:adams, both, allowed: KEY_SCOPE",
        "key:svc, both,   allowed: KEY_SCOPE"
    })
    void who_may_not_see_all_data_sees_their_own(String who, String off, String answer) {
        World changed = world.with(
                new SettingChange.SetInOrganization(
                        ACME, Setting.MEMBERS_VIEW_ALL_DATA, Optional.of(off.equals("managers"))),
                new SettingChange.SetInOrganization(
                        ACME, Setting.MANAGERS_VIEW_ALL_DATA, Optional.of(off.equals("members"))));

        assertThat(changed.decide(asks(who, "logs.view", Optional.of("research"))))
                .hasToString(answer);
        assertThat(changed.decide(asks(who, "prompts.list", Optional.of("research")))
                        .obligations())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} in {2} on {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            olga    | prompts.update        | research | research  | allowed: ORGANIZATION_ROLE
            olga    | prompts.update        | research | sales     | denied: OUTSIDE_WORKSPACE
            olga    | prompts.update        | research | -         | denied: OUTSIDE_WORKSPACE
            olga    | prompts.update        | research | elsewhere | denied: OUTSIDE_WORKSPACE
            key:svc | prompts.update        |          | research  | allowed: KEY_SCOPE
            olga    | deployments.update    |          | -         | allowed: ORGANIZATION_ROLE
            olga    | deployments.update    | research | -         | allowed: ORGANIZATION_ROLE
            olga    | deployments.update    |          | research  | denied: OUTSIDE_WORKSPACE
            olga    | deployments.update    | research | research  | allowed: ORGANIZATION_ROLE
            olga    | deployments.update    |          | globex    | denied: OUTSIDE_WORKSPACE
            mel     | workspace_user_api_keys.list | research | mels  | allowed: WORKSPACE_ROLE, if [OWN_KEYS_ONLY]
            mel     | workspace_user_api_keys.list | research | unas  | denied: NOT_OWNER
            mel     | workspace_user_api_keys.list | research | research | denied: NOT_OWNER
            mara    | workspace_user_api_keys.list | research | unas  | allowed: WORKSPACE_ROLE
            mel     | workspaces.list       | research | unas      | allowed: ORGANIZATION_ROLE, if [OWN_WORKSPACES_ONLY]
            mel     | prompts.list          | research | unas      | allowed: WORKSPACE_ROLE
            key:svc | workspace_user_api_keys.list | research | unas | allowed: KEY_SCOPE
            key:mels | completions.write    | research | unas      | allowed: KEY_SCOPE
            """)
    void a_resource_has_its_place_and_owner(
            String who, String action, @Nullable String workspace, String resource, String answer) {
        Request request = asks(who, action, Optional.ofNullable(workspace)).with(resource(resource));

        assertThat(world.decide(request)).hasToString(answer);
    }

    private static Resource resource(String word) {
        return switch (word) {
            case "-" -> Resource.inOrganization("things", "t1", ACME);
            case "globex" -> Resource.inOrganization("things", "t1", OrganizationId.of("globex"));
            case "elsewhere" -> Resource.inWorkspace("things", "t1", OrganizationId.of("globex"), RESEARCH);
            case "mels" -> Resource.inWorkspace("things", "t1", ACME, RESEARCH).ownedBy(MEL);
            case "unas" -> Resource.inWorkspace("things", "t1", ACME, RESEARCH).ownedBy(UserId.of("una"));
            default -> Resource.inWorkspace("things", "t1", ACME, WorkspaceId.of(word));
        };
    }

    @Test
    void a_session_of_one_organization_asks_nothing_of_another() {
        Request request =
                Request.of(Principal.session(OrganizationId.of("globex"), MEL), Actions.PROMPTS_LIST, ACME, RESEARCH);

        assertThat(world.decide(request).reason()).isEqualTo(Reason.NOT_IN_ORGANIZATION);
    }

    @Test
    void an_action_of_another_catalogue_is_unknown() {
        Catalogue twin = Catalogue.with(Feature.inWorkspaces("datasets").reading("read"));
        Request request = asks("olga", "datasets.read", Optional.of("research"));

        assertThat(world.decide(request).isAllowed()).isTrue();
        assertThat(world.decide(request.with(twin.get("datasets.read"))).reason())
                .isEqualTo(Reason.UNKNOWN_ACTION);
    }

    @Test
    void a_ceiling_read_by_another_catalogue_holds_no_action_of_a_host() {
        Catalogue twin = Catalogue.with(Feature.inWorkspaces("datasets").reading("read"));
        Session session = Principal.session(ACME, UserId.of("olga"))
                .withCeiling(Scopes.of(twin, List.of("datasets.read", "prompts.list")));
        Request request = asks("olga", "datasets.read", Optional.of("research")).with(session);

        assertThat(world.decide(request).reason()).isEqualTo(Reason.SCOPE_MISSING);
        assertThat(world.decide(request.with(Actions.PROMPTS_LIST)).isAllowed()).isTrue();
    }

    @Test
    void without_a_time_whatever_can_expire_has() {
        World timeless = World.builder()
                .organization(
                        "acme",
                        acme -> acme.workspace(
                                "research",
                                research -> research.serviceKey("eternal", Actions.PROMPTS_LIST)
                                        .serviceKey(
                                                "dated",
                                                key -> key.with(Scopes.of(Actions.PROMPTS_LIST))
                                                        .with(Expiry.at(NOW)))))
                .build();

        assertThat(timeless.decide(asks("key:eternal", "prompts.list", Optional.empty()))
                        .isAllowed())
                .isTrue();
        assertThat(timeless.decide(asks("key:dated", "prompts.list", Optional.empty()))
                        .reason())
                .isEqualTo(Reason.KEY_EXPIRED);
    }

    @Test
    void the_engine_answers_from_facts_as_the_world_does_and_by_the_time_it_is_given() {
        PolicyEngine engine = PolicyEngine.of(Acme.CATALOGUE);
        Request request = asks("key:soon", "prompts.list", Optional.of("research"));
        Facts facts = world.facts(request);

        assertThat(engine.decide(request, facts, NOW).isAllowed()).isTrue();
        assertThat(engine.decide(request, facts, NOW.plusNanos(1)).reason()).isEqualTo(Reason.KEY_EXPIRED);
        assertThat(engine.catalogue()).isSameAs(Acme.CATALOGUE);
    }
}
