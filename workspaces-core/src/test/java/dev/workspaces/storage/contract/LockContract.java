package dev.workspaces.storage.contract;

import static dev.workspaces.storage.contract.Versioned.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.id.Name;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.storage.Transaction;
import dev.workspaces.workspace.Workspace;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What {@link Transaction#lock} promises. */
public abstract class LockContract extends Contract {
    private static final int THREADS = 4;
    private static final int ROUNDS = 25;

    /** Constructor for subclasses. */
    protected LockContract() {}

    @Test
    void an_organization_is_held_by_one_transaction_at_a_time() {
        assertAlone(tenant().id());
    }

    @Test
    void an_organization_that_does_not_exist_is_held_likewise() {
        assertAlone(Some.organization().id());
    }

    private void assertAlone(OrganizationId organization) {
        AtomicInteger inside = new AtomicInteger();
        Race.rounds(
                THREADS,
                ROUNDS,
                () -> run(transaction -> {
                    transaction.lock(organization);
                    assertThat(inside.getAndIncrement())
                            .as("others who hold it")
                            .isZero();
                    try {
                        transaction.audit().append(Some.entry(organization));
                    } finally {
                        inside.decrementAndGet();
                    }
                }));
    }

    @Test
    void whoever_holds_an_organization_sees_all_that_was_done_while_others_held_it() {
        Tenant acme = tenant();

        Race.rounds(
                THREADS,
                ROUNDS,
                () -> run(transaction -> {
                    transaction.lock(acme.id());
                    Workspace now = transaction
                            .workspaces()
                            .find(acme.id(), acme.workspace().id())
                            .orElseThrow();
                    transaction
                            .workspaces()
                            .update(now.toBuilder()
                                    .name(Name.of("x" + now.version()))
                                    .build());
                }));

        Workspace after = find(WORKSPACE, acme.workspace()).orElseThrow();
        assertThat(after.name()).isEqualTo(Name.of("x" + THREADS * ROUNDS));
        assertThat(after.version()).isEqualTo(THREADS * ROUNDS + 1);
    }

    @Test
    void what_was_read_holds_until_the_end_where_the_organization_is_held() {
        for (int round = 0; round < ROUNDS; round++) {
            TwoOwners owners = TwoOwners.in(storage());

            Race.between(() -> owners.oneGoes(storage(), true), () -> owners.otherGoes(storage(), true));

            assertThat(owners.left(storage())).isEqualTo(1);
        }
    }

    @Test
    void an_organization_is_let_go_when_its_transaction_throws() {
        OrganizationId acme = Some.organization().id();
        assertThatThrownBy(() -> run(transaction -> {
                    transaction.lock(acme);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        Race.rounds(1, 1, () -> run(transaction -> transaction.lock(acme)));
    }

    @Test
    void an_organization_may_be_held_again_by_who_holds_it() {
        OrganizationId acme = tenant().id();

        run(transaction -> {
            transaction.lock(acme);
            transaction.lock(acme);
        });
    }
}
