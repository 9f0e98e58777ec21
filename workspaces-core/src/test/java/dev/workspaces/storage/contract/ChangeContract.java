package dev.workspaces.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.storage.FactChange;
import dev.workspaces.storage.Revision;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        assertThat(since(0, 0)).isEmpty();
        assertThat(since(4, 0)).isEmpty();
    }

    @Test
    void after_a_revision_that_there_never_was_nothing_can_be_told() {
        record(acme, EVERY_KIND);

        assertThat(found(2, 10)).isEmpty();
        assertThat(found(2, 0)).isEmpty();
        assertThat(found(-1, 10)).isEmpty();
    }

    @Test
    void where_the_next_revision_was_let_go_of_nothing_can_be_told() {
        OrganizationId globex = Some.organization().id();
        for (int i = 0; i < 4; i++) {
            record(acme, EVERY_KIND);
            record(globex, EVERY_KIND);
        }

        forgetThrough(acme, 2);

        assertThat(found(0, 10)).isEmpty();
        assertThat(found(1, 10)).isEmpty();
        assertThat(found(1, 0)).isEmpty();
        assertThat(since(2, 10)).extracting(Revision::number).containsExactly(3L, 4L);
        assertThat(revision(acme)).isEqualTo(4);
        assertThat(this.<Optional<List<Revision>>>read(now -> now.changes().since(globex, 0, 10)))
                .hasValueSatisfying(all -> assertThat(all).hasSize(4));
    }

    @Test
    void the_newest_revision_is_never_let_go_of_and_numbers_go_on() {
        record(acme, EVERY_KIND);
        record(acme, EVERY_KIND);

        forgetThrough(acme, 9);
        forgetThrough(acme, 1);

        assertThat(revision(acme)).isEqualTo(2);
        assertThat(since(1, 10)).extracting(Revision::number).containsExactly(2L);
        assertThat(record(acme, EVERY_KIND)).isEqualTo(3);
    }

    @Test
    void where_there_are_no_revisions_letting_go_changes_nothing() {
        forgetThrough(acme, 1);

        assertThat(revision(acme)).isZero();
        assertThat(record(acme, EVERY_KIND)).isEqualTo(1);
    }

    @Test
    void the_newest_revisions_of_several_organizations_are_told_at_once() {
        OrganizationId globex = Some.organization().id();
        OrganizationId initech = Some.organization().id();
        OrganizationId unknown = Some.organization().id();
        record(acme, EVERY_KIND);
        record(globex, EVERY_KIND);
        record(globex, EVERY_KIND);
        record(initech, EVERY_KIND);

        assertThat(revisions(Set.of(acme, globex, unknown))).containsOnly(entry(acme, 1L), entry(globex, 2L));
        assertThat(revisions(Set.of(globex))).containsOnly(entry(globex, 2L));
        assertThat(revisions(Set.of(unknown))).isEmpty();
        assertThat(revisions(Set.of())).isEmpty();
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

    private Map<OrganizationId, Long> revisions(Set<OrganizationId> organizations) {
        return read(now -> now.changes().revisions(organizations));
    }

    private void forgetThrough(OrganizationId organization, long revision) {
        run(transaction -> transaction.changes().forgetThrough(organization, revision));
    }

    private Optional<List<Revision>> found(long revision, int limit) {
        return read(now -> now.changes().since(acme, revision, limit));
    }

    private List<Revision> since(long revision, int limit) {
        return found(revision, limit).orElseThrow();
    }
}
