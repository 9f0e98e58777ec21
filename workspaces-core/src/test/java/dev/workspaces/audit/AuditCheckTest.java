package dev.workspaces.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.OrganizationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is done to a log, the first place where it is not as it was written is named. */
class AuditCheckTest {
    private static final List<AuditEvent> LOG = chain(AuditHead.empty(), 5);

    static Stream<Edit> edits() {
        return Stream.of(Edit.all(), Edit.toTheImpossible()).flatMap(List::stream);
    }

    @Test
    void a_log_as_it_was_written_is_found_to_be_so() {
        assertThat(broken(LOG)).isEmpty();
        assertThat(broken(head(0), LOG, head(5))).isEmpty();
        assertThat(broken(head(0), LOG, head(3))).isEmpty();
        assertThat(broken(List.of())).isEmpty();
    }

    @Test
    void every_field_has_an_edit() {
        assertThat(Edit.all().stream().map(Edit::field).distinct())
                .containsExactlyInAnyOrderElementsOf(Edit.fields().toList());
    }

    @ParameterizedTest
    @MethodSource("edits")
    void an_edited_field_is_found(Edit edit) {
        for (int place = 1; place <= 5; place++) {
            int at = place - 1;
            List<AuditEvent> edited = done(log -> log.set(at, edit.how().apply(log.get(at))));

            assertThat(edited).isNotEqualTo(LOG);
            assertThat(broken(edited)).contains((long) place);
        }
    }

    @Test
    void an_event_that_was_removed_is_found() {
        assertThat(broken(done(log -> log.remove(0)))).contains(1L);
        assertThat(broken(done(log -> log.remove(2)))).contains(3L);
        assertThat(broken(done(log -> log.subList(0, 3).clear()))).contains(1L);
    }

    @Test
    void two_events_that_changed_places_are_found() {
        assertThat(broken(done(log -> log.add(1, log.remove(2))))).contains(2L);
        assertThat(broken(done(log -> log.add(0, log.remove(4))))).contains(1L);
    }

    @Test
    void an_event_that_was_put_in_is_found_or_the_one_after_it() {
        AuditEvent forged = AuditChain.append(head(2), Edit.full());

        assertThat(broken(done(log -> log.add(2, LOG.get(1))))).contains(3L);
        assertThat(broken(done(log -> log.add(2, forged)))).contains(4L);
        assertThat(broken(head(0), done(log -> log.add(2, forged)), head(3))).contains(3L);
    }

    @Test
    void an_event_whose_hash_was_made_anew_is_found_by_the_next_and_as_the_last_by_a_head_kept_elsewhere() {
        AuditEvent third = AuditChain.append(head(2), Edit.full());
        AuditEvent last = AuditChain.append(head(4), Edit.full());

        assertThat(broken(done(log -> log.set(2, third)))).contains(4L);
        assertThat(broken(done(log -> log.set(4, last)))).isEmpty();
        assertThat(broken(head(0), done(log -> log.set(4, last)), head(5))).contains(5L);
    }

    @Test
    void a_log_that_was_written_anew_from_some_event_on_is_found_by_a_head_kept_elsewhere() {
        List<AuditEvent> anew = new ArrayList<>(LOG.subList(0, 2));
        AuditEvent third = AuditChain.append(head(2), Edit.full());
        anew.add(third);
        anew.addAll(chain(third.head(), 2));

        assertThat(broken(anew)).isEmpty();
        assertThat(broken(head(0), anew, head(3))).contains(3L);
        assertThat(broken(head(0), anew, head(5))).contains(5L);
        assertThat(broken(head(0), anew, head(2))).isEmpty();
    }

    @Test
    void a_tail_that_was_cut_off_is_found_by_a_head_kept_elsewhere() {
        assertThat(broken(head(0), LOG.subList(0, 4), head(5))).contains(5L);
        assertThat(broken(head(0), LOG.subList(0, 2), head(5))).contains(3L);
        assertThat(broken(head(0), List.of(), head(5))).contains(1L);
        assertThat(broken(head(0), LOG.subList(0, 4), head(4))).isEmpty();
    }

