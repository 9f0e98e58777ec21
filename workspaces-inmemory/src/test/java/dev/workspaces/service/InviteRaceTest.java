package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.audit.AuditEvent;
import dev.workspaces.audit.Outcome;
import dev.workspaces.error.AlreadyExistsException;
import dev.workspaces.error.WorkspacesException;
import dev.workspaces.id.UserId;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.member.InviteStatus;
import dev.workspaces.member.Person;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.InviteCommand.CancelInvite;
import dev.workspaces.service.InviteCommand.InvitePerson;
import dev.workspaces.service.InviteCommand.ResendInvite;
import dev.workspaces.service.PersonCommand.AddPerson;
import dev.workspaces.service.PersonCommand.ChangeOrganizationRole;
import dev.workspaces.service.PersonCommand.RemovePerson;
import dev.workspaces.service.PersonCommand.SuspendPerson;
import dev.workspaces.service.Race.Attempt;
import dev.workspaces.storage.AuditFilter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An invite while several things happen to it. */
class InviteRaceTest {
    private static final int ROUNDS = 2_000;
    private static final Acceptance NEW = new Acceptance.BySomebodyNew(Profile.none());

    @Test
    void somebody_new_accepts_an_invite_once() throws Exception {
        Race.repeat("accepted by somebody new", ROUNDS, race -> {
            String token = token(race, InvitePerson.of(address(race), OrganizationRole.MEMBER));

            List<Attempt<Person>> attempts = race.start(
                    () -> accept(race, token, NEW), () -> accept(race, token, NEW), () -> accept(race, token, NEW));

            Attempt.only(attempts, InviteNotAcceptableException.class);
        });
    }

    @Test
    void somebody_known_accepts_an_invite_once() throws Exception {
        Race.repeat("accepted by somebody known", ROUNDS, race -> {
            Company company = race.company();
            UserId user = company.as(company.gwen)
                    .carryOut(new AddPerson(address(race), OrganizationRole.MEMBER))
                    .user()
                    .id();
            Acceptance known = new Acceptance.ByUser(user, EmailAddress.of(address(race)));
            String token = token(
                    race,
                    InvitePerson.of(address(race), OrganizationRole.MEMBER)
                            .into(company.research, WorkspaceRole.MEMBER));

            List<Attempt<Person>> attempts =
                    race.start(() -> accept(race, token, known), () -> accept(race, token, known));

            Person joined = Attempt.only(attempts, InviteNotAcceptableException.class);
            assertThat(joined.user().id()).isEqualTo(user);
        });
    }

    @Test
    void an_invite_is_pending_once() throws Exception {
        Race.repeat("invited twice", ROUNDS, race -> {
            Company company = race.company();
            InvitePerson invite = InvitePerson.of(address(race), OrganizationRole.MEMBER);

            List<Attempt<Invited>> attempts = race.start(
                    () -> company.as(company.olga).carryOut(invite),
                    () -> company.as(company.adam).carryOut(invite));

            Attempt.only(attempts, AlreadyExistsException.class);
        });
    }

    @Test
    void an_invite_is_either_accepted_or_cancelled() throws Exception {
        Race.repeat("accepted or cancelled", ROUNDS, race -> {
            Company company = race.company();
            Invited invited =
                    company.as(company.adam).carryOut(InvitePerson.of(address(race), OrganizationRole.MEMBER));
            String token = invited.token().orElseThrow().reveal();

            List<Attempt<Object>> attempts = race.start(
                    () -> accept(race, token, NEW),
                    () -> company.as(company.olga)
                            .carryOut(new CancelInvite(invited.invite().id())));

            Attempt.only(attempts, WorkspacesException.class);
            boolean isAccepted = attempts.get(0).isDone();
            assertThat(status(race, invited)).isEqualTo(isAccepted ? InviteStatus.ACCEPTED : InviteStatus.CANCELLED);
            assertThat(isKnown(race)).isEqualTo(isAccepted);
        });
    }

    @Test
    void an_invite_is_accepted_by_its_earlier_token_or_resent() throws Exception {
        Race.repeat("accepted or resent", ROUNDS, race -> {
            Company company = race.company();
            Invited invited =
                    company.as(company.adam).carryOut(InvitePerson.of(address(race), OrganizationRole.MEMBER));
            String token = invited.token().orElseThrow().reveal();

            List<Attempt<Object>> attempts = race.start(
                    () -> accept(race, token, NEW),
                    () -> company.as(company.olga)
                            .carryOut(new ResendInvite(invited.invite().id())));

            Attempt.only(attempts, WorkspacesException.class);
            assertThat(isKnown(race)).isEqualTo(attempts.get(0).isDone());
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("falls")
    void an_invite_gives_nothing_once_its_inviter_has_fallen(Function<UserId, Command<?>> fall) throws Exception {
        Race.repeat("accepted while its inviter falls", ROUNDS, race -> {
            Company company = race.company();
            UserId inviter = company.as(company.olga)
                    .carryOut(new AddPerson(company.email(race.word("inviter")), OrganizationRole.ADMIN))
                    .user()
                    .id();
            Invited invited = company.as(inviter).carryOut(InvitePerson.of(address(race), OrganizationRole.MEMBER));
            String token = invited.token().orElseThrow().reveal();
            Command<?> command = fall.apply(inviter);

            List<Attempt<Object>> attempts = race.start(
                    () -> accept(race, token, NEW),
                    () -> company.as(company.olga).carryOut(command));

            assertThat(attempts.get(1).isDone()).isTrue();
            List<String> order = lastTwo(race);
            assertThat(order)
                    .isEqualTo(
                            attempts.get(0).isDone()
                                    ? List.of("accept_invite DONE", command.operationName() + " DONE")
                                    : List.of(command.operationName() + " DONE", "accept_invite REFUSED"));
        });
    }

    static Stream<Named<Function<UserId, Command<?>>>> falls() {
        return Stream.of(
                Named.of("is removed", RemovePerson::new),
                Named.of("is suspended", SuspendPerson::new),
                Named.of("is demoted", user -> new ChangeOrganizationRole(user, OrganizationRole.MEMBER)));
    }

    private static String address(Race race) {
        return race.company().email(race.word("ida"));
    }

    private static String token(Race race, InvitePerson invite) {
        Company company = race.company();
        return company.as(company.adam).carryOut(invite).token().orElseThrow().reveal();
    }

    private static Person accept(Race race, String token, Acceptance who) {
        return race.company().workspaces.accept(token, who, RequestInfo.none());
    }

    private static InviteStatus status(Race race, Invited invited) {
        Company company = race.company();
        return company.storage
                .read(snapshot ->
                        snapshot.invites().find(company.acme, invited.invite().id()))
                .orElseThrow()
                .status();
    }

    private static boolean isKnown(Race race) {
        EmailAddress address = EmailAddress.of(address(race));
        return race.company()
                .storage
                .read(snapshot -> snapshot.members().findUser(address))
                .isPresent();
    }

    private static List<String> lastTwo(Race race) {
        Company company = race.company();
        return company.storage.read(snapshot -> {
            long last = snapshot.audit().head(company.acme).sequence();
            List<AuditEvent> events = snapshot.audit().list(company.acme, AuditFilter.all(), last - 1, 2);
            return events.stream()
                    .map(event ->
                            event.entry().operation() + " " + said(event.entry().outcome()))
                    .toList();
        });
    }

    private static String said(Outcome outcome) {
        return outcome.name();
    }
}
