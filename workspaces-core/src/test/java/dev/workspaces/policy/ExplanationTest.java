package dev.workspaces.policy;

import static dev.workspaces.policy.Acme.ACME;
import static dev.workspaces.policy.Acme.RESEARCH;
import static dev.workspaces.policy.Acme.asks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("quick")
class ExplanationTest {
    private final World world = Acme.world();

    @Test
    void a_denial_reads_well() {
        assertThat(explain("mel", "prompts.update", "research")).hasToString("""
                        session of `mel` asks for `prompts.update` in acme/research: denied: SETTING_DISABLED
                          check 13, the role is granted the action: failed (role workspace_member, grant setting, \
                        setting membersWritePrompts, value false, set_by default)
                          would be allowed after any one of these:
                          - set `membersWritePrompts` of organization `acme` on
                          - let workspaces of organization `acme` override the settings of `prompts`, \
                        and set `membersWritePrompts` of workspace `research` on
                          - make `mel` manager of workspace `research`
                          - make `mel` admin of organization `acme`
                          - ask with a workspace-service key of workspace `research` that holds `prompts.update`
                          - ask with an organisation-service key of organization `acme` that holds `prompts.update`""");
    }

    @Test
    void an_allowed_request_needs_one_line() {
        assertThat(explain("olga", "prompts.update", "research"))
                .hasToString(
                        "session of `olga` asks for `prompts.update` in acme/research: allowed: ORGANIZATION_ROLE");
    }

    @Test
    void its_json_is_maps_and_lists() {
        assertThat(explain("key:bare", "completions.write", null).toTree())
                .isEqualTo(Map.of(
                        "checks",
                        List.of(
                                check(1, Map.of("action", "completions.write", "known", true), "passed"),
                                check(2, Map.of("key", "bare", "exists", true), "passed"),
                                check(3, Map.of("status", "active"), "passed"),
                                check(4, Map.of("expires_at", "never", "now", "2026-11-23T12:00:00Z"), "passed"),
                                check(5, Map.of("organization", "acme", "exists", true, "key_of", "acme"), "passed"),
                                check(
                                        7,
                                        Map.of(
                                                "credential",
                                                "workspace_service_key",
                                                "may_hold",
                                                true,
                                                "confined",
                                                false),
                                        "passed"),
                                check(8, Map.of("own_workspace", "research", "workspace", "research"), "passed"),
                                check(9, Map.of("level", "workspace", "workspace", "research"), "passed"),
                                check(10, Map.of("workspace", "research", "exists", true, "sees", "own"), "passed"),
                                check(
                                        11,
                                        Map.of(
                                                "workspace_status",
                                                "active",
                                                "possible_where_archived",
                                                false,
                                                "reaches_every_workspace",
                                                false),
                                        "passed"),
                                check(12, Map.of("scope", "completions.write", "held", false), "failed")),
                        "reason",
                        "SCOPE_MISSING",
                        "changes",
                        List.of(List.of(Map.of("change", "give_scope", "key", "bare", "scope", "completions.write")))));
    }

    @ParameterizedTest(name = "{0} {1} in {2}: first {3}")
    @CsvSource(delimiter = '|', textBlock = """
            key:bare    | prompts.list      | research | give key `bare` the scope `prompts.list`
            key:off     | prompts.list      | research | make key `off` active
            key:gone    | prompts.list      | research | ask with a workspace-service key of workspace `research` that holds `prompts.list`
            key:late    | prompts.list      | research | let key `late` expire never
            key:spent   | completions.write | research | put key `spent` within its budget and within its rate limit
            key:sales   | completions.write | sales    | put workspace `sales` within its budget and within its rate limit
            key:noras   | completions.write | research | make `nora` member of workspace `research`
            nora        | prompts.list      | research | make `nora` member of workspace `research`
            sid         | prompts.list      | research | make the membership of `sid` in organization `acme` active
            adam        | prompts.update    | old      | make workspace `old` active
            mel         | workspaces.create |          | make `mel` admin of organization `acme`
            adam        | billing.manage    |          | make `adam` owner of organization `acme`
            mel         | completions.write | research | ask with a workspace-service key of workspace `research` that holds `completions.write`
            olga@research | workspaces.create |        | ask with a session of `olga` that is neither confined nor has a ceiling
            """)
    void the_least_powerful_change_comes_first(
            String who, String action, @Nullable String workspace, String firstChange) {
        assertThat(explain(who, action, workspace).changes().get(0)).hasToString("[" + firstChange + "]");
    }

