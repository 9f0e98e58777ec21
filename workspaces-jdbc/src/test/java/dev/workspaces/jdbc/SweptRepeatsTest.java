package dev.workspaces.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.organization.Organization;
import dev.workspaces.storage.IdempotencyRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An idempotency key that is used again while what is old of it is swept away. */
class SweptRepeatsTest {
    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");

    private final ExecutorService threads = Executors.newSingleThreadExecutor();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    static Stream<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_is_put_anew_meanwhile_stays(TestDatabase database) throws Exception {
        HeldBack held = new HeldBack(database.dataSource(), "DELETE FROM ws_idempotency");
        JdbcStorage storage = JdbcStorage.open(database.dataSource());
        JdbcStorage sweeping = JdbcStorage.open(held.dataSource());
        Organization acme = storage.transact(work -> work.organizations().insert(Acme.organization()));
        put(storage, acme, NOW.minus(Duration.ofDays(2)));

        Future<Integer> swept = threads.submit(() ->
                sweeping.transact(work -> work.idempotency().forgetBefore(NOW.minus(Duration.ofDays(1)), 100)));
        held.awaitReached();
        IdempotencyRecord anew = put(storage, acme, NOW);
        held.letGo();
        swept.get();

        assertThat(storage.<Boolean>read(now -> now.idempotency()
                        .find(acme.id(), anew.principal(), anew.key())
                        .isPresent()))
                .isTrue();
    }

    private static IdempotencyRecord put(JdbcStorage storage, Organization organization, Instant at) {
        IdempotencyRecord record =
                new IdempotencyRecord(organization.id(), "user:mara", "once", "0".repeat(64), List.of("done"), at);
        return storage.transact(work -> {
            work.idempotency().put(record);
            return record;
        });
    }
}
