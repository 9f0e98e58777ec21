package dev.workspaces.policy;

import static dev.workspaces.policy.Acme.ACME;
import static dev.workspaces.policy.Acme.MEL;
import static dev.workspaces.policy.Acme.RESEARCH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Facts about somebody or something else give nothing; nor does a credential from somewhere else. */
@Tag("quick")
class DelegationHostileTest {
    private static final OrganizationId GLOBEX = OrganizationId.of("globex");
    private static final WorkspaceId SALES = WorkspaceId.of("sales");
    private static final UserId OLGA = UserId.of("olga");
    private static final KeyId KEY = KeyId.of("key");
    private static final KeyId OTHER_KEY = KeyId.of("other");
    private static final Session SESSION = Principal.session(ACME, MEL);
    private static final MembershipFacts OWNING = membership(ACME, MEL, OrganizationRole.OWNER);
    private static final MembershipFacts BELONGING = membership(ACME, MEL, OrganizationRole.MEMBER);
    private static final WorkspaceMembershipFacts RUNNING = role(ACME, RESEARCH, MEL);

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void gives_nothing(String what, Principal principal, Facts facts) {
        Request request = Request.of(principal, Actions.WORKSPACE_USERS_CREATE, ACME, RESEARCH);

        assertThat(Delegation.rank(request, facts)).as(what).isEqualTo(Rank.NONE);
        assertThat(OrganizationRole.values()).noneMatch(role -> Delegation.mayGive(role, request, facts));
        assertThat(WorkspaceRole.values()).noneMatch(role -> Delegation.mayGive(role, request, facts));
    }

    static Stream<Arguments> hostile() {
        Principal key = Principal.key(KEY);
        return Stream.of(
                Arguments.of("no facts", SESSION, ofSession(null, null)),
                Arguments.of("no membership beside the role", SESSION, ofSession(null, RUNNING)),
                Arguments.of(
                        "another's membership",
                        SESSION,
                        ofSession(membership(ACME, OLGA, OrganizationRole.OWNER), null)),
                Arguments.of(
                        "a membership elsewhere",
                        SESSION,
                        ofSession(membership(GLOBEX, MEL, OrganizationRole.OWNER), null)),
                Arguments.of(
                        "a session of another organization",
                        Principal.session(GLOBEX, MEL),
                        ofSession(OWNING, RUNNING)),
                Arguments.of("a session confined elsewhere", SESSION.confinedTo(SALES), ofSession(OWNING, RUNNING)),
                Arguments.of(
                        "a key's facts for a session",
                        SESSION,
                        ofKey(KeyFacts.organisationService(KEY, ACME), null, null)),
                Arguments.of("no key", key, ofSession(OWNING, RUNNING)),
                Arguments.of("another key", key, ofKey(KeyFacts.organisationService(OTHER_KEY, ACME), null, null)),
                Arguments.of(
                        "a key of another organization",
                        key,
                        ofKey(KeyFacts.organisationService(KEY, GLOBEX), null, null)),
                Arguments.of(
                        "a service key elsewhere", key, ofKey(KeyFacts.workspaceService(KEY, ACME, SALES), null, null)),
                Arguments.of(
                        "a service key of another organization's workspace of that id",
                        key,
                        ofKey(KeyFacts.workspaceService(KEY, GLOBEX, RESEARCH), null, null)),
                Arguments.of(
                        "a user key elsewhere",
                        key,
                        ofKey(KeyFacts.workspaceUser(KEY, ACME, SALES, MEL), OWNING, role(ACME, SALES, MEL))),
                Arguments.of(
                        "a user key of an owner who is gone",
                        key,
                        ofKey(KeyFacts.workspaceUser(KEY, ACME, RESEARCH, MEL), null, RUNNING)),
                Arguments.of(
                        "a user key with another's membership",
                        key,
                        ofKey(KeyFacts.workspaceUser(KEY, ACME, RESEARCH, OLGA), OWNING, RUNNING)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("elsewhere")
    void a_role_elsewhere_counts_for_nothing_in_the_workspace(String what, WorkspaceMembershipFacts role) {
        Request request = Request.of(SESSION, Actions.WORKSPACE_USERS_CREATE, ACME, RESEARCH);
        Facts facts = ofSession(BELONGING, role);

        assertThat(Delegation.rank(request, facts)).as(what).isEqualTo(Rank.NONE);
        assertThat(WorkspaceRole.values()).noneMatch(each -> Delegation.mayGive(each, request, facts));
    }

    static Stream<Arguments> elsewhere() {
        return Stream.of(
                Arguments.of("of another person", role(ACME, RESEARCH, OLGA)),
                Arguments.of("in another workspace", role(ACME, SALES, MEL)),
                Arguments.of("in another organization", role(GLOBEX, RESEARCH, MEL)));
    }

    @Test
    void a_person_ranks_by_what_is_theirs() {
        assertThat(Delegation.rank(Optional.of(BELONGING), Optional.of(RUNNING)))
                .isEqualTo(Rank.WORKSPACE_ADMIN);
        assertThat(Delegation.rank(Optional.of(BELONGING), Optional.of(role(ACME, RESEARCH, OLGA))))
                .isEqualTo(Rank.NONE);
        assertThat(Delegation.rank(Optional.of(BELONGING), Optional.of(role(GLOBEX, RESEARCH, MEL))))
                .isEqualTo(Rank.NONE);
        assertThat(Delegation.rank(Optional.empty(), Optional.of(RUNNING))).isEqualTo(Rank.NONE);
    }

    @Test
    void a_suspended_person_still_ranks_as_what_they_are_for_whoever_changes_them() {
        MembershipFacts suspended = new MembershipFacts(ACME, MEL, OrganizationRole.OWNER, MembershipStatus.SUSPENDED);

        assertThat(Delegation.rank(Optional.of(suspended), Optional.empty())).isEqualTo(Rank.OWNER);
    }

    @Test
    void where_no_workspace_is_named_the_one_that_a_credential_is_bound_to_counts() {
        Request ofSession = Request.of(SESSION, Actions.WORKSPACE_USERS_CREATE, ACME);

        assertThat(Delegation.rank(ofSession, ofSession(BELONGING, RUNNING))).isEqualTo(Rank.NONE);
        assertThat(Delegation.rank(ofSession.with(SESSION.confinedTo(RESEARCH)), ofSession(BELONGING, RUNNING)))
                .isEqualTo(Rank.WORKSPACE_ADMIN);
        assertThat(Delegation.rank(
                        ofSession.with(Principal.key(KEY)),
                        ofKey(KeyFacts.workspaceService(KEY, ACME, RESEARCH), null, null)))
                .isEqualTo(Rank.MANAGER);
    }

    private static MembershipFacts membership(OrganizationId organization, UserId user, OrganizationRole role) {
        return new MembershipFacts(organization, user, role, MembershipStatus.ACTIVE);
    }

    private static WorkspaceMembershipFacts role(OrganizationId organization, WorkspaceId workspace, UserId user) {
        return new WorkspaceMembershipFacts(organization, workspace, user, WorkspaceRole.ADMIN);
    }

    private static Facts ofSession(@Nullable MembershipFacts membership, @Nullable WorkspaceMembershipFacts role) {
        return Facts.ofSession(
                Optional.empty(), Optional.ofNullable(membership), Optional.empty(), Optional.ofNullable(role));
    }

    private static Facts ofKey(
            KeyFacts key, @Nullable MembershipFacts membership, @Nullable WorkspaceMembershipFacts role) {
        return Facts.ofKey(
                Optional.of(key),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(membership),
                Optional.ofNullable(role));
    }
}
