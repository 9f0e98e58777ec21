package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.workspaces.Workspaces;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.policy.AccessSettings;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Session;
import dev.workspaces.policy.Setting;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.ChangeKey.DisableKey;
import dev.workspaces.service.ChangeKey.EmergencyRotateKey;
import dev.workspaces.service.ChangeKey.RevokeKey;
import dev.workspaces.service.IssueKey.IssueOrganizationKey;
import dev.workspaces.service.IssueKey.IssueServiceKey;
import dev.workspaces.service.IssueKey.IssueUserKey;
import dev.workspaces.service.MemberCommand.ChangeWorkspaceRole;
import dev.workspaces.service.MemberCommand.RemoveMember;
import dev.workspaces.service.OrganizationCommand.DeleteOrganization;
import dev.workspaces.service.OrganizationCommand.UpdateOrganization;
import dev.workspaces.service.PersonCommand.RemovePerson;
import dev.workspaces.service.PersonCommand.SuspendPerson;
import dev.workspaces.service.WorkspaceCommand.ArchiveWorkspace;
import dev.workspaces.service.WorkspaceCommand.DeleteWorkspace;
import dev.workspaces.storage.FactChange;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A node that keeps facts while another one, the company's own, changes them. */
class FollowingTest {
    private static final Duration BOUND = Duration.ofSeconds(3);
    private static final Duration MOMENT = Duration.ofMillis(1);

    private final Company company = new Company();
    private final Acting olga = company.as(company.olga);
    private final IssuedKey service =
            olga.carryOut(new IssueServiceKey(company.research, wish(Actions.COMPLETIONS_WRITE, Actions.PROMPTS_READ)));
    private final IssuedKey laptop = olga.carryOut(
            new IssueUserKey(company.research, company.mara, wish(Actions.COMPLETIONS_WRITE, Actions.PROMPTS_READ)));
    private final IssuedKey admin = olga.carryOut(new IssueOrganizationKey(wish(Actions.WORKSPACES_READ)));
    private final NodeStorage storage = new NodeStorage(company.storage);
    private final Workspaces node =
            Workspaces.builder(storage).clock(company.clock).following(BOUND).build();

    @AfterEach
    void close() {
        company.close();
    }

    private static NewKey wish(Action... scopes) {
        return NewKey.named("key").holding(scopes);
    }

    private KeyId key() {
        return service.key().id();
    }

    /** Who asks this node, for what they may at first. */
    private enum Asker {
        MARA,
        SERVICE,
        LAPTOP,
        ADMIN;

        boolean isAllowed(FollowingTest test) {
            return switch (this) {
                case MARA ->
                    test.node
                            .check(
                                    test.company.session(test.company.mara),
                                    Actions.PROMPTS_CREATE,
                                    test.company.research)
                            .isAllowed();
                case SERVICE -> test.isAllowed(test.service, Actions.COMPLETIONS_WRITE);
                case LAPTOP -> test.isAllowed(test.laptop, Actions.COMPLETIONS_WRITE);
                case ADMIN -> test.isAllowed(test.admin, Actions.WORKSPACES_READ);
            };
        }
    }

    private boolean isAllowed(IssuedKey key, Action action) {
        return node.authenticate(key.secret().orElseThrow().reveal())
                .map(found -> node.check(found, action, company.research).isAllowed())
                .orElse(false);
    }

    private boolean isAllowed(Asker asker) {
        return asker.isAllowed(this);
    }

    /** Asks until nothing has to be read any more. */
    private void warm(Asker asker) {
        node.hearChanges();
        assertThat(isAllowed(asker)).isTrue();
        node.hearChanges();
        assertThat(isAllowed(asker)).isTrue();
        isAllowed(asker);
        assertThat(storage.reads(() -> isAllowed(asker)))
                .as("reads once it is warm")
                .isZero();
    }

    /** Between the two looks that a check takes, a round of hearing comes to its end. */
    @Test
    void what_is_older_than_the_bound_is_not_used_though_it_is_heard_of_just_then() {
        InterruptedClock clock = new InterruptedClock(company.clock);
        Workspaces other =
                Workspaces.builder(storage).clock(clock).following(BOUND).build();
        Session mara = company.session(company.mara);
        other.hearChanges();
        for (int time = 0; time < 2; time++) {
            assertThat(other.check(mara, Actions.PROMPTS_CREATE, company.research)
                            .isAllowed())
                    .isTrue();
            other.hearChanges();
        }
        olga.carryOut(new SuspendPerson(company.mara));
        company.clock.pass(BOUND.plus(MOMENT));
        clock.meanwhile = other::hearChanges;

        assertThat(other.check(mara, Actions.PROMPTS_CREATE, company.research).isAllowed())
                .isFalse();
    }

