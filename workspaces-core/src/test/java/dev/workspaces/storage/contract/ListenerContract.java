package dev.workspaces.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.id.Name;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.storage.FactChange;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What {@link dev.workspaces.storage.ChangeRepository} promises of those who listen. */
public abstract class ListenerContract extends Contract {
    private static final int THREADS = 4;
    private static final int ROUNDS = 10;

    private final Name mail = Name.of(Some.text("mail"));

    /** Comes right before the ids that begin with it: nothing else does. */
    private final OrganizationId before = OrganizationId.of(Some.text("org"));

    private final OrganizationId first = OrganizationId.of(before + "-1");
    private final OrganizationId second = OrganizationId.of(before + "-2");
    private final OrganizationId third = OrganizationId.of(before + "-3");

    /** Constructor for subclasses. */
    protected ListenerContract() {}

    @Test
    void a_listener_has_heard_of_each_organization_what_was_noted_of_it() {
        hear(first, 3);

        assertThat(heard(mail, first)).isEqualTo(3);
        assertThat(heard(mail, second)).isZero();
        assertThat(heard(Name.of(Some.text("mail")), first)).isZero();
        assertThat(heard(Name.of("M" + mail.value().substring(1)), first)).isZero();
    }

    @Test
    void hearing_goes_forward_only() {
        hear(first, 3);
        hear(first, 2);
        assertThat(heard(mail, first)).isEqualTo(3);

        hear(first, 7);
        hear(first, 7);
        assertThat(heard(mail, first)).isEqualTo(7);
    }

    @Test
    void of_several_who_hear_at_once_the_one_who_has_heard_most_counts() {
        AtomicLong next = new AtomicLong(THREADS * ROUNDS);

        Race.rounds(THREADS, ROUNDS, () -> hear(first, next.getAndDecrement()));

        assertThat(heard(mail, first)).isEqualTo(THREADS * ROUNDS);
    }

    @Test
    void a_transaction_that_threw_has_noted_nothing() {
        hear(first, 1);

        assertThatThrownBy(() -> run(transaction -> {
                    transaction.changes().hear(mail, first, 2);
                    transaction.changes().hear(mail, second, 2);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(heard(mail, first)).isEqualTo(1);
        assertThat(heard(mail, second)).isZero();
    }

    @Test
    void organizations_with_more_than_was_heard_are_unheard_by_id_after_one_and_up_to_a_limit() {
        record(third);
        record(first);
        record(second);

        assertThat(unheard(before, 2)).containsExactly(first, second);
        assertThat(unheard(first, 2)).startsWith(second, third);
        assertThat(unheard(before, 0)).isEmpty();
        assertThat(this.<List<OrganizationId>>read(now -> now.changes().unheard(mail, Optional.empty(), 1)))
                .as("from the first on")
                .allMatch(id -> id.value().compareTo(first.value()) <= 0)
                .hasSize(1);
    }

    @Test
    void what_was_heard_of_is_unheard_again_with_the_next_revision() {
        record(first);
        record(second);
        record(second);
        hear(first, 1);
        hear(second, 1);
        assertThat(unheard(before, 1)).containsExactly(second);

        hear(second, 2);
        assertThat(unheard(before, 1)).doesNotContain(first, second);

        record(first);
        assertThat(unheard(before, 1)).containsExactly(first);
    }

    private void record(OrganizationId organization) {
        run(transaction -> transaction.changes().record(organization, List.of(FactChange.ofOrganization())));
    }

    private void hear(OrganizationId organization, long revision) {
        run(transaction -> transaction.changes().hear(mail, organization, revision));
    }

    private long heard(Name listener, OrganizationId organization) {
        return this.<Long>read(now -> now.changes().heard(listener, organization));
    }

    private List<OrganizationId> unheard(OrganizationId after, int limit) {
        return read(now -> now.changes().unheard(mail, Optional.of(after), limit));
    }
}