    @ParameterizedTest(name = "{0} {1} in {2}")
    @CsvSource({
        "mel, prompts.teleport, research",
        "olga, prompts.list,",
        "olga, prompts.list, nowhere",
        "olga, prompts.list, lab"
    })
    void what_is_missing_cannot_be_mended(String who, String action, @Nullable String workspace) {
        assertThat(explain(who, action, workspace).changes()).isEmpty();
    }

    @Test
    void an_override_in_force_is_changed_in_the_workspace_or_taken_out_of_force() {
        World overridden = world.with(
                new SettingChange.SetInOrganization(ACME, Setting.MEMBERS_WRITE_PROMPTS, Optional.of(true)),
                new SettingChange.LetOverride(ACME, SettingCategory.PROMPTS, true),
                new SettingChange.SetInWorkspace(ACME, RESEARCH, Setting.MEMBERS_WRITE_PROMPTS, Optional.of(false)));

        assertThat(overridden
                        .explain(asks("mel", "prompts.update", Optional.of("research")))
                        .changes()
                        .subList(0, 2)
                        .toString())
                .isEqualTo("[[set `membersWritePrompts` of workspace `research` on], "
                        + "[stop letting workspaces of organization `acme` override the settings of `prompts`]]");
    }

    @Test
    void the_engine_explains_facts_in_hand_as_the_world_does() {
        Request request = asks("mel", "prompts.update", Optional.of("research"));
        Explanation byEngine = PolicyEngine.of(Acme.CATALOGUE).explain(request, world.facts(request), Acme.NOW);

        assertThat(byEngine.toTree()).isEqualTo(world.explain(request).toTree());
    }

    @Test
    void one_sees_why_one_is_denied_but_not_what_is_hidden_from_one() {
        Request update = asks("mel", "prompts.update", Optional.of("research"));
        Request unseen = asks("nora", "prompts.list", Optional.of("research"));
        Request missing = asks("nora", "prompts.list", Optional.of("nowhere"));

        assertThat(world.explain(update, update.principal()).toTree())
                .isEqualTo(world.explain(update).toTree());
        assertThat(world.explain(unseen, unseen.principal()))
                .hasToString("session of `nora` asks for `prompts.list` in acme/research: denied: NOT_FOUND");
        assertThat(world.explain(unseen, unseen.principal()).toTree().toString().replace("research", "nowhere"))
                .isEqualTo(world.explain(missing, missing.principal()).toTree().toString());
    }

    @Test
    void who_may_not_list_somebody_learns_nothing_of_them() {
        Principal mel = Acme.principal("mel");
        Request ofAdam = asks("adam", "billing.manage", Optional.empty());
        Request ofNobody = asks("nobody", "billing.manage", Optional.empty());

        assertThat(world.explain(ofAdam, mel).checks()).isEmpty();
        assertThat(world.explain(ofAdam, mel).reason()).isEqualTo("NOT_FOUND");
        assertThat(world.explain(ofAdam, mel).toTree())
                .isEqualTo(world.explain(ofNobody, mel).toTree());
        assertThat(world.explain(ofAdam, Acme.principal("olga")).reason()).isEqualTo("ROLE_INSUFFICIENT");
    }

    @Test
    void a_key_that_does_not_authenticate_is_told_no_more() {
        Request disabled = asks("key:off", "prompts.list", Optional.of("research"));

        assertThat(world.explain(disabled, disabled.principal()).reason()).isEqualTo("UNAUTHENTICATED");
        assertThat(world.explain(disabled, disabled.principal()).failed()).isEmpty();
        assertThat(world.explain(disabled, Acme.principal("olga")).reason()).isEqualTo("KEY_DISABLED");
    }

    @Test
    void an_action_that_nobody_knows_is_the_hosts_mistake_and_not_told() {
        Request unknown = asks("olga", "prompts.teleport", Optional.of("research"));

        assertThat(world.explain(unknown, unknown.principal()).reason()).isEqualTo("NOTHING");
        assertThat(world.explain(unknown).reason()).isEqualTo("UNKNOWN_ACTION");
    }

    @Test
    void nobody_of_another_organization_is_told_anything() {
        Principal gil = Principal.session(OrganizationId.of("globex"), UserId.of("gil"));

        assertThat(world.explain(asks("mel", "prompts.update", Optional.of("research")), gil)
                        .toTree())
                .isEqualTo(Map.of("checks", List.of(), "reason", "NOT_FOUND", "changes", List.of()));
    }

    private Explanation explain(String who, String action, @Nullable String workspace) {
        return world.explain(asks(who, action, Optional.ofNullable(workspace)));
    }

    private static Map<String, Object> check(int number, Map<String, Object> lookedAt, String outcome) {
        return Map.of("check", number, "looked_at", lookedAt, "outcome", outcome);
    }
}
