package dev.workspaces.storage.contract;

import static dev.workspaces.storage.contract.Versioned.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.WorkspaceStatus;
import dev.workspaces.storage.Transaction;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What {@link Transaction#hold} promises. */
public abstract class HoldContract extends Contract {
    private static final int ROUNDS = 25;

    /** Constructor for subclasses. */
    protected HoldContract() {}

    /** As a host does it: who creates something holds the workspace and looks for it; who deletes asks what is left. */
    @Test
    void a_workspace_that_is_held_is_not_deleted_meanwhile() {
        for (int round = 0; round < ROUNDS; round++) {
            Tenant acme = tenant();
            OrganizationId inventory = Some.organization().id();

            Race.between(
                    () -> create(acme, inventory), () -> create(acme, inventory), () -> deleteIfEmpty(acme, inventory));

            long things = this.<Long>read(now -> now.audit().head(inventory).sequence());
            assertThat(find(WORKSPACE, acme.workspace()).isEmpty())
                    .as("it is gone, and %s things are in it", things)
                    .isEqualTo(things == 0);
        }
    }

    /** What is created in a workspace is an event in a log of its own. */
    private void create(Tenant tenant, OrganizationId inventory) {
        WorkspaceId workspace = tenant.workspace().id();
        run(transaction -> {
            transaction.hold(tenant.id(), workspace);
            if (transaction.workspaces().find(tenant.id(), workspace).isPresent()) {
                transaction.audit().append(Some.entry(inventory));
            }
        });
    }

    private void deleteIfEmpty(Tenant tenant, OrganizationId inventory) {
        try {
            run(transaction -> {
                transaction.workspaces().delete(tenant.id(), tenant.workspace().id(), 1);
                if (transaction.audit().head(inventory).sequence() > 0) {
                    throw new UnsupportedOperationException("something is left");
                }
            });
        } catch (UnsupportedOperationException somethingIsLeft) {
            assertThat(find(WORKSPACE, tenant.workspace())).isPresent();
        }
    }

    @Test
    void a_workspace_that_is_held_is_not_archived_meanwhile() {
        for (int round = 0; round < ROUNDS; round++) {
            Tenant acme = tenant();
            AtomicInteger holders = new AtomicInteger();

            Race.between(() -> hold(acme, holders), () -> hold(acme, holders), () -> archive(acme, holders));

            assertThat(find(WORKSPACE, acme.workspace()).orElseThrow().status()).isEqualTo(WorkspaceStatus.ARCHIVED);
        }
    }

    private void hold(Tenant tenant, AtomicInteger holders) {
        run(transaction -> {
            transaction.hold(tenant.id(), tenant.workspace().id());
            holders.incrementAndGet();
            try {
                WorkspaceStatus before = status(transaction, tenant);
                assertThat(status(transaction, tenant)).isEqualTo(before);
            } finally {
                holders.decrementAndGet();
            }
        });
    }

    private static WorkspaceStatus status(Transaction transaction, Tenant tenant) {
        return transaction
                .workspaces()
                .find(tenant.id(), tenant.workspace().id())
                .orElseThrow()
                .status();
    }

    private void archive(Tenant tenant, AtomicInteger holders) {
        run(transaction -> {
            transaction
                    .workspaces()
                    .update(tenant.workspace().toBuilder()
                            .status(WorkspaceStatus.ARCHIVED)
                            .build());
            assertThat(holders.get()).as("others who hold it").isZero();
        });
    }

    @Test
    void who_holds_a_workspace_may_hold_it_again_and_delete_it() {
        Tenant acme = tenant();

        run(transaction -> {
            transaction.lock(acme.id());
            transaction.hold(acme.id(), acme.workspace().id());
            transaction.hold(acme.id(), acme.workspace().id());
            transaction.workspaces().delete(acme.id(), acme.workspace().id(), 1);
        });

        assertThat(find(WORKSPACE, acme.workspace())).isEmpty();
    }

    @Test
    void a_workspace_that_does_not_exist_can_be_held() {
        Tenant acme = tenant();

        run(transaction -> {
            transaction.hold(acme.id(), WorkspaceId.of(Some.text("wsp")));
            transaction.hold(Some.organization().id(), acme.workspace().id());
        });
    }
}
