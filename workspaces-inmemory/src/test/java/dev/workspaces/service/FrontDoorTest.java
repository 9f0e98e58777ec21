package dev.workspaces.service;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.Workspaces;
import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.policy.AccessDeniedException;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Reason;
import dev.workspaces.service.ChangeKey.DisableKey;
import dev.workspaces.service.ChangeKey.EmergencyRotateKey;
import dev.workspaces.service.ChangeKey.EnableKey;
import dev.workspaces.service.ChangeKey.RevokeKey;
import dev.workspaces.service.ChangeKey.RotateKey;
import dev.workspaces.service.IssueKey.IssueServiceKey;
import dev.workspaces.storage.Revision;
import dev.workspaces.storage.Snapshot;
import dev.workspaces.storage.Storage;
import dev.workspaces.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Keys at the gate of {@code Workspaces} itself, through the commands that hosts use. */
class FrontDoorTest {
    private static final NewKey CI = NewKey.named("CI")
            .holding(Actions.PROMPTS_READ, Actions.COMPLETIONS_WRITE, Actions.WORKSPACE_SERVICE_API_KEYS_LIST);

    /** The company's, which stays open. */
    private record Lent(Storage storage) implements Storage {
        @Override
        public <T> T transact(Function<? super Transaction, ? extends T> work) {
            return storage.transact(work);
        }

        @Override
        public <T> T read(Function<? super Snapshot, ? extends T> work) {
            return storage.read(work);
        }

        @Override
        public void close() {}
    }

    private final Company company = new Company();
    private final Workspaces workspaces = company.workspaces;
    private final Acting mara = company.as(company.mara);

    @AfterEach
    void close() {
        company.close();
    }

    private boolean isGood(String secret) {
        return workspaces.authenticate(secret).isPresent();
    }

    @Test
    void a_key_goes_in_and_out_as_it_is_changed() {
        IssuedKey issued = mara.carryOut(new IssueServiceKey(company.research, CI));
        KeyId id = issued.key().id();
        String first = issued.secret().orElseThrow().reveal();
        AuthenticatedKey held = workspaces.authenticate(first).orElseThrow();
        assertThat(held.id()).isEqualTo(id);
        assertThat(workspaces
                        .check(held, Actions.COMPLETIONS_WRITE, company.research)
                        .isAllowed())
                .isTrue();

        mara.carryOut(new DisableKey(id));
        assertThat(isGood(first)).isFalse();
        assertThat(workspaces
                        .check(held, Actions.COMPLETIONS_WRITE, company.research)
                        .reason())
                .isEqualTo(Reason.KEY_DISABLED);
        mara.carryOut(new EnableKey(id));
        assertThat(isGood(first)).isTrue();

        String second = mara.carryOut(new RotateKey(id)).secret().orElseThrow().reveal();
        assertThat(isGood(first) && isGood(second)).isTrue();
        company.clock.pass(Duration.ofMinutes(30));
        assertThat(isGood(first)).isFalse();
        assertThat(workspaces
                        .check(held, Actions.COMPLETIONS_WRITE, company.research)
                        .reason())
                .isEqualTo(Reason.KEY_UNKNOWN);
        assertThat(isGood(second)).isTrue();

        mara.carryOut(new RevokeKey(id));
        assertThat(isGood(second)).isFalse();
    }

    @Test
    void a_key_acts_for_as_long_as_the_secret_that_it_came_by_is_good() {
        IssuedKey issued = mara.carryOut(new IssueServiceKey(company.research, CI));
        AuthenticatedKey held =
                workspaces.authenticate(issued.secret().orElseThrow().reveal()).orElseThrow();
        Acting acting = workspaces.actingFor(held, RequestInfo.none());
        assertThat(acting.decide(Actions.PROMPTS_READ, company.research).isAllowed())
                .isTrue();

        mara.carryOut(new EmergencyRotateKey(issued.key().id(), Duration.ZERO));

        assertThat(acting.decide(Actions.PROMPTS_READ, company.research).reason())
                .isEqualTo(Reason.KEY_UNKNOWN);
        assertThatThrownBy(() -> acting.ask(new GetQuery.GetWorkspace(company.research)))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("KEY_UNKNOWN");
        assertThatThrownBy(() -> acting.carryOut(new RotateKey(issued.key().id())))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("KEY_UNKNOWN");
    }

