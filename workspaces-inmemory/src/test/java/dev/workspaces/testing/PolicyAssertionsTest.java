package dev.workspaces.testing;

import static dev.workspaces.policy.Actions.COMPLETIONS_WRITE;
import static dev.workspaces.policy.Actions.LOGS_VIEW;
import static dev.workspaces.policy.Actions.PROMPTS_LIST;
import static dev.workspaces.policy.Actions.PROMPTS_UPDATE;
import static dev.workspaces.policy.Actions.WORKSPACES_CREATE;
import static dev.workspaces.policy.Actions.WORKSPACE_USER_API_KEYS_LIST;
import static dev.workspaces.policy.Obligation.OWN_DATA_ONLY;
import static dev.workspaces.policy.Obligation.OWN_KEYS_ONLY;
import static dev.workspaces.policy.Setting.MANAGERS_WRITE_PROMPTS;
import static dev.workspaces.policy.Setting.MEMBERS_WRITE_PROMPTS;
import static dev.workspaces.testing.PolicyAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.Feature;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Reason;
import dev.workspaces.policy.Resource;
import dev.workspaces.policy.World;
import org.junit.jupiter.api.Test;

class PolicyAssertionsTest {
    private static final OrganizationId ACME = OrganizationId.of("acme");
    private static final WorkspaceId RESEARCH = WorkspaceId.of("research");

    private final World world = World.builder()
            .organization(
                    "acme",
                    acme -> acme.owner("olga")
                            .members("mel")
                            .workspace(
                                    "research",
                                    research -> research.members("mel").serviceKey("ci", COMPLETIONS_WRITE)))
            .build();

    @Test
    void what_holds_passes() {
        assertThat(world).user("mel").within("acme", "research").may(PROMPTS_LIST);
        assertThat(world).user("olga").within("acme").may(WORKSPACES_CREATE);
        assertThat(world)
                .key("ci")
                .within("acme")
                .may(COMPLETIONS_WRITE)
                .mayNot(PROMPTS_LIST)
                .because(Reason.SCOPE_MISSING);
        assertThat(world)
                .principal(Principal.session(ACME, UserId.of("olga")).confinedTo(RESEARCH))
                .within("acme")
                .mayNot(WORKSPACES_CREATE)
                .because(Reason.CREDENTIAL_NOT_ALLOWED);
        assertThat(world)
                .user("mel")
                .within("acme", "research")
                .mayNot(PROMPTS_UPDATE)
                .becauseOf(MEMBERS_WRITE_PROMPTS);
        assertThat(world)
                .user("mel")
                .within("acme", "research")
                .mayIfMeeting(WORKSPACE_USER_API_KEYS_LIST, OWN_KEYS_ONLY);
        assertThat(world)
                .user("mel")
                .within("acme", "research")
                .on(Resource.inWorkspace("keys", "k", ACME, RESEARCH).ownedBy(UserId.of("olga")))
                .mayNot(WORKSPACE_USER_API_KEYS_LIST)
                .because(Reason.NOT_OWNER);
    }

    @Test
    void a_slip_of_the_pen_is_no_denial() {
        assertThatThrownBy(() -> assertThat(world).user("mell"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("no organization has a member `mell`");
        assertThatThrownBy(() -> assertThat(world).key("cli")).hasMessage("there is no key `cli`");
        assertThatThrownBy(() -> assertThat(world).user("mel").within("acne"))
                .hasMessage("there is no organization `acne`");
        assertThatThrownBy(() -> assertThat(world).user("mel").within("acme", "reserch"))
                .hasMessage("there is no workspace `reserch` in an organization `acme`");
    }

    @Test
    void an_action_that_the_world_does_not_know_is_no_denial() {
        Feature datasets = Feature.inWorkspaces("datasets").reading("read");
        Action read = Catalogue.with(datasets).get("datasets.read");

        assertThatThrownBy(() ->
                        assertThat(world).user("mel").within("acme", "research").mayNot(read))
                .isInstanceOf(AssertionError.class)
                .hasMessage("the catalogue of this world has no action `datasets.read`");
    }

    @Test
    void a_stranger_is_nobodys_member() {
        assertThat(world)
                .stranger("eve")
                .within("acme", "research")
                .mayNot(PROMPTS_LIST)
                .because(Reason.NOT_IN_ORGANIZATION);
        assertThatThrownBy(() -> assertThat(world).stranger("mel")).hasMessage("`mel` is no stranger");
    }

    @Test
    void may_fails_with_the_explanation_of_a_denial() {
        assertThatThrownBy(() ->
                        assertThat(world).user("mel").within("acme", "research").may(PROMPTS_UPDATE))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("expected to be allowed, without obligations, but was denied: SETTING_DISABLED")
                .hasMessageContaining("session of `mel` asks for `prompts.update` in acme/research")
                .hasMessageContaining("setting membersWritePrompts")
                .hasMessageContaining("- set `membersWritePrompts` of organization `acme` on");
    }

    @Test
    void may_fails_where_an_obligation_is_open() {
        assertThatThrownBy(() ->
                        assertThat(world).user("mel").within("acme", "research").may(WORKSPACE_USER_API_KEYS_LIST))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("expected to be allowed, without obligations, but was allowed: WORKSPACE_ROLE, "
                        + "if [OWN_KEYS_ONLY]");
    }

    @Test
    void may_if_meeting_fails_where_the_obligations_are_others() {
        assertThatThrownBy(() -> assertThat(world)
                        .user("mel")
                        .within("acme", "research")
                        .mayIfMeeting(WORKSPACE_USER_API_KEYS_LIST, OWN_DATA_ONLY))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("expected to be allowed with [OWN_DATA_ONLY], but was allowed: WORKSPACE_ROLE, "
                        + "if [OWN_KEYS_ONLY]");
        assertThatThrownBy(() ->
                        assertThat(world).user("mel").within("acme", "research").mayIfMeeting(LOGS_VIEW, OWN_DATA_ONLY))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertThat(world).user("mel").within("acme").mayIfMeeting(WORKSPACES_CREATE))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void may_not_fails_where_it_is_allowed_and_where_only_an_obligation_is_open() {
        assertThatThrownBy(() ->
                        assertThat(world).user("mel").within("acme", "research").mayNot(PROMPTS_LIST))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("expected to be denied, but was allowed: WORKSPACE_ROLE");
        assertThatThrownBy(() ->
                        assertThat(world).user("mel").within("acme", "research").mayNot(WORKSPACE_USER_API_KEYS_LIST))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void because_fails_for_another_reason_and_because_of_for_another_setting() {
        assertThatThrownBy(() -> assertThat(world)
                        .user("mel")
                        .within("acme", "research")
                        .mayNot(PROMPTS_UPDATE)
                        .because(Reason.ROLE_INSUFFICIENT))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("expected the reason ROLE_INSUFFICIENT");
        assertThatThrownBy(() -> assertThat(world)
                        .user("mel")
                        .within("acme", "research")
                        .mayNot(PROMPTS_UPDATE)
                        .becauseOf(MANAGERS_WRITE_PROMPTS))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("expected the setting managersWritePrompts to be the reason");
    }

    @Test
    void a_percent_sign_in_an_id_is_no_format() {
        assertThatThrownBy(() -> assertThat(world)
                        .stranger("100%s")
                        .within("acme", "research")
                        .may(PROMPTS_LIST))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("session of `100%s`");
    }
}
