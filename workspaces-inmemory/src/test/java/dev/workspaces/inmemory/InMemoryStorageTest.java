package dev.workspaces.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.id.Name;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.Slug;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.organization.Organization;
import dev.workspaces.storage.Snapshot;
import dev.workspaces.storage.Transaction;
import dev.workspaces.storage.WorkspaceFilter;
import dev.workspaces.storage.WorkspaceRepository;
import dev.workspaces.workspace.Workspace;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** What in-memory storage does beyond what every storage promises. */
class InMemoryStorageTest {
    private static final OrganizationId ACME = OrganizationId.of("acme");
    private static final WorkspaceId RESEARCH = WorkspaceId.of("research");
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00.123456Z");

    private final InMemoryStorage storage = new InMemoryStorage();

    @Test
    void what_a_transaction_wrote_is_there_after_it() {
        storage.transact(InMemoryStorageTest::openAcme);

        assertThat(storage.<Optional<Workspace>>read(now -> now.workspaces().find(ACME, Slug.of("research"))))
                .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(RESEARCH));
    }

    @Test
    void nothing_of_a_transaction_that_threw_is_there() {
        assertThatThrownBy(() -> storage.transact(transaction -> {
                    openAcme(transaction);
                    throw new AssertionError("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(storage.<Optional<Organization>>read(
                        now -> now.organizations().find(ACME)))
                .isEmpty();
        assertThat(storage.<Boolean>read(now -> now.organizations().isEmpty())).isTrue();
        assertThat(storage.<Long>read(now -> now.workspaces().count(ACME, WorkspaceFilter.all())))
                .isZero();
    }

    @Test
    void a_call_inside_of_another_is_refused() {
        assertThatThrownBy(() -> storage.transact(outer -> storage.read(Snapshot::audit)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> storage.read(outer -> storage.transact(Transaction::audit)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(storage.<Long>read(now -> now.changes().revision(ACME))).isZero();
    }

    @Test
    void what_work_was_handed_is_refused_after_it_has_returned() {
        Transaction over = storage.transact(transaction -> transaction);
        WorkspaceRepository workspaces = storage.transact(Transaction::workspaces);

        assertThatThrownBy(() -> over.lock(ACME)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> over.organizations().find(ACME)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> workspaces.find(ACME, RESEARCH)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_work_was_handed_is_refused_in_another_thread() {
        storage.transact(transaction -> {
            CompletableFuture<Optional<Organization>> elsewhere = CompletableFuture.supplyAsync(
                    () -> transaction.organizations().find(ACME));
            assertThatThrownBy(elsewhere::join)
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(IllegalStateException.class);
            return true;
        });
    }

    @Test
    void a_snapshot_writes_nothing_whatever_it_is_cast_to() {
        assertThatThrownBy(() -> storage.read(now -> openAcme((Transaction) now)))
                .isInstanceOf(IllegalStateException.class);

        assertThat(storage.<Optional<Organization>>read(
                        now -> now.organizations().find(ACME)))
                .isEmpty();
    }

    private static Workspace openAcme(Transaction transaction) {
        transaction
                .organizations()
                .insert(Organization.builder()
                        .id(ACME)
                        .slug(Slug.of("acme"))
                        .name(Name.of("Acme"))
                        .createdAt(NOW)
                        .updatedAt(NOW)
                        .build());
        return transaction
                .workspaces()
                .insert(Workspace.builder()
                        .organization(ACME)
                        .id(RESEARCH)
                        .slug(Slug.of("research"))
                        .name(Name.of("Research"))
                        .createdAt(NOW)
                        .updatedAt(NOW)
                        .build());
    }
}
