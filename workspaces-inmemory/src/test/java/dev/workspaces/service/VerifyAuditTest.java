package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.audit.AuditChain;
import dev.workspaces.audit.AuditEntry;
import dev.workspaces.audit.AuditEvent;
import dev.workspaces.audit.AuditHead;
import dev.workspaces.page.PageRequest;
import dev.workspaces.service.AuditCommand.ForgetAuditEvents;
import dev.workspaces.service.GetQuery.VerifyAudit;
import dev.workspaces.service.PersonCommand.SuspendPerson;
import dev.workspaces.storage.AuditFilter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever may read the audit log is told whether somebody got at it, and at which event first. */
class VerifyAuditTest {
    private final TamperedLog storage = new TamperedLog();
    private final Company company = new Company(storage);

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void a_log_that_nobody_got_at_is_intact_and_its_head_is_told() {
        assertThat(verify()).isEqualTo(new AuditVerification(head(), Optional.empty()));
        assertThat(verify(head()).isIntact()).isTrue();
    }

    @Test
    void an_edited_event_is_named_and_how_far_the_log_is_good() {
        AuditHead good = verify().head();
        company.as(company.olga).carryOut(new SuspendPerson(company.mel));
        long place = good.sequence() + 1;

        storage.tamper(log -> log.set((int) place - 1, edited(log.get((int) place - 1))));

        assertThat(verify()).isEqualTo(new AuditVerification(good, Optional.of(place)));
    }

    @Test
    void an_event_that_is_gone_or_out_of_its_place_is_named() {
        storage.tamper(log -> log.remove(0));
        assertThat(verify().brokenAt()).contains(1L);

        storage.tamper(log -> log.remove(3));
        assertThat(verify().brokenAt()).contains(4L);

        storage.tamper(log -> log.add(2, log.remove(1)));
        assertThat(verify().brokenAt()).contains(2L);
    }

    @Test
    void a_forged_event_breaks_the_next_and_the_last_one_the_head() {
        storage.tamper(log -> log.set(3, AuditChain.append(log.get(2).head(), changed(log.get(3)))));
        assertThat(verify().brokenAt()).contains(5L);

        long last = head().sequence();
        storage.tamper(log -> log.set(
                (int) last - 1, AuditChain.append(log.get((int) last - 2).head(), changed(log.get((int) last - 1)))));
        assertThat(verify().brokenAt()).contains(last);
    }

    @Test
    void a_tail_that_was_cut_off_or_put_on_is_found_by_the_head_that_the_storage_keeps() {
        long last = head().sequence();
        storage.tamper(log -> log.subList(4, log.size()).clear());
        assertThat(verify().brokenAt()).contains(5L);

        storage.tamper(log -> log.add(
                AuditChain.append(log.get((int) last - 1).head(), log.get(0).entry())));
        assertThat(verify().brokenAt()).contains(last + 1);
    }

    @Test
    void a_log_that_grows_while_it_is_looked_at_is_intact() {
        AtomicInteger asked = new AtomicInteger();
        storage.tamperHead(log ->
                log.get(log.size() - (asked.getAndIncrement() == 0 ? 2 : 1)).head());

        assertThat(verify().isIntact()).isTrue();
        assertThat(asked).hasValue(2);
    }

    @Test
    void a_tail_that_was_cut_off_with_its_head_is_found_by_one_that_was_kept_elsewhere() {
        AuditHead kept = head();

        storage.tamper(log -> log.subList(4, log.size()).clear());
        storage.tamperHead(log -> log.get(3).head());
        assertThat(verify().isIntact()).isTrue();
        assertThat(verify(kept).brokenAt()).contains(5L);
        assertThat(verify(kept).isIntact()).isFalse();
    }

    @Test
    void what_was_let_go_is_not_missed_and_what_comes_after_it_is() {
        company.as(company.olga).carryOut(new ForgetAuditEvents(3));
        assertThat(verify().isIntact()).isTrue();

        storage.tamper(log -> log.remove(0));
        assertThat(verify().brokenAt()).contains(4L);
    }

    @Test
    void events_that_are_gone_up_to_a_checkpoint_that_nobody_made_are_found() {
        List<AuditEvent> log = events();
        storage.tamper(left -> left.removeIf(event -> event.sequence() <= 4));
        storage.tamperCheckpoint(log.get(3).head());
        assertThat(verify()).isEqualTo(new AuditVerification(head(), Optional.of(4L)));

        company.as(company.olga).carryOut(new ForgetAuditEvents(3));
        assertThat(verify().brokenAt()).contains(4L);

        company.as(company.olga).carryOut(new ForgetAuditEvents(4));
        assertThat(verify().isIntact()).isTrue();
    }

    private List<AuditEvent> events() {
        return storage.read(snapshot -> snapshot.audit().list(company.acme, AuditFilter.all(), 1, 10_000));
    }

    @Test
    void all_of_a_long_log_is_looked_at() {
        AuditEvent first = storage.read(snapshot ->
                snapshot.audit().list(company.acme, AuditFilter.all(), 1, 1).get(0));
        int more = 2 * PageRequest.MAX_SIZE;
        storage.transact(transaction -> {
            for (int at = 0; at < more; at++) {
                transaction.audit().append(first.entry());
            }
            return more;
        });
        long last = head().sequence();
        assertThat(verify().isIntact()).isTrue();

        storage.tamper(log -> log.set(log.size() - 1, edited(log.get(log.size() - 1))));
        assertThat(verify().brokenAt()).contains(last);
    }

    /** With its hash as it was. */
    private static AuditEvent edited(AuditEvent event) {
        return new AuditEvent(event.sequence(), changed(event), event.previousHash(), event.hash());
    }

    private static AuditEntry changed(AuditEvent event) {
        return event.entry().toBuilder().operation("another").build();
    }

    private AuditVerification verify() {
        return company.as(company.olga).ask(new VerifyAudit(Optional.empty()));
    }

    private AuditVerification verify(AuditHead keptElsewhere) {
        return company.as(company.olga).ask(new VerifyAudit(Optional.of(keptElsewhere)));
    }

    private AuditHead head() {
        return storage.read(snapshot -> snapshot.audit().head(company.acme));
    }
}
