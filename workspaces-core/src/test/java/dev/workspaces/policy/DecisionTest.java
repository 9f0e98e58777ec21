package dev.workspaces.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("quick")
class DecisionTest {
    private static final Decision PLAIN = Decision.allowed(Reason.WORKSPACE_ROLE);
    private static final Decision OWN_DATA = Decision.allowed(Reason.WORKSPACE_ROLE, Obligation.OWN_DATA_ONLY);
    private static final Decision DENIED = Denials.SETTING_DISABLED;

    @Test
    void a_plain_yes_is_allowed() {
        assertThat(PLAIN.isAllowed()).isTrue();
        assertThat(PLAIN.isDenied()).isFalse();
        assertThat(PLAIN.obligations()).isEmpty();
        assertThat(PLAIN.failedCheck()).isEmpty();
        assertThat(PLAIN.settled()).isSameAs(PLAIN);
        PLAIN.orThrow();
    }

    @Test
    void an_open_obligation_is_not_a_yes_until_it_is_met_by_name() {
        assertThat(OWN_DATA.isAllowed()).isFalse();
        assertThat(OWN_DATA.isDenied()).isFalse();
        assertThat(OWN_DATA.openObligations()).isEqualTo(Set.of(Obligation.OWN_DATA_ONLY));
        assertThat(OWN_DATA.meeting(Obligation.OWN_KEYS_ONLY).isAllowed()).isFalse();
        assertThat(OWN_DATA.meeting().isAllowed()).isFalse();

        Decision met = OWN_DATA.meeting(Obligation.OWN_DATA_ONLY);
        assertThat(met.isAllowed()).isTrue();
        assertThat(met.openObligations()).isEmpty();
        assertThat(met.obligations()).isEqualTo(Set.of(Obligation.OWN_DATA_ONLY));
        assertThat(met.meeting(Obligation.OWN_KEYS_ONLY).isAllowed()).isTrue();
    }

    @Test
    void meeting_more_than_is_asked_does_no_harm() {
        assertThat(PLAIN.meeting(Obligation.values())).isSameAs(PLAIN);
        assertThat(OWN_DATA.meeting(Obligation.values()).isAllowed()).isTrue();
    }

    @Test
    void meeting_an_obligation_does_not_turn_a_denial() {
        assertThat(DENIED.meeting(Obligation.values())).isSameAs(DENIED);
        assertThat(OWN_DATA.settled().meeting(Obligation.OWN_DATA_ONLY).isDenied())
                .isTrue();
    }

    @Test
    void an_unmet_obligation_settles_as_a_denial() {
        assertThat(OWN_DATA.settled().isDenied()).isTrue();
        assertThat(OWN_DATA.settled().isAllowed()).isFalse();
        assertThat(OWN_DATA.settled().reason()).isEqualTo(Reason.OBLIGATION_UNMET);
        assertThat(DENIED.settled()).isSameAs(DENIED);
        assertThatThrownBy(OWN_DATA::orThrow)
                .isInstanceOfSatisfying(
                        AccessDeniedException.class,
                        e -> assertThat(e.decision()).isSameAs(OWN_DATA.settled()))
                .hasMessage("access denied: `OBLIGATION_UNMET` [OWN_DATA_ONLY]");
    }

    @Test
    void an_unmet_obligation_is_named() {
        Decision unmet = OWN_DATA.meeting(Obligation.OWN_KEYS_ONLY).settled();

        assertThat(unmet.openObligations()).containsExactly(Obligation.OWN_DATA_ONLY);
        assertThat(unmet).isSameAs(OWN_DATA.settled()).hasToString("denied: OBLIGATION_UNMET [OWN_DATA_ONLY]");
        assertThat(unmet.isAllowed()).isFalse();
        assertThat(unmet.meeting(Obligation.values())).isSameAs(unmet);
        assertThat(Decision.allowed(Reason.KEY_SCOPE, Obligation.OWN_KEYS_ONLY).settled())
                .isNotEqualTo(unmet)
                .hasToString("denied: OBLIGATION_UNMET [OWN_KEYS_ONLY]");
        assertThatThrownBy(DENIED::orThrow).hasMessage("access denied: `SETTING_DISABLED`");
    }

