package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.audit.Outcome;
import dev.workspaces.error.AlreadyExistsException;
import dev.workspaces.id.InviteId;
import dev.workspaces.id.UserId;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.member.Person;
import dev.workspaces.member.User;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.InviteCommand.CancelInvite;
import dev.workspaces.service.InviteCommand.InvitePerson;
import dev.workspaces.service.InviteCommand.ResendInvite;
import dev.workspaces.service.ListQuery.ListPeople;
import dev.workspaces.service.PersonCommand.ChangeOrganizationRole;
import dev.workspaces.service.PersonCommand.RemovePerson;
import dev.workspaces.service.PersonCommand.SuspendPerson;
import dev.workspaces.storage.AuditFilter;
import dev.workspaces.storage.PersonFilter;
import dev.workspaces.storage.Snapshot;
import dev.workspaces.storage.Storage;
import dev.workspaces.storage.Transaction;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** T12: an invite is good once, for whom it was sent to, for as long as whoever sent it could send it. */
class InviteTest {
    private static final Acceptance NEW = new Acceptance.BySomebodyNew(Profile.none());

    private final Company company = new Company();
    private final Invited invited = company.as(company.adam)
            .carryOut(InvitePerson.of(company.email("ida"), OrganizationRole.MEMBER)
                    .into(company.research, WorkspaceRole.ADMIN));
    private final String token = invited.token().orElseThrow().reveal();

