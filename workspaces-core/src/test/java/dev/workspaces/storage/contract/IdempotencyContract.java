package dev.workspaces.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.storage.IdempotencyRecord;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link dev.workspaces.storage.IdempotencyRepository} promises. */
public abstract class IdempotencyContract extends Contract {
    /** Constructor for subclasses. */
    protected IdempotencyContract() {}

    @Test
    void a_record_is_found_by_its_organization_principal_and_key_alone() {
        Tenant acme = tenant();
        IdempotencyRecord record = put(Some.idempotency(acme.id()));

        assertThat(find(record)).contains(record);
        assertThat(find(inPlaceOf(record, "user:noah", record.key()))).isEmpty();
        assertThat(find(inPlaceOf(record, record.principal(), Some.text("key"))))
                .isEmpty();
        assertThat(find(at(record.at(), tenant(), record.key()))).isEmpty();
    }

    @Test
    void a_record_takes_the_place_of_the_one_before() {
        IdempotencyRecord first = put(Some.idempotency(tenant().id()));

        IdempotencyRecord second = put(new IdempotencyRecord(
                first.organization(),
                first.principal(),
                first.key(),
                Some.digest(),
                List.of("more"),
                Some.NOW.plusSeconds(1)));

        assertThat(find(first)).contains(second);
    }

    @Test
    void the_same_key_of_others_is_another() {
        Tenant acme = tenant();
        IdempotencyRecord maras = put(Some.idempotency(acme.id()));
        IdempotencyRecord noahs = put(inPlaceOf(maras, "user:noah", maras.key()));
        IdempotencyRecord elsewhere = put(at(maras.at(), tenant(), maras.key()));

        assertThat(find(maras)).contains(maras);
        assertThat(find(noahs)).contains(noahs);
        assertThat(find(elsewhere)).contains(elsewhere);
    }

    @Test
    void a_record_of_no_organization_is_refused() {
        IdempotencyRecord lost = Some.idempotency(Some.organization().id());

        Refused.notFound("organization", lost.organization(), () -> put(lost));
        assertThat(find(lost)).isEmpty();
    }

    @Test
    void records_from_before_an_instant_are_forgotten_in_every_organization() {
        Instant start = Moments.longAgo();
        forgetBefore(start, 1000);
        IdempotencyRecord first = put(at(start, tenant(), "first"));
        IdempotencyRecord second = put(at(start.plus(1, ChronoUnit.MICROS), tenant(), "second"));
        IdempotencyRecord third = put(at(start.plus(2, ChronoUnit.MICROS), tenant(), "third"));

        assertThat(forgetBefore(start, 1000)).isZero();
        assertThat(forgetBefore(start.plusNanos(999), 1000))
                .as("cut to the microsecond")
                .isZero();
        assertThat(forgetBefore(third.at(), 1000)).isEqualTo(2);

        assertThat(find(first)).isEmpty();
        assertThat(find(second)).isEmpty();
        assertThat(find(third)).contains(third);
    }

    @Test
    void not_more_records_than_the_limit_are_forgotten_at_once() {
        Instant start = Moments.longAgo();
        Tenant acme = tenant();
        forgetBefore(start.plusSeconds(1), 1000);
        List<IdempotencyRecord> records =
                List.of(put(at(start, acme, "one")), put(at(start, acme, "two")), put(at(start, acme, "three")));

        assertThat(forgetBefore(start.plusSeconds(1), 2)).isEqualTo(2);
        assertThat(records.stream().filter(record -> find(record).isPresent())).hasSize(1);
        assertThat(forgetBefore(start.plusSeconds(1), 2)).isEqualTo(1);
        assertThat(forgetBefore(start.plusSeconds(1), 2)).isZero();
    }

    @Test
    void a_limit_of_0_forgets_nothing() {
        Instant start = Moments.longAgo();
        IdempotencyRecord record = put(at(start, tenant(), "kept"));

        assertThat(forgetBefore(start.plusSeconds(1), 0)).isZero();

        assertThat(find(record)).contains(record);
        forgetBefore(start.plusSeconds(1), 1000);
    }

    private static IdempotencyRecord inPlaceOf(IdempotencyRecord record, String principal, String key) {
        return new IdempotencyRecord(
                record.organization(), principal, key, record.content(), record.result(), record.at());
    }

    private static IdempotencyRecord at(Instant instant, Tenant tenant, String key) {
        return new IdempotencyRecord(tenant.id(), "user:mara", key, Some.digest(), List.of(), instant);
    }

    private IdempotencyRecord put(IdempotencyRecord record) {
        run(transaction -> transaction.idempotency().put(record));
        return record;
    }

    private int forgetBefore(Instant instant, int limit) {
        return this.<Integer>write(transaction -> transaction.idempotency().forgetBefore(instant, limit));
    }

    private Optional<IdempotencyRecord> find(IdempotencyRecord record) {
        return read(now -> now.idempotency().find(record.organization(), record.principal(), record.key()));
    }
}
