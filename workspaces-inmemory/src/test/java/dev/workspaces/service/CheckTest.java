package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.Workspaces;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Decision;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Reason;
import dev.workspaces.policy.Resource;
import dev.workspaces.policy.Scopes;
import dev.workspaces.policy.Session;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.ChangeKey.RevokeKey;
import dev.workspaces.service.IssueKey.IssueServiceKey;
import dev.workspaces.service.MemberCommand.ChangeWorkspaceRole;
import dev.workspaces.service.MemberCommand.RemoveMember;
import dev.workspaces.service.PersonCommand.ChangeOrganizationRole;
import dev.workspaces.service.PersonCommand.RemovePerson;
import dev.workspaces.service.PersonCommand.SuspendPerson;
import dev.workspaces.service.WorkspaceCommand.ArchiveWorkspace;
import dev.workspaces.service.WorkspaceCommand.DeleteWorkspace;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What sessions are told at the gate. */
class CheckTest {
    private final SteppedStorage storage = new SteppedStorage();
    private final Company company = new Company(storage);

    @AfterEach
    void close() {
        company.close();
    }

    private Decision check(UserId user, Action action, WorkspaceId workspace) {
        return company.workspaces.check(company.session(user), action, workspace);
    }

    @Test
    void what_was_asked_before_asks_no_storage_again() {
        check(company.mara, Actions.PROMPTS_READ, company.research);
        company.workspaces.check(company.session(company.olga), Actions.WORKSPACES_CREATE);
        long reads = storage.reads();

        Decision another = check(company.mara, Actions.PROMPTS_CREATE, company.research);
        Decision onIt = company.workspaces.check(
                company.session(company.mara),
                Actions.PROMPTS_UPDATE,
                company.research,
                Resource.inWorkspace("prompts", "p1", company.acme, company.research));
        Decision organizations = company.workspaces.check(company.session(company.olga), Actions.WORKSPACES_CREATE);

        assertThat(Stream.of(another, onIt, organizations)).allMatch(Decision::isAllowed);
        assertThat(storage.reads()).isEqualTo(reads);
    }

    /** A host holds on to a key for as long as a connection lasts, and may open anew meanwhile. */
    @Test
    void what_one_keeps_with_a_key_another_does_not_use() {
        IssuedKey issued = company.as(company.olga)
                .carryOut(
                        new IssueServiceKey(company.research, NewKey.named("CI").holding(Actions.PROMPTS_READ)));
        AuthenticatedKey held =
                open().authenticate(issued.secret().orElseThrow().reveal()).orElseThrow();
        assertThat(open().check(held, Actions.PROMPTS_READ).isAllowed()).isTrue();

        company.as(company.olga).carryOut(new RevokeKey(issued.key().id()));

        assertThat(open().check(held, Actions.PROMPTS_READ).isAllowed()).isFalse();
    }

    private Workspaces open() {
        return Workspaces.builder(storage).clock(company.clock).build();
    }

    @Test
    void a_change_elsewhere_leaves_what_was_kept_of_others_alone() {
        check(company.mara, Actions.PROMPTS_READ, company.research);
        company.as(company.olga).carryOut(new SuspendPerson(company.mel));
        long reads = storage.reads();

        assertThat(check(company.mara, Actions.PROMPTS_READ, company.research).isAllowed())
                .isTrue();
        assertThat(storage.reads()).isEqualTo(reads);
    }

    @Test
    void what_narrows_a_session_narrows_though_another_of_the_same_person_was_let_in() {
        Session mara = company.session(company.mara);
        assertThat(company.workspaces
                        .check(mara, Actions.PROMPTS_CREATE, company.research)
                        .isAllowed())
                .isTrue();

        Session narrowed = mara.withCeiling(Scopes.of(Actions.PROMPTS_READ));
        Session confined = company.session(company.olga).confinedTo(company.lobby);

        assertThat(company.workspaces
                        .check(narrowed, Actions.PROMPTS_CREATE, company.research)
                        .reason())
                .isEqualTo(Reason.SCOPE_MISSING);
        assertThat(company.workspaces
                        .check(confined, Actions.PROMPTS_CREATE, company.research)
                        .reason())
                .isEqualTo(Reason.OUTSIDE_WORKSPACE);
    }

    @Test
    void t24_the_same_names_in_two_organizations_share_nothing() {
        // a session of another organization for the same person, and for the same workspace
        Session elsewhere = Principal.session(company.globex, company.mara);
        assertThat(check(company.mara, Actions.PROMPTS_READ, company.research).isAllowed())
                .isTrue();

        assertThat(company.workspaces
                        .check(elsewhere, Actions.PROMPTS_READ, company.research)
                        .reason())
                .isEqualTo(Reason.NOT_IN_ORGANIZATION);
        assertThat(check(company.gwen, Actions.PROMPTS_READ, company.research).reason())
                .isEqualTo(Reason.NOT_IN_WORKSPACE);
    }

    @Test
    void names_of_what_is_not_there_push_nothing_out() {
        check(company.mara, Actions.PROMPTS_READ, company.research);
        for (int each = 0; each < Race.rounds(500_000); each++) {
            check(company.mara, Actions.PROMPTS_READ, WorkspaceId.of("made-up-" + each));
        }
        long reads = storage.reads();

        assertThat(check(company.mara, Actions.PROMPTS_READ, company.research).isAllowed())
                .isTrue();
        assertThat(storage.reads()).isEqualTo(reads);
    }

    static Stream<Arguments> narrowings() {
        return Stream.<Function<Company, Command<?>>>of(
                        company -> new SuspendPerson(company.mara),
                        company -> new RemovePerson(company.mara),
                        company -> new RemoveMember(company.research, company.mara),
                        company -> new ChangeWorkspaceRole(company.research, company.mara, WorkspaceRole.MEMBER),
                        company -> new ArchiveWorkspace(company.research),
                        company -> new DeleteWorkspace(company.research),
                        company -> new OrganizationCommand.DeleteOrganization())
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("narrowings")
    void the_very_next_answer_knows_of_a_change(Function<Company, Command<?>> narrowing) {
        assertThat(check(company.mara, Actions.PROMPTS_CREATE, company.research).isAllowed())
                .isTrue();

        company.as(company.olga).carryOut(narrowing.apply(company));

        assertThat(check(company.mara, Actions.PROMPTS_CREATE, company.research).isAllowed())
                .isFalse();
    }

    @Test
    void the_very_next_answer_knows_of_a_widening() {
        assertThat(check(company.nora, Actions.PROMPTS_CREATE, company.research).isAllowed())
                .isFalse();

        company.as(company.olga).carryOut(new ChangeOrganizationRole(company.nora, OrganizationRole.ADMIN));

        assertThat(check(company.nora, Actions.PROMPTS_CREATE, company.research).isAllowed())
                .isTrue();
    }
}