    @AfterEach
    void close() {
        company.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("meanwhile")
    void t12_is_refused_after(Consumer<InviteTest> what) {
        what.accept(this);
        long before = people();

        assertThatThrownBy(() -> accept(token, NEW)).isInstanceOf(InviteNotAcceptableException.class);
        assertThat(people()).isEqualTo(before);
    }

    static Stream<Named<Consumer<InviteTest>>> meanwhile() {
        return Stream.of(
                Named.of("its time is over", it -> it.company.clock.pass(Duration.ofDays(7))),
                Named.of(
                        "it was cancelled",
                        it -> it.olga()
                                .carryOut(new CancelInvite(it.invited.invite().id()))),
                Named.of(
                        "it was resent",
                        it -> it.olga()
                                .carryOut(new ResendInvite(it.invited.invite().id()))),
                Named.of("it was accepted", it -> it.accept(it.token, NEW)),
                Named.of("its inviter was suspended", it -> it.olga().carryOut(new SuspendPerson(it.company.adam))),
                Named.of("its inviter was removed", it -> it.olga().carryOut(new RemovePerson(it.company.adam))),
                Named.of(
                        "its inviter was demoted",
                        it -> it.olga().carryOut(new ChangeOrganizationRole(it.company.adam, OrganizationRole.MEMBER))),
                Named.of(
                        "the workspace was archived",
                        it -> it.olga().carryOut(new WorkspaceCommand.ArchiveWorkspace(it.company.research))));
    }

    @Test
    void one_address_has_one_open_invite_and_nobody_who_is_here_has_any() {
        InvitePerson again = InvitePerson.of(company.email("ida"), OrganizationRole.MEMBER);
        ResendInvite resend = new ResendInvite(invited.invite().id());

        assertThatThrownBy(() -> olga().carryOut(again)).isInstanceOf(AlreadyExistsException.class);
        olga().carryOut(new PersonCommand.AddPerson(company.email("ida"), OrganizationRole.MEMBER));
        assertThatThrownBy(() -> olga().carryOut(resend)).isInstanceOf(AlreadyExistsException.class);
    }

    @Test
    void one_that_is_over_is_not_sent_again_beside_a_later_one() {
        company.clock.pass(Duration.ofDays(7));
        InvitePerson again = InvitePerson.of(company.email("ida"), OrganizationRole.MEMBER);
        Invited later = olga().carryOut(again);
        ResendInvite resend = new ResendInvite(invited.invite().id());

        assertThatThrownBy(() -> olga().preview(resend)).isInstanceOf(AlreadyExistsException.class);
        assertThatThrownBy(() -> olga().carryOut(resend)).isInstanceOf(AlreadyExistsException.class);
        assertThat(olga().preview(new ResendInvite(later.invite().id())).isPossible())
                .isTrue();
    }

    @Test
    void t12_whoever_resends_an_invite_gives_what_is_in_it() {
        InviteId owners = olga().carryOut(InvitePerson.of(company.email("otto"), OrganizationRole.OWNER))
                .invite()
                .id();
        assertThatThrownBy(() -> company.as(company.adam).carryOut(new ResendInvite(owners)))
                .isInstanceOf(RefusedException.class);

        Invited resent = olga().carryOut(new ResendInvite(invited.invite().id()));
        olga().carryOut(new SuspendPerson(company.adam));
        assertThat(accept(resent.token().orElseThrow().reveal(), NEW).user().email())
                .hasToString(company.email("ida"));
    }

    @Test
    void t12_an_invite_leaves_who_is_there_already_as_they_are() {
        UserId ida = olga().carryOut(new PersonCommand.AddPerson(company.email("ida"), OrganizationRole.MEMBER))
                .user()
                .id();
        olga().carryOut(MemberCommand.AddMembers.of(company.research, ida, WorkspaceRole.MEMBER));

        accept(token, new Acceptance.ByUser(ida, invited.invite().email()));

        assertThat(olga().ask(new GetQuery.GetMember(company.research, ida))
                        .membership()
                        .given())
                .contains(WorkspaceRole.MEMBER);
    }

    @Test
    void t12_a_cancelled_invite_is_not_resent() {
        olga().carryOut(new CancelInvite(invited.invite().id()));

        assertThatThrownBy(
                        () -> olga().carryOut(new ResendInvite(invited.invite().id())))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Refusal.INVITE_NOT_PENDING));
    }

    @Test
    void t12_a_token_with_one_character_changed_is_no_token() {
        for (int at = 0; at < token.length(); at++) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            String changed = token.substring(0, at) + other + token.substring(at + 1);
            assertThatThrownBy(() -> accept(changed, NEW)).isInstanceOf(InviteNotAcceptableException.class);
        }
        Stream.of(
                        "",
                        token + "A",
                        token.substring(1),
                        token.substring(0, token.length() - 1),
                        "\0",
                        "x".repeat(1 << 20))
                .forEach(bad ->
                        assertThatThrownBy(() -> accept(bad, NEW)).isInstanceOf(InviteNotAcceptableException.class));
        assertThat(accept(token, NEW).user().email()).hasToString(company.email("ida"));
    }

    @Test
    void t12_an_invite_for_a_known_person_is_theirs_alone() {
        Invited forGwen = olga().carryOut(InvitePerson.of(company.email("Gwen"), OrganizationRole.MEMBER));
        String gwens = forGwen.token().orElseThrow().reveal();
        EmailAddress email = EmailAddress.of(company.email("gwen"));

        Stream.of(
                        NEW,
                        new Acceptance.ByUser(company.mel, email),
                        new Acceptance.ByUser(UserId.of("usr_x"), email),
                        new Acceptance.ByUser(company.gwen, EmailAddress.of(company.email("mel"))))
                .forEach(who ->
                        assertThatThrownBy(() -> accept(gwens, who)).isInstanceOf(InviteNotAcceptableException.class));
        assertThat(accept(gwens, new Acceptance.ByUser(company.gwen, email))
                        .user()
                        .id())
                .isEqualTo(company.gwen);
    }

    @Test
    void t12_somebody_new_whose_address_the_host_has_seen_has_to_be_whom_it_invites() {
        Profile profile = Profile.none().withExternalId("sub-" + company.name);

        assertThatThrownBy(() -> accept(token, seen(profile, "eve"))).isInstanceOf(InviteNotAcceptableException.class);

        assertThat(accept(token, seen(profile, "ida")).user().externalId()).isEqualTo(profile.externalId());
    }

    @Test
    void t12_who_is_known_and_belongs_nowhere_comes_by_signing_in_as_whom_they_are_known() {
        Profile known = Profile.named("Pat", "P").withExternalId("pat-" + company.name);
        Person pat = known("pat", known);
        String pats = invitedToo("pat");

        Stream.of(NEW, seen(Profile.none(), "pat"), seen(known.withExternalId("eve"), "pat"), seen(known, "eve"))
                .forEach(who ->
                        assertThatThrownBy(() -> accept(pats, who)).isInstanceOf(InviteNotAcceptableException.class));

        assertThat(accept(pats, seen(Profile.named("Q", "Q").withExternalId("pat-" + company.name), "pat"))
                        .user())
                .isEqualTo(takenIn(pat.user()));
    }

    @Test
    void t12_who_is_known_by_the_address_alone_is_whom_the_provider_says_has_it_and_stays_as_they_are() {
        Person pat = known("pat", Profile.none());

        assertThat(accept(invitedToo("pat"), seen(Profile.none().withExternalId("sub-" + company.name), "pat"))
                        .user())
                .isEqualTo(takenIn(pat.user()));
    }

    /** Somebody of the other organization, who then is of none. */
    private Person known(String who, Profile profile) {
        Acting gwen = company.as(company.gwen);
        EmailAddress email = EmailAddress.of(company.email(who));
        Person person = gwen.carryOut(new PersonCommand.AddPerson(email, OrganizationRole.MEMBER, profile));
        gwen.carryOut(new RemovePerson(person.user().id()));
        return person;
    }

    private String invitedToo(String who) {
        return olga().carryOut(InvitePerson.of(company.email(who), OrganizationRole.MEMBER))
                .token()
                .orElseThrow()
                .reveal();
    }

    private Acceptance seen(Profile profile, String who) {
        return new Acceptance.BySignIn(profile, EmailAddress.of(company.email(who)));
    }

    /** As they were, and their version counted up. */
    private static User takenIn(User user) {
        return user.toBuilder().version(user.version() + 1).build();
    }

    @Test
    void t12_a_suspended_person_is_not_brought_back_by_an_invite_and_a_refusal_is_on_record() {
        company.as(company.olga).carryOut(new PersonCommand.AddPerson(company.email("ida"), OrganizationRole.MEMBER));
        UserId ida = olga().ask(new ListPeople(PersonFilter.all(), PageRequest.first(100))).items().stream()
                .filter(person -> person.user().email().value().equals(company.email("ida")))
                .findFirst()
                .orElseThrow()
                .user()
                .id();
        olga().carryOut(new SuspendPerson(ida));

        assertThatThrownBy(() -> accept(token, new Acceptance.ByUser(ida, EmailAddress.of(company.email("ida")))))
                .isInstanceOf(InviteNotAcceptableException.class);
        assertThat(olga().count(new ListQuery.ListAuditEvents(
                        AuditFilter.all().ofOperation("accept_invite").with(Outcome.REFUSED), PageRequest.first(1))))
                .isEqualTo(1);
    }

    @Test
    void t12_the_token_is_nowhere_but_in_the_answer() {
        String digest = InviteToken.digest(token).orElseThrow();
        String everything = invited
                + invited.invite().toString()
                + olga().ask(new GetQuery.GetInvite(invited.invite().id())).tokenDigest()
                + olga().ask(new ListQuery.ListAuditEvents(AuditFilter.all(), PageRequest.first(100)))
                        .items();

        assertThat(everything).doesNotContain(token).doesNotContain(digest);
    }

    private Person accept(String presented, Acceptance who) {
        return company.workspaces.accept(presented, who, RequestInfo.none());
    }

    private Acting olga() {
        return company.as(company.olga);
    }

    private long people() {
        return olga().count(new ListPeople(PersonFilter.all(), PageRequest.first(1)));
    }

    /** In whose transactions nothing is read or written before the organization is locked, from when on that counts. */
    private static final class LocksFirst implements Storage {
        private final Storage storage = TestStorage.opened();
        private boolean counts;

        @Override
        public <T> T transact(Function<? super Transaction, ? extends T> work) {
            return storage.transact(transaction -> work.apply(counts ? locksFirst(transaction) : transaction));
        }

        private static Transaction locksFirst(Transaction transaction) {
            AtomicBoolean isLocked = new AtomicBoolean();
            Class<?>[] types = {Transaction.class};
            return (Transaction) Proxy.newProxyInstance(types[0].getClassLoader(), types, (self, method, arguments) -> {
                isLocked.compareAndSet(false, method.getName().equals("lock"));
                assertThat(isLocked).as(method.getName()).isTrue();
                return method.invoke(transaction, arguments);
            });
        }

        @Override
        public <T> T read(Function<? super Snapshot, ? extends T> work) {
            return storage.read(work);
        }

        @Override
        public void close() {
            storage.close();
        }
    }

    @Test
    void t12_accepting_reads_nothing_that_counts_before_it_holds_the_lock() {
        LocksFirst storage = new LocksFirst();
        try (Company other = new Company(storage)) {
            Invited invite =
                    other.as(other.olga).carryOut(InvitePerson.of(other.email("ida"), OrganizationRole.MEMBER));
            String shown = invite.token().orElseThrow().reveal();
            storage.counts = true;

            assertThat(other.workspaces
                            .accept(shown, NEW, RequestInfo.none())
                            .user()
                            .email())
                    .isEqualTo(invite.invite().email());
            assertThatThrownBy(() -> other.workspaces.accept(shown, NEW, RequestInfo.none()))
                    .isInstanceOf(InviteNotAcceptableException.class);
        }
    }
}
