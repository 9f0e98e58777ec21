package dev.workspaces.policy;

import static dev.workspaces.policy.Acme.ACME;
import static dev.workspaces.policy.Acme.MEL;
import static dev.workspaces.policy.Acme.NOW;
import static dev.workspaces.policy.Acme.RESEARCH;
import static dev.workspaces.policy.Acme.asks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Facts come from outside: what is missing, or about something else, must narrow to nothing. */
@Tag("quick")
class FactsTest {
    private static final OrganizationId GLOBEX = OrganizationId.of("globex");
    private static final UserId UNA = UserId.of("una");
    private static final WorkspaceId SALES = WorkspaceId.of("sales");

    private final PolicyEngine engine = PolicyEngine.of(Acme.CATALOGUE);
    private final Optional<OrganizationFacts> acme = Optional.of(OrganizationFacts.of(ACME));
    private final Optional<WorkspaceFacts> research = Optional.of(WorkspaceFacts.of(ACME, RESEARCH));
    private final Optional<MembershipFacts> mel = membership(ACME, MEL);
    private final Optional<WorkspaceMembershipFacts> melsRole = role(ACME, RESEARCH, MEL);
    private final Optional<KeyFacts> key = Optional.of(
            KeyFacts.workspaceUser(KeyId.of("mels"), ACME, RESEARCH, MEL).with(Scopes.of(Actions.PROMPTS_LIST)));
    private final Request bySession = asks("mel", "prompts.list", Optional.of("research"));
    private final Request byKey = asks("key:mels", "prompts.list", Optional.of("research"));

    @Test
    void facts_of_keys_are_equal_where_all_of_them_are() {
        KeyFacts mels = key.orElseThrow();

        assertThat(mels).isEqualTo(mels.with(Scopes.of(Actions.PROMPTS_LIST)));
        assertThat(mels)
                .isNotEqualTo(mels.with(Scopes.none()))
                .isNotEqualTo(mels.with(KeyStatus.DISABLED))
                .isNotEqualTo(mels.with(Expiry.at(NOW)))
                .isNotEqualTo(mels.with(new LimitState(true, false)))
                .isNotEqualTo(
                        KeyFacts.workspaceUser(mels.id(), ACME, SALES, MEL).with(mels.scopes()))
                .isNotEqualTo(
                        KeyFacts.workspaceUser(mels.id(), ACME, RESEARCH, UNA).with(mels.scopes()));
    }

    @Test
    void with_all_facts_in_place_both_are_allowed() {
        assertThat(session(acme, mel, research, melsRole)).isEqualTo(Reason.WORKSPACE_ROLE);
        assertThat(key(key, acme, research, mel, melsRole)).isEqualTo(Reason.KEY_SCOPE);
    }

    @Test
    void a_missing_fact_denies() {
        assertThat(session(Optional.empty(), mel, research, melsRole)).isEqualTo(Reason.NOT_IN_ORGANIZATION);
        assertThat(session(acme, Optional.empty(), research, melsRole)).isEqualTo(Reason.NOT_IN_ORGANIZATION);
        assertThat(session(acme, mel, Optional.empty(), melsRole)).isEqualTo(Reason.NOT_IN_WORKSPACE);
        assertThat(session(acme, mel, research, Optional.empty())).isEqualTo(Reason.NOT_IN_WORKSPACE);
        assertThat(key(Optional.empty(), acme, research, mel, melsRole)).isEqualTo(Reason.KEY_UNKNOWN);
        assertThat(key(key, Optional.empty(), research, mel, melsRole)).isEqualTo(Reason.NOT_IN_ORGANIZATION);
        assertThat(key(key, acme, Optional.empty(), mel, melsRole)).isEqualTo(Reason.NOT_IN_WORKSPACE);
        assertThat(key(key, acme, research, Optional.empty(), melsRole)).isEqualTo(Reason.KEY_OWNER_NOT_IN_WORKSPACE);
        assertThat(key(key, acme, research, mel, Optional.empty())).isEqualTo(Reason.KEY_OWNER_NOT_IN_WORKSPACE);
    }

