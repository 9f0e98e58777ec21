package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.service.OrganizationCommand.UpdateOrganization;
import dev.workspaces.storage.IdempotencyRecord;
import dev.workspaces.storage.Snapshot;
import dev.workspaces.storage.Storage;
import dev.workspaces.storage.Transaction;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was carried out under an idempotency key is remembered for a day, and not for ever. */
class RepeatsTest {
    private final Company company = new Company(TestStorage.openedEmpty());

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void what_is_older_than_a_day_is_gone_after_a_later_command_and_nothing_else() {
        rename("first");
        company.clock.pass(Duration.of(1, ChronoUnit.MICROS));
        rename("second");
        company.clock.pass(Duration.ofDays(1));

        rename("third");

        assertThat(remembered("first")).isEmpty();
        assertThat(remembered("second")).isPresent();
        assertThat(remembered("third")).isPresent();
    }

    @Test
    void what_another_organization_left_is_gone_too() {
        company.as(company.gwen)
                .carryOut(new UpdateOrganization().named("G"), Conditions.none().once("theirs"));
        company.clock.pass(Duration.ofDays(2));

        rename("ours");

        assertThat(company.storage.<Optional<IdempotencyRecord>>read(
                        now -> now.idempotency().find(company.globex, "user:" + company.gwen, "theirs")))
                .isEmpty();
    }

    @Test
    void a_command_without_a_key_and_one_that_is_refused_leave_them() {
        rename("first");
        company.clock.pass(Duration.ofDays(2));

        company.as(company.olga).carryOut(new UpdateOrganization().named("Without"));
        assertThatThrownBy(() -> company.as(company.mel)
                        .carryOut(
                                new UpdateOrganization().named("No"),
                                Conditions.none().once("denied")))
                .hasMessageContaining("ROLE_INSUFFICIENT");

        assertThat(remembered("first")).isPresent();
    }

    @Test
    void a_command_lets_go_of_so_many_at_most_and_of_more_than_it_adds() {
        List<String> old = IntStream.range(0, 150).mapToObj(at -> "old " + at).toList();
        old.forEach(this::rename);
        company.clock.pass(Duration.ofDays(2));

        rename("one");
        assertThat(old.stream().filter(key -> remembered(key).isPresent())).hasSize(50);

        rename("two");
        assertThat(old.stream().filter(key -> remembered(key).isPresent())).isEmpty();
    }

    @Test
    void what_was_carried_out_is_though_nothing_could_be_forgotten() {
        AtomicInteger transactions = new AtomicInteger();
        try (Company failing = new Company(failingAt(transactions))) {
            transactions.set(0);

            String name = failing.as(failing.olga)
                    .carryOut(
                            new UpdateOrganization().named("Done"),
                            Conditions.none().once("key"))
                    .name()
                    .value();

            assertThat(name).isEqualTo("Done");
            assertThat(transactions).hasValue(2);
        }
    }

    /** Fails in the second transaction after the count was set to none. */
    private static Storage failingAt(AtomicInteger transactions) {
        Storage storage = TestStorage.opened();
        transactions.set(Integer.MIN_VALUE);
        return new Storage() {
            @Override
            public <T> T transact(Function<? super Transaction, ? extends T> work) {
                if (transactions.incrementAndGet() == 2) {
                    throw new IllegalStateException("no connection");
                }
                return storage.transact(work);
            }

            @Override
            public <T> T read(Function<? super Snapshot, ? extends T> work) {
                return storage.read(work);
            }

            @Override
            public void close() {
                storage.close();
            }
        };
    }

    private void rename(String key) {
        company.as(company.olga)
                .carryOut(new UpdateOrganization().named(key), Conditions.none().once(key));
    }

    private Optional<IdempotencyRecord> remembered(String key) {
        return company.storage.read(now -> now.idempotency().find(company.acme, "user:" + company.olga, key));
    }
}
