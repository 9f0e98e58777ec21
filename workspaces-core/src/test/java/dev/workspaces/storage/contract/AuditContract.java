package dev.workspaces.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.audit.AuditCheck;
import dev.workspaces.audit.AuditEvent;
import dev.workspaces.audit.AuditHead;
import dev.workspaces.error.NotFoundException;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.storage.AuditFilter;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link dev.workspaces.storage.AuditRepository} promises of how a log grows and is let go of. */
public abstract class AuditContract extends Contract {
    private final OrganizationId acme = Some.organization().id();

    /** Constructor for subclasses. */
    protected AuditContract() {}

    @Test
    void a_log_that_nothing_was_ever_recorded_in_is_empty() {
        assertThat(head()).isEqualTo(AuditHead.empty());
        assertThat(checkpoint()).isEqualTo(AuditHead.empty());
        assertThat(events(1)).isEmpty();
        assertThat(count()).isZero();
    }

    @Test
    void events_are_numbered_without_gaps_and_chained() {
        List<AuditEvent> appended = append(5);

        assertThat(appended).extracting(AuditEvent::sequence).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(events(1)).isEqualTo(appended);
        assertThat(head()).isEqualTo(appended.get(4).head());
        assertThat(count()).isEqualTo(5);
        assertIntact(AuditHead.empty(), appended);
    }

    @Test
    void events_of_one_transaction_are_chained_too() {
        List<AuditEvent> appended = write(transaction -> List.of(
                transaction.audit().append(Some.entry(acme)),
                transaction.audit().append(Some.entry(acme))));

        assertThat(events(1)).isEqualTo(appended);
        assertIntact(AuditHead.empty(), appended);
    }

    @Test
    void each_organization_has_its_own_log() {
        OrganizationId globex = Some.organization().id();
        List<AuditEvent> ours = append(2);
        AuditEvent theirs = write(transaction -> transaction.audit().append(Some.entry(globex)));

        assertThat(theirs.sequence()).isEqualTo(1);
        assertThat(events(1)).isEqualTo(ours);
        assertThat(this.<AuditHead>read(now -> now.audit().head(globex))).isEqualTo(theirs.head());
        assertThat(this.<List<AuditEvent>>read(now -> now.audit().list(globex, AuditFilter.all(), 1, 10)))
                .containsExactly(theirs);
        assertThat(this.<Long>read(now -> now.audit().count(globex, AuditFilter.all())))
                .isEqualTo(1);
    }

    @Test
    void a_filter_may_name_instants_that_no_event_can_have() {
        append(1);

        assertThat(count(AuditFilter.all().from(Instant.MIN).before(Instant.MAX)))
                .isEqualTo(1);
        assertThat(count(AuditFilter.all().from(Instant.MAX))).isZero();
        assertThat(count(AuditFilter.all().before(Instant.MIN))).isZero();
    }

    private long count(AuditFilter filter) {
        return this.<Long>read(now -> now.audit().count(acme, filter));
    }

    @Test
    void events_are_listed_from_a_place_on_and_up_to_a_limit() {
        List<AuditEvent> appended = append(5);

        assertThat(events(0)).isEqualTo(appended);
        assertThat(events(3)).isEqualTo(appended.subList(2, 5));
        assertThat(events(6)).isEmpty();
        assertThat(this.<List<AuditEvent>>read(now -> now.audit().list(acme, AuditFilter.all(), 2, 2)))
                .isEqualTo(appended.subList(1, 3));
        assertThat(this.<List<AuditEvent>>read(now -> now.audit().list(acme, AuditFilter.all(), 1, 0)))
                .isEmpty();
    }

    @Test
    void the_events_that_are_let_go_are_gone_and_the_last_of_them_is_the_checkpoint() {
        List<AuditEvent> appended = append(5);

        forgetThrough(2);

        assertThat(events(1)).isEqualTo(appended.subList(2, 5));
        assertThat(count()).isEqualTo(3);
        assertThat(checkpoint()).isEqualTo(appended.get(1).head());
        assertThat(head()).isEqualTo(appended.get(4).head());
        assertIntact(checkpoint(), events(1));
    }

    @Test
    void a_log_goes_on_where_it_was_after_all_of_it_was_let_go() {
        List<AuditEvent> before = append(3);
        forgetThrough(1);
        forgetThrough(3);

        assertThat(events(1)).isEmpty();
        assertThat(head()).isEqualTo(before.get(2).head());
        assertThat(checkpoint()).isEqualTo(before.get(2).head());

        List<AuditEvent> after = append(2);
        assertThat(after).extracting(AuditEvent::sequence).containsExactly(4L, 5L);
        assertIntact(checkpoint(), after);
    }

    @Test
    void nothing_is_let_go_at_a_place_where_no_event_is() {
        List<AuditEvent> appended = append(3);
        forgetThrough(1);

        for (long place : new long[] {-1, 0, 1, 4}) {
            assertThatThrownBy(() -> forgetThrough(place)).as("place %s", place).isInstanceOf(NotFoundException.class);
        }

        assertThat(events(1)).isEqualTo(appended.subList(1, 3));
        assertThat(checkpoint()).isEqualTo(appended.get(0).head());
    }

    @Test
    void what_a_transaction_that_threw_appended_or_let_go_is_as_before() {
        List<AuditEvent> appended = append(3);

        assertThatThrownBy(() -> run(transaction -> {
                    transaction.audit().forgetThrough(acme, 2);
                    transaction.audit().append(Some.entry(acme));
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(events(1)).isEqualTo(appended);
        assertThat(head()).isEqualTo(appended.get(2).head());
        assertThat(checkpoint()).isEqualTo(AuditHead.empty());
        assertThat(append(1).get(0).sequence()).isEqualTo(4);
    }

    private void assertIntact(AuditHead start, List<AuditEvent> events) {
        AuditCheck check = AuditCheck.from(acme, start, List.of(head()));

        assertThat(check.next(events))
                .as("the first event that is not as it was written")
                .isEmpty();
        assertThat(check.end()).isEmpty();
        assertThat(check.head()).isEqualTo(head());
    }

    /** So many events, each in a transaction of its own. */
    private List<AuditEvent> append(int count) {
        return IntStream.range(0, count)
                .mapToObj(each -> this.<AuditEvent>write(
                        transaction -> transaction.audit().append(Some.entry(acme))))
                .toList();
    }

    private void forgetThrough(long sequence) {
        run(transaction -> transaction.audit().forgetThrough(acme, sequence));
    }

    private AuditHead head() {
        return read(now -> now.audit().head(acme));
    }

    private AuditHead checkpoint() {
        return read(now -> now.audit().checkpoint(acme));
    }

    private List<AuditEvent> events(long from) {
        return read(now -> now.audit().list(acme, AuditFilter.all(), from, 100));
    }

    private long count() {
        return this.<Long>read(now -> now.audit().count(acme, AuditFilter.all()));
    }
}