    /** Somebody else's turn comes once, before the time is told. For one thread. */
    private static final class InterruptedClock extends Clock {
        private final Clock clock;
        private Runnable meanwhile = () -> {};

        InterruptedClock(Clock clock) {
            this.clock = clock;
        }

        @Override
        public Instant instant() {
            Runnable turn = meanwhile;
            meanwhile = () -> {};
            turn.run();
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return clock.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("this clock tells UTC");
        }
    }

    static Stream<Arguments> takings() {
        return Stream.of(
                taking("suspend", it -> new SuspendPerson(it.company.mara), Asker.MARA, Asker.LAPTOP),
                taking("remove", it -> new RemovePerson(it.company.mara), Asker.MARA, Asker.LAPTOP),
                taking(
                        "remove from the workspace",
                        it -> new RemoveMember(it.company.research, it.company.mara),
                        Asker.MARA,
                        Asker.LAPTOP),
                taking(
                        "demote",
                        it -> new ChangeWorkspaceRole(it.company.research, it.company.mara, WorkspaceRole.MEMBER),
                        Asker.MARA),
                taking(
                        "narrow the settings",
                        it -> new UpdateOrganization()
                                .setting(AccessSettings.none().with(Setting.MANAGERS_WRITE_PROMPTS, false)),
                        Asker.MARA),
                taking(
                        "archive",
                        it -> new ArchiveWorkspace(it.company.research),
                        Asker.MARA,
                        Asker.SERVICE,
                        Asker.LAPTOP),
                taking("delete the workspace", it -> new DeleteWorkspace(it.company.research), Asker.values()),
                taking("delete the organization", it -> new DeleteOrganization(), Asker.values()),
                taking("disable the key", it -> new DisableKey(it.key()), Asker.SERVICE),
                taking("revoke the key", it -> new RevokeKey(it.key()), Asker.SERVICE),
                taking("rotate the key", it -> new EmergencyRotateKey(it.key()), Asker.SERVICE),
                taking("narrow the key", it -> UpdateKey.of(it.key()).holding(Actions.PROMPTS_READ), Asker.SERVICE));
    }

