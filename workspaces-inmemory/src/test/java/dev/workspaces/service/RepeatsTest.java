package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.service.OrganizationCommand.UpdateOrganization;
import dev.workspaces.storage.IdempotencyRecord;
import dev.workspaces.storage.Snapshot;
import dev.workspaces.storage.Storage;
import dev.workspaces.storage.Transaction;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
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
    void what_is_older_than_a_day_goes_with_the_next_sweep_and_nothing_else() {
        rename("first");
        company.clock.pass(Duration.of(1, ChronoUnit.MICROS));
        rename("second");
        company.clock.pass(Duration.ofDays(1));
        rename("third");
        assertThat(remembered("first")).isPresent();

        company.workspaces.writeLastUses();

        assertThat(remembered("first")).isEmpty();
        assertThat(remembered("second")).isPresent();
        assertThat(remembered("third")).isPresent();
    }

    @Test
    void it_goes_whosever_it_is_and_however_much() {
        company.as(company.gwen)
                .carryOut(new UpdateOrganization().named("G"), Conditions.none().once("theirs"));
        List<String> old = IntStream.range(0, 250).mapToObj(at -> "old " + at).toList();
        old.forEach(this::rename);
        company.clock.pass(Duration.ofDays(2));

        company.workspaces.writeLastUses();

        assertThat(old).noneMatch(key -> remembered(key).isPresent());
        assertThat(company.storage.<Optional<IdempotencyRecord>>read(
                        now -> now.idempotency().find(company.globex, "user:" + company.gwen, "theirs")))
                .isEmpty();
    }

    @Test
    void a_sweep_that_fails_throws_nothing_and_the_next_one_sweeps() {
        AtomicBoolean isBroken = new AtomicBoolean();
        try (Company failing = new Company(brokenWhile(isBroken))) {
            failing.as(failing.olga)
                    .carryOut(
                            new UpdateOrganization().named("Done"),
                            Conditions.none().once("key"));
            failing.clock.pass(Duration.ofDays(2));
            isBroken.set(true);

            failing.workspaces.writeLastUses();
            isBroken.set(false);
            assertThat(remembered(failing, "key")).isPresent();
            failing.workspaces.writeLastUses();

            assertThat(remembered(failing, "key")).isEmpty();
        }
    }

    private static Storage brokenWhile(AtomicBoolean isBroken) {
        Storage storage = TestStorage.openedEmpty();
        return new Storage() {
            @Override
            public <T> T transact(Function<? super Transaction, ? extends T> work) {
                if (isBroken.get()) {
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
        return remembered(company, key);
    }

    private static Optional<IdempotencyRecord> remembered(Company company, String key) {
        return company.storage.read(now -> now.idempotency().find(company.acme, "user:" + company.olga, key));
    }
}
