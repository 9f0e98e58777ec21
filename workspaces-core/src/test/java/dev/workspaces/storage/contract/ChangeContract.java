package dev.workspaces.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.storage.FactChange;
import dev.workspaces.storage.Revision;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link dev.workspaces.storage.ChangeRepository} promises. */
public abstract class ChangeContract extends Contract {
    private static final List<FactChange> EVERY_KIND = List.of(
            FactChange.ofMembership(WorkspaceId.of("research"), UserId.of("mara")),
            FactChange.ofOrganization(),
            FactChange.ofWorkspace(WorkspaceId.of("research")),
            FactChange.ofKey(KeyId.of("laptop")),
            FactChange.ofMembership(UserId.of("mara")));

    private final OrganizationId acme = Some.organization().id();

    /** Constructor for subclasses. */
    protected ChangeContract() {}

    @Test
    void an_organization_that_nothing_was_ever_recorded_of_is_at_revision_0() {
        assertThat(revision(acme)).isZero();
        assertThat(since(0, 10)).isEmpty();
    }

    @Test
    void revisions_are_numbered_without_gaps_and_keep_what_changed_in_order() {
        assertThat(record(acme, EVERY_KIND)).isEqualTo(1);
        assertThat(record(acme, List.of(FactChange.ofOrganization()))).isEqualTo(2);
        assertThat(record(acme, EVERY_KIND.subList(1, 3))).isEqualTo(3);

        assertThat(revision(acme)).isEqualTo(3);
        assertThat(since(0, 10))
                .containsExactly(
                        new Revision(1, EVERY_KIND),
                        new Revision(2, List.of(FactChange.ofOrganization())),
                        new Revision(3, EVERY_KIND.subList(1, 3)));
    }

    @Test
    void revisions_are_answered_after_one_and_up_to_a_limit() {
        for (int i = 0; i < 4; i++) {
            record(acme, EVERY_KIND);
        }

        assertThat(since(1, 2)).extracting(Revision::number).containsExactly(2L, 3L);
        assertThat(since(3, 10)).extracting(Revision::number).containsExactly(4L);
        assertThat(since(4, 10)).isEmpty();
        assertThat(since(7, 10)).isEmpty();
        assertThat(since(0, 0)).isEmpty();
    }

    @Test
    void each_organization_has_its_own_revisions() {
        OrganizationId globex = Some.organization().id();
        record(acme, EVERY_KIND);
        record(acme, EVERY_KIND);

        assertThat(record(globex, List.of(FactChange.ofOrganization()))).isEqualTo(1);
        assertThat(revision(acme)).isEqualTo(2);
        assertThat(since(0, 10)).extracting(Revision::changes).containsExactly(EVERY_KIND, EVERY_KIND);
    }

    @Test
    void a_transaction_that_threw_leaves_no_revision_and_no_gap() {
        record(acme, EVERY_KIND);

        assertThatThrownBy(() -> run(transaction -> {
                    transaction.changes().record(acme, EVERY_KIND);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(revision(acme)).isEqualTo(1);
        assertThat(record(acme, EVERY_KIND)).isEqualTo(2);
    }

    @Test
    void a_transaction_that_records_twice_makes_two_revisions() {
        run(transaction -> {
            assertThat(transaction.changes().record(acme, EVERY_KIND)).isEqualTo(1);
            assertThat(transaction.changes().record(acme, EVERY_KIND)).isEqualTo(2);
            assertThat(transaction.changes().revision(acme)).isEqualTo(2);
        });

        assertThat(since(0, 10)).hasSize(2);
    }

    private long record(OrganizationId organization, List<FactChange> changes) {
        return this.<Long>write(transaction -> transaction.changes().record(organization, changes));
    }

    private long revision(OrganizationId organization) {
        return this.<Long>read(now -> now.changes().revision(organization));
    }

    private List<Revision> since(long revision, int limit) {
        return read(now -> now.changes().since(acme, revision, limit));
    }
}