    private static Arguments taking(String name, Function<FollowingTest, Command<?>> command, Asker... from) {
        return arguments(name, command, List.of(from));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("takings")
    void t09_what_another_node_takes_away_is_gone_once_it_is_heard_of(
            String name, Function<FollowingTest, Command<?>> taking, List<Asker> from) {
        from.forEach(this::warm);

        olga.carryOut(taking.apply(this));
        assertThat(from).as("kept: %s", name).allMatch(this::isAllowed);
        node.hearChanges();

        assertThat(from).as(name).noneMatch(this::isAllowed);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("takings")
    void t09_what_another_node_takes_away_is_gone_after_the_bound_where_nothing_is_heard(
            String name, Function<FollowingTest, Command<?>> taking, List<Asker> from) {
        from.forEach(this::warm);

        olga.carryOut(taking.apply(this));
        company.clock.pass(BOUND.plus(MOMENT));

        assertThat(from).as(name).noneMatch(this::isAllowed);
    }

    @Test
    void what_is_kept_is_used_to_the_end_of_the_bound_and_again_once_a_round_was_heard() {
        warm(Asker.MARA);

        company.clock.pass(BOUND);
        assertThat(storage.reads(() -> isAllowed(Asker.MARA))).isZero();
        company.clock.pass(MOMENT);
        assertThat(storage.reads(() -> isAllowed(Asker.MARA))).isOne();
        assertThat(storage.reads(() -> isAllowed(Asker.MARA))).isOne();

        node.hearChanges();
        assertThat(storage.reads(() -> isAllowed(Asker.MARA))).isZero();
    }

    @Test
    void a_node_that_has_never_heard_reads_each_time() {
        isAllowed(Asker.MARA);
        isAllowed(Asker.MARA);

        assertThat(storage.reads(() -> isAllowed(Asker.MARA))).isOne();
    }

    @Test
    void a_node_that_can_neither_hear_nor_read_lets_nobody_in_after_the_bound() {
        warm(Asker.MARA);
        storage.reachable(false);

        company.clock.pass(BOUND);
        node.hearChanges();
        assertThat(isAllowed(Asker.MARA)).isTrue();
        company.clock.pass(MOMENT);

        assertThatThrownBy(() -> isAllowed(Asker.MARA)).hasMessageContaining("out of reach");
        storage.reachable(true);
        assertThat(isAllowed(Asker.MARA)).isTrue();
    }

    @Test
    void a_clock_that_was_set_back_makes_it_read_until_the_next_round() {
        warm(Asker.MARA);

        company.clock.pass(MOMENT.negated());
        assertThat(storage.reads(() -> isAllowed(Asker.MARA))).isOne();

        node.hearChanges();
        assertThat(storage.reads(() -> isAllowed(Asker.MARA))).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void what_was_read_before_a_round_and_is_kept_after_it_is_not_used(boolean isKnown) {
        if (isKnown) {
            warm(Asker.MARA);
            olga.carryOut(new ChangeWorkspaceRole(company.research, company.mara, WorkspaceRole.ADMIN));
        }
        node.hearChanges();
        storage.afterNextRead(() -> {
            olga.carryOut(new SuspendPerson(company.mara));
            node.hearChanges();
        });

        assertThat(isAllowed(Asker.MARA)).as("read before").isTrue();
        assertThat(isAllowed(Asker.MARA)).isFalse();
    }

    @Test
    void what_was_changed_ends_and_hardly_anything_else() {
        warm(Asker.MARA);

        int reads = 0;
        for (var user : List.of(company.mel, company.nora, company.wanda)) {
            olga.carryOut(new SuspendPerson(user));
            node.hearChanges();
            reads += storage.reads(() -> isAllowed(Asker.MARA));
        }

        assertThat(reads).as("counters are shared by chance").isLessThan(3);
    }

    @Test
    void changes_that_are_no_longer_there_end_all_that_is_kept() {
        warm(Asker.MARA);
        olga.carryOut(new SuspendPerson(company.mara));
        long suspended = company.storage.<Long>read(now -> now.changes().revision(company.acme));
        record(1);
        company.storage.transact(transaction -> {
            transaction.changes().forgetThrough(company.acme, suspended);
            return suspended;
        });

        node.hearChanges();

        assertThat(isAllowed(Asker.MARA)).isFalse();
    }

    @Test
    void more_changes_than_are_read_at_once_end_all_that_is_kept() {
        warm(Asker.MARA);
        olga.carryOut(new SuspendPerson(company.mara));
        record(100);

        node.hearChanges();

        assertThat(isAllowed(Asker.MARA)).isFalse();
    }

    private void record(int times) {
        company.storage.transact(transaction -> {
            for (int i = 0; i < times; i++) {
                transaction.changes().record(company.acme, List.of(FactChange.ofKey(KeyId.of("other"))));
            }
            return times;
        });
    }

    @Test
    void a_node_with_room_for_one_organization_follows_the_others_too() {
        Workspaces small = Workspaces.builder(storage)
                .clock(company.clock)
                .keeping(1)
                .following(BOUND)
                .build();
        for (int round = 0; round < 3; round++) {
            small.hearChanges();
            small.check(company.session(company.gwen), Actions.WORKSPACES_CREATE);
            assertThat(isAllowed(small)).isTrue();
        }

        olga.carryOut(new SuspendPerson(company.mara));
        small.hearChanges();

        assertThat(isAllowed(small)).isFalse();
    }

    private boolean isAllowed(Workspaces small) {
        return small.check(company.session(company.mara), Actions.PROMPTS_CREATE, company.research)
                .isAllowed();
    }

    @Test
    void five_hundred_organizations_take_one_read() {
        warm(Asker.MARA);
        for (int i = 0; i < 500; i++) {
            OrganizationId other = OrganizationId.of("other-" + i);
            node.check(Principal.session(other, company.mara), Actions.WORKSPACES_CREATE);
        }

        assertThat(storage.reads(node::hearChanges)).isEqualTo(2);
        olga.carryOut(new SuspendPerson(company.mara));
        node.hearChanges();

        assertThat(isAllowed(Asker.MARA)).isFalse();
    }

    @Test
    void what_this_node_changes_itself_counts_at_once() {
        warm(Asker.MARA);

        node.actingFor(company.session(company.olga), RequestInfo.none()).carryOut(new SuspendPerson(company.mara));

        assertThat(isAllowed(Asker.MARA)).isFalse();
    }
}