    @Test
    void a_list_is_narrowed_where_it_has_to_be() {
        assertThat(OWN_DATA.<String>narrow(Obligation.OWN_DATA_ONLY, () -> "mine", () -> "all"))
                .isEqualTo("mine");
        assertThat(PLAIN.<String>narrow(Obligation.OWN_DATA_ONLY, () -> "mine", () -> "all"))
                .isEqualTo("all");
        assertThatThrownBy(() -> OWN_DATA.narrow(Obligation.OWN_KEYS_ONLY, () -> "mine", () -> "all"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> DENIED.narrow(Obligation.OWN_DATA_ONLY, () -> "mine", () -> "all"))
                .isInstanceOfSatisfying(
                        AccessDeniedException.class,
                        e -> assertThat(e.decision()).isSameAs(DENIED));
    }

    @Test
    void decisions_are_interned() {
        assertThat(Decision.allowed(Reason.WORKSPACE_ROLE, Obligation.OWN_DATA_ONLY))
                .isSameAs(OWN_DATA);
        assertThat(OWN_DATA.meeting(Obligation.OWN_DATA_ONLY)).isSameAs(OWN_DATA.meeting(Obligation.OWN_DATA_ONLY));
        assertThat(Decision.allowed(Reason.WORKSPACE_ROLE)).isSameAs(PLAIN);
        assertThatThrownBy(() -> Decision.allowed(Reason.NOT_OWNER)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_denial_names_the_check_that_failed() {
        assertThat(DENIED.failedCheck()).contains(Check.ROLE_GRANTED);
        assertThat(Decision.denied(Check.OWN_WORKSPACE, Reason.OUTSIDE_WORKSPACE)
                        .failedCheck())
                .contains(Check.OWN_WORKSPACE);
    }

    @Test
    void reasons_that_would_tell_what_exists_look_like_not_found() {
        assertThat(Denials.NOT_IN_ORGANIZATION.disclosure()).isEqualTo(Disclosure.NOT_FOUND);
        assertThat(Denials.NOT_IN_WORKSPACE.disclosure()).isEqualTo(Disclosure.NOT_FOUND);
        assertThat(Denials.RESOURCE_OUTSIDE.disclosure()).isEqualTo(Disclosure.NOT_FOUND);
        assertThat(Denials.NOT_OWNER.disclosure()).isEqualTo(Disclosure.NOT_FOUND);
        assertThat(Denials.OUTSIDE_WORKSPACE.disclosure()).isEqualTo(Disclosure.FULL);
        assertThat(Denials.KEY_UNKNOWN.disclosure()).isEqualTo(Disclosure.UNAUTHENTICATED);
        assertThat(Denials.KEY_DISABLED.disclosure()).isEqualTo(Disclosure.UNAUTHENTICATED);
        assertThat(Denials.KEY_EXPIRED.disclosure()).isEqualTo(Disclosure.UNAUTHENTICATED);
        assertThat(Denials.KEY_OWNER_NOT_IN_WORKSPACE.disclosure()).isEqualTo(Disclosure.UNAUTHENTICATED);
        assertThat(Denials.UNKNOWN_ACTION.disclosure()).isEqualTo(Disclosure.NOTHING);
        assertThat(DENIED.disclosure()).isEqualTo(Disclosure.FULL);
        assertThat(PLAIN.disclosure()).isEqualTo(Disclosure.FULL);
    }

    @Test
    void it_is_written_as_scenario_files_have_it_and_read_by_people() {
        assertThat(OWN_DATA.toTree())
                .isEqualTo(Map.of(
                        "decision",
                        "allow",
                        "reason",
                        "WORKSPACE_ROLE",
                        "obligations",
                        java.util.List.of("OWN_DATA_ONLY")));
        assertThat(DENIED.toTree().get("decision")).isEqualTo("deny");
        assertThat(DENIED).hasToString("denied: SETTING_DISABLED");
        assertThat(PLAIN).hasToString("allowed: WORKSPACE_ROLE");
        assertThat(OWN_DATA).hasToString("allowed: WORKSPACE_ROLE, if [OWN_DATA_ONLY]");
    }
}