    @Test
    void a_fact_of_another_organization_denies() {
        assertThat(session(Optional.of(OrganizationFacts.of(GLOBEX)), mel, research, melsRole))
                .isEqualTo(Reason.NOT_IN_ORGANIZATION);
        assertThat(session(acme, membership(GLOBEX, MEL), research, melsRole)).isEqualTo(Reason.NOT_IN_ORGANIZATION);
        assertThat(session(acme, mel, Optional.of(WorkspaceFacts.of(GLOBEX, RESEARCH)), melsRole))
                .isEqualTo(Reason.NOT_IN_WORKSPACE);
        assertThat(session(acme, mel, research, role(GLOBEX, RESEARCH, MEL))).isEqualTo(Reason.NOT_IN_WORKSPACE);
        assertThat(key(key, acme, research, membership(GLOBEX, MEL), melsRole))
                .isEqualTo(Reason.KEY_OWNER_NOT_IN_WORKSPACE);
        assertThat(key(key, acme, research, mel, role(GLOBEX, RESEARCH, MEL)))
                .isEqualTo(Reason.KEY_OWNER_NOT_IN_WORKSPACE);
    }

    @Test
    void a_fact_about_somebody_or_something_else_denies() {
        assertThat(session(acme, membership(ACME, UNA), research, melsRole)).isEqualTo(Reason.NOT_IN_ORGANIZATION);
        assertThat(session(acme, mel, Optional.of(WorkspaceFacts.of(ACME, SALES)), melsRole))
                .isEqualTo(Reason.NOT_IN_WORKSPACE);
        assertThat(session(acme, mel, research, role(ACME, SALES, MEL))).isEqualTo(Reason.NOT_IN_WORKSPACE);
        assertThat(session(acme, mel, research, role(ACME, RESEARCH, UNA))).isEqualTo(Reason.NOT_IN_WORKSPACE);
        assertThat(key(key.map(FactsTest::otherKey), acme, research, mel, melsRole))
                .isEqualTo(Reason.KEY_UNKNOWN);
        assertThat(key(key, acme, research, membership(ACME, UNA), melsRole))
                .isEqualTo(Reason.KEY_OWNER_NOT_IN_WORKSPACE);
        assertThat(key(key, acme, research, mel, role(ACME, SALES, MEL))).isEqualTo(Reason.KEY_OWNER_NOT_IN_WORKSPACE);
        assertThat(key(key, acme, Optional.of(WorkspaceFacts.of(ACME, SALES)), mel, melsRole))
                .isEqualTo(Reason.NOT_IN_WORKSPACE);
    }

    @Test
    void facts_of_a_key_do_not_serve_a_session_nor_the_other_way_round() {
        Facts ofKey = Facts.ofKey(key, acme, research, mel, melsRole);
        Facts ofSession = Facts.ofSession(acme, mel, research, melsRole);

        assertThat(engine.decide(byKey, ofSession, NOW).reason()).isEqualTo(Reason.KEY_UNKNOWN);
        assertThat(engine.decide(bySession, ofKey, NOW).reason()).isEqualTo(Reason.WORKSPACE_ROLE);
    }

    @Test
    void facts_that_were_checked_for_a_request_serve_its_names_and_no_others() {
        Facts facts = Facts.ofSession(acme, mel, research, melsRole).checkedFor(bySession);
        Request again = bySession.with(Actions.PROMPTS_READ);
        Request byAnother = bySession.with(Principal.session(ACME, UNA));
        Request elsewhere = Request.of(bySession.principal(), bySession.action(), bySession.organization(), SALES);
        Request abroad = Request.of(bySession.principal(), bySession.action(), GLOBEX, named(bySession));

        assertThat(engine.decide(again, facts, NOW).reason()).isEqualTo(Reason.WORKSPACE_ROLE);
        assertThat(engine.decide(byAnother, facts, NOW).reason()).isEqualTo(Reason.NOT_IN_ORGANIZATION);
        assertThat(engine.decide(elsewhere, facts, NOW).reason()).isEqualTo(Reason.NOT_IN_WORKSPACE);
        assertThat(facts.fitting(abroad).organization()).isNull();
        assertThat(facts.fitting(again)).isSameAs(facts);
    }

    @Test
    void checking_facts_drops_what_does_not_fit() {
        Facts ofUna = Facts.ofSession(acme, membership(ACME, UNA), research, melsRole);

        assertThat(engine.decide(bySession, ofUna.checkedFor(bySession), NOW).reason())
                .isEqualTo(Reason.NOT_IN_ORGANIZATION);
    }

    @Test
    void a_switch_of_an_organization_that_is_not_known_is_off() {
        assertThat(Roles.isOn(Setting.MEMBERS_VIEW_LOGS, Actions.LOGS_VIEW, null, research.orElseThrow()))
                .isFalse();
        assertThat(Roles.of(Actions.LOGS_VIEW, null, WorkspaceRole.MEMBER)).isNull();
    }

