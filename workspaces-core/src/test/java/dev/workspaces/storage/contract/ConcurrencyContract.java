package dev.workspaces.storage.contract;

import static dev.workspaces.storage.contract.Versioned.ORGANIZATION;
import static dev.workspaces.storage.contract.Versioned.USER;
import static dev.workspaces.storage.contract.Versioned.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.audit.AuditCheck;
import dev.workspaces.audit.AuditEvent;
import dev.workspaces.audit.AuditHead;
import dev.workspaces.error.AlreadyExistsException;
import dev.workspaces.error.StaleWriteException;
import dev.workspaces.id.Name;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.member.User;
import dev.workspaces.organization.Organization;
import dev.workspaces.storage.AuditFilter;
import dev.workspaces.storage.FactChange;
import dev.workspaces.storage.Revision;
import dev.workspaces.workspace.Workspace;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** That nothing is lost and nothing there twice when several write at once. */
public abstract class ConcurrencyContract extends Contract {
    private static final int THREADS = 4;
    private static final int ROUNDS = 25;
    private static final int ALL = THREADS * ROUNDS;

    /** Constructor for subclasses. */
    protected ConcurrencyContract() {}

    @Test
    void no_update_is_lost_where_versions_tell() {
        Workspace lab = tenant().workspace();

        for (int round = 1; round <= ROUNDS; round++) {
            Workspace before = find(WORKSPACE, lab).orElseThrow();
            Name name = Name.of("round " + round);

            assertOne(() -> update(WORKSPACE, before.toBuilder().name(name).build()));

            assertThat(find(WORKSPACE, lab).orElseThrow().name()).isEqualTo(name);
        }
        assertThat(find(WORKSPACE, lab).orElseThrow().version()).isEqualTo(ROUNDS + 1);
    }

    private static boolean isInTime(Runnable write) {
        try {
            write.run();
            return true;
        } catch (StaleWriteException | AlreadyExistsException tooLate) {
            return false;
        }
    }

    @Test
    void of_several_who_take_one_slug_address_or_id_one_gets_it() {
        for (int round = 0; round < ROUNDS; round++) {
            Tenant tenant = tenant();
            Organization acme = Some.organization();
            User mara = Some.user();
            Workspace lab = Some.workspace(tenant.id());
            Workspace other = Some.workspace(tenant.id());

            assertOne(() -> insert(
                    ORGANIZATION,
                    Some.organization().toBuilder().slug(acme.slug()).build()));
            assertOne(() ->
                    insert(USER, Some.user().toBuilder().email(mara.email()).build()));
            assertOne(() -> insert(
                    WORKSPACE,
                    Some.workspace(tenant.id()).toBuilder().slug(lab.slug()).build()));
            assertOne(() -> insert(WORKSPACE, other));
        }
    }

    private static void assertOne(Runnable write) {
        Queue<Boolean> results = new ConcurrentLinkedQueue<>();
        Race.rounds(THREADS, 1, () -> results.add(isInTime(write)));
        assertThat(results).hasSize(THREADS).containsOnlyOnce(true);
    }

    @Test
    void events_that_are_appended_at_once_come_one_after_the_other() {
        OrganizationId acme = Some.organization().id();

        Race.rounds(
                THREADS, ROUNDS, () -> run(transaction -> transaction.audit().append(Some.entry(acme))));

        List<AuditEvent> events = read(now -> now.audit().list(acme, AuditFilter.all(), 1, 1000));
        AuditHead head = read(now -> now.audit().head(acme));
        AuditCheck check = AuditCheck.from(acme, AuditHead.empty(), List.of(head));
        assertThat(events).hasSize(ALL);
        assertThat(check.next(events)).isEmpty();
        assertThat(check.end()).isEmpty();
    }

    @Test
    void revisions_that_are_recorded_at_once_come_one_after_the_other() {
        OrganizationId acme = Some.organization().id();
        List<FactChange> changes = List.of(FactChange.ofOrganization());
        Queue<Long> numbers = new ConcurrentLinkedQueue<>();

        Race.rounds(THREADS, ROUNDS, () -> numbers.add(write(it -> it.changes().record(acme, changes))));

        List<Long> expected = LongStream.rangeClosed(1, ALL).boxed().toList();
        assertThat(numbers).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(this.<List<Revision>>read(
                        now -> now.changes().since(acme, 0, 1000).orElseThrow()))
                .extracting(Revision::number)
                .isEqualTo(expected);
    }
}