    @Test
    void the_last_use_is_written_by_the_hosts_threads_and_on_closing() {
        IssuedKey issued = mara.carryOut(new IssueServiceKey(company.research, CI));
        String secret = issued.secret().orElseThrow().reveal();
        ScheduledThreadPoolExecutor threads = new ScheduledThreadPoolExecutor(1);
        try {
            Workspaces other = Workspaces.builder(new Lent(company.storage))
                    .clock(company.clock)
                    .scheduler(threads)
                    .build();
            assertThat(other.authenticate(secret)).isPresent();
            assertThat(lastUse(issued)).isEmpty();
            threads.getQueue().element().run();
            Optional<Instant> first = lastUse(issued);
            assertThat(first).isPresent();

            company.clock.pass(Duration.ofMinutes(1));
            assertThat(other.authenticate(secret)).isPresent();
            other.close();
            assertThat(lastUse(issued)).isNotEqualTo(first).isPresent();
            assertThat(threads.getQueue())
                    .as("what is still to run")
                    .allMatch(task -> task instanceof Future<?> future && future.isCancelled());
            assertThat(threads.isShutdown()).isFalse();
            other.close();
        } finally {
            threads.shutdownNow();
        }
    }

    /** Notes how often tasks are to be run, and runs none. */
    private static final class Planned extends ScheduledThreadPoolExecutor {
        final Map<Long, Runnable> byPause = new TreeMap<>();

        Planned() {
            super(1);
        }

        @Override
        public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, long first, long pause, TimeUnit unit) {
            byPause.put(unit.toMillis(pause), task);
            return super.scheduleWithFixedDelay(task, 1, 1, TimeUnit.DAYS);
        }
    }

    @Test
    void the_hosts_threads_hear_what_other_nodes_change_and_tell_listeners() {
        Planned threads = new Planned();
        AtomicInteger told = new AtomicInteger();
        try (Workspaces other = Workspaces.builder(new Lent(company.storage))
                .clock(company.clock)
                .scheduler(threads)
                .following(Duration.ofSeconds(6))
                .listener("of " + company.name, counting(told))
                .build()) {
            assertThat(threads.byPause.keySet()).containsExactly(1_000L, 2_000L, 30_000L);
            threads.byPause.values().forEach(Runnable::run);
            assertThat(told).hasPositiveValue();
            assertThat(other.check(company.session(company.mara), Actions.PROMPTS_READ, company.research)
                            .isAllowed())
                    .isTrue();
            company.as(company.olga).carryOut(new PersonCommand.SuspendPerson(company.mara));
            requireNonNull(threads.byPause.get(2_000L)).run();
            assertThat(other.check(company.session(company.mara), Actions.PROMPTS_READ, company.research)
                            .isAllowed())
                    .isFalse();
        }
        assertThat(threads.getQueue()).allMatch(task -> task instanceof Future<?> future && future.isCancelled());
        threads.shutdownNow();
    }

    private static ChangeListener counting(AtomicInteger told) {
        return new ChangeListener() {
            @Override
            public void changed(OrganizationId organization, Revision revision) {
                told.incrementAndGet();
            }

            @Override
            public void missed(OrganizationId organization) {
                told.incrementAndGet();
            }
        };
    }

    @Test
    void how_old_what_is_kept_may_be_has_bounds() {
        for (Duration bound : List.of(
                Duration.ZERO, Duration.ofMillis(99), Duration.ofHours(1).plusNanos(1))) {
            assertThatThrownBy(() -> Workspaces.builder(company.storage).following(bound))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("100 milliseconds to an hour");
        }
    }

    private Optional<Instant> lastUse(IssuedKey issued) {
        return company.storage
                .read(snapshot ->
                        snapshot.keys().find(company.acme, issued.key().id()))
                .flatMap(ApiKey::lastUsedAt);
    }

    @Test
    void how_much_is_kept_has_bounds() {
        assertThatThrownBy(() -> Workspaces.builder(company.storage).keeping(-1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("entries");
        assertThatThrownBy(() -> Workspaces.builder(company.storage).keeping((1 << 24) + 1))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_gate_that_keeps_next_to_nothing_answers_the_same() {
        IssuedKey one = mara.carryOut(new IssueServiceKey(company.research, CI));
        try (Workspaces small = Workspaces.builder(new Lent(company.storage))
                .clock(company.clock)
                .keeping(1)
                .build()) {
            for (int times = 0; times < 50; times++) {
                AuthenticatedKey key =
                        small.authenticate(one.secret().orElseThrow().reveal()).orElseThrow();
                assertThat(small.check(key, Actions.PROMPTS_READ, company.research)
                                .isAllowed())
                        .isTrue();
                for (var user :
                        new dev.workspaces.id.UserId[] {company.olga, company.mara, company.mel, company.nora}) {
                    assertThat(small.check(company.session(user), Actions.PROMPTS_READ, company.research))
                            .isSameAs(company.as(user).decide(Actions.PROMPTS_READ, company.research));
                }
            }
        }
    }
}