    @Test
    void facts_are_values() {
        OrganizationFacts set = OrganizationFacts.of(ACME)
                .with(AccessSettings.none().with(Setting.MEMBERS_VIEW_LOGS, false))
                .withOverridable(Set.of(SettingCategory.LOGS));

        assertThat(set.settings().isOn(Setting.MEMBERS_VIEW_LOGS)).contains(false);
        assertThat(set.overridable()).containsExactly(SettingCategory.LOGS);
        assertThat(set)
                .isNotEqualTo(OrganizationFacts.of(ACME))
                .isNotEqualTo(set.with(AccessSettings.none()))
                .isNotEqualTo(set.withOverridable(Set.of()))
                .isNotEqualTo(ACME)
                .isEqualTo(OrganizationFacts.of(ACME).with(set.settings()).withOverridable(set.overridable()));
        assertThat(Expiry.at(NOW))
                .isEqualTo(Expiry.at(NOW))
                .isNotEqualTo(Expiry.never())
                .isNotEqualTo(Expiry.at(NOW.plusNanos(1)))
                .isNotEqualTo(NOW);
        assertThat(Expiry.at(NOW).instant()).contains(NOW);
        assertThat(Expiry.never().instant()).isEmpty();
    }

    @Test
    void what_is_needed_for_a_session_is_the_person_and_the_workspace_named_or_confined_to() {
        assertThat(FactsNeeded.key(bySession)).isEmpty();
        assertThat(FactsNeeded.by(bySession, Optional.empty()))
                .isEqualTo(new FactsNeeded(ACME, Optional.of(MEL), Optional.of(RESEARCH), Optional.of(RESEARCH)));
        assertThat(FactsNeeded.by(asks("mel@sales", "prompts.list", Optional.empty()), Optional.empty()))
                .isEqualTo(new FactsNeeded(ACME, Optional.of(MEL), Optional.of(SALES), Optional.of(SALES)));
        assertThat(FactsNeeded.by(asks("mel", "workspaces.list", Optional.empty()), Optional.empty()))
                .isEqualTo(new FactsNeeded(ACME, Optional.of(MEL), Optional.empty(), Optional.empty()));
    }

    @Test
    void what_is_needed_for_a_key_is_the_key_and_then_its_owner_in_its_own_workspace() {
        Request elsewhere = asks("key:mels", "prompts.list", Optional.of("sales"));
        Request unnamed = asks("key:mels", "prompts.list", Optional.empty());

        assertThat(FactsNeeded.key(elsewhere)).contains(KeyId.of("mels"));
        assertThat(FactsNeeded.by(elsewhere, key))
                .isEqualTo(new FactsNeeded(ACME, Optional.of(MEL), Optional.of(SALES), Optional.of(RESEARCH)));
        assertThat(FactsNeeded.by(unnamed, key))
                .isEqualTo(new FactsNeeded(ACME, Optional.of(MEL), Optional.of(RESEARCH), Optional.of(RESEARCH)));
        assertThat(FactsNeeded.by(unnamed, Optional.empty()))
                .isEqualTo(new FactsNeeded(ACME, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private static WorkspaceId named(Request request) {
        return request.workspace().orElseThrow();
    }

    private Reason session(
            Optional<OrganizationFacts> organization,
            Optional<MembershipFacts> membership,
            Optional<WorkspaceFacts> workspace,
            Optional<WorkspaceMembershipFacts> role) {
        return engine.decide(bySession, Facts.ofSession(organization, membership, workspace, role), NOW)
                .reason();
    }

    private Reason key(
            Optional<KeyFacts> asking,
            Optional<OrganizationFacts> organization,
            Optional<WorkspaceFacts> workspace,
            Optional<MembershipFacts> membership,
            Optional<WorkspaceMembershipFacts> role) {
        return engine.decide(byKey, Facts.ofKey(asking, organization, workspace, membership, role), NOW)
                .reason();
    }

    private static KeyFacts otherKey(KeyFacts key) {
        return KeyFacts.workspaceUser(KeyId.of("unas"), ACME, RESEARCH, MEL).with(key.scopes());
    }

    private static Optional<MembershipFacts> membership(OrganizationId organization, UserId user) {
        return Optional.of(new MembershipFacts(organization, user, OrganizationRole.MEMBER, MembershipStatus.ACTIVE));
    }

    private static Optional<WorkspaceMembershipFacts> role(
            OrganizationId organization, WorkspaceId workspace, UserId user) {
        return Optional.of(new WorkspaceMembershipFacts(organization, workspace, user, WorkspaceRole.MEMBER));
    }
}