    @Test
    void a_log_goes_on_after_its_checkpoint_and_no_other() {
        List<AuditEvent> rest = LOG.subList(2, 5);

        assertThat(broken(head(2), rest, head(5))).isEmpty();
        assertThat(broken(new AuditHead(2, "f".repeat(64)), rest)).contains(3L);
        assertThat(broken(head(1), rest)).contains(2L);
        assertThat(broken(head(3), rest)).contains(4L);
        assertThat(broken(head(2), rest.subList(1, 3))).contains(3L);
        assertThat(broken(head(2), rest.subList(0, 1), head(5))).contains(4L);
        assertThat(broken(head(5), List.of(), head(5))).isEmpty();
    }

    @Test
    void a_head_from_the_checkpoint_tells_whether_it_is_another_and_one_from_before_it_nothing() {
        AuditHead other = new AuditHead(2, "f".repeat(64));

        assertThat(broken(head(2), LOG.subList(2, 5), head(2))).isEmpty();
        assertThat(broken(head(2), LOG.subList(2, 5), other)).contains(2L);
        assertThat(broken(head(3), LOG.subList(3, 5), other)).isEmpty();
    }

    @Test
    void of_several_heads_each_is_looked_at_in_whatever_order() {
        AuditHead other = new AuditHead(4, "f".repeat(64));

        assertThat(broken(head(0), LOG, head(5), head(3))).isEmpty();
        assertThat(broken(head(0), LOG, other, head(2))).contains(4L);
        assertThat(broken(head(0), LOG, head(2), other)).contains(4L);
        assertThat(broken(head(0), LOG.subList(0, 3), head(2), head(5))).contains(4L);
        assertThat(broken(head(0), LOG.subList(0, 3), head(5), head(2))).contains(4L);
    }

    @Test
    void an_event_of_another_organization_is_found_though_its_hash_is_right() {
        AuditEntry theirs = LOG.get(2).entry().toBuilder()
                .organization(OrganizationId.of("globex"))
                .build();

        assertThat(broken(done(log -> log.set(2, AuditChain.append(head(2), theirs)))))
                .contains(3L);
    }

    /** What is named for a log that starts at the first event; the same however many events come at once. */
    private static Optional<Long> broken(List<AuditEvent> log) {
        return broken(AuditHead.empty(), log);
    }

    private static Optional<Long> broken(AuditHead start, List<AuditEvent> log, AuditHead... known) {
        AuditCheck atOnce = AuditCheck.from(Edit.ACME, start, List.of(known));
        AuditCheck oneByOne = AuditCheck.from(Edit.ACME, start, List.of(known));
        Optional<Long> named = atOnce.next(log).or(atOnce::end);

        assertThat(log.stream()
                        .flatMap(event -> oneByOne.next(List.of(event)).stream())
                        .findFirst()
                        .or(oneByOne::end))
                .isEqualTo(named);
        assertThat(oneByOne.head()).isEqualTo(atOnce.head());
        return named;
    }

    private static List<AuditEvent> done(Consumer<List<AuditEvent>> tampering) {
        List<AuditEvent> log = new ArrayList<>(LOG);
        tampering.accept(log);
        return log;
    }

    private static AuditHead head(int place) {
        return place == 0 ? AuditHead.empty() : LOG.get(place - 1).head();
    }

    private static List<AuditEvent> chain(AuditHead start, int length) {
        List<AuditEvent> chain = new ArrayList<>();
        AuditHead head = start;
        for (int at = 0; at < length; at++) {
            AuditEntry entry = Edit.full().toBuilder().requestId("at " + at).build();
            chain.add(AuditChain.append(head, entry));
            head = chain.get(at).head();
        }
        return chain;
    }
}
