package dev.workspaces.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.Workspaces;
import dev.workspaces.jdbc.DatabaseException.Kind;
import dev.workspaces.page.PageRequest;
import dev.workspaces.service.Inventory;
import dev.workspaces.service.ListQuery.ListAuditEvents;
import dev.workspaces.service.ListQuery.ListKeys;
import dev.workspaces.service.ListQuery.ListMembers;
import dev.workspaces.service.ListQuery.ListWorkspaces;
import dev.workspaces.service.Refusal;
import dev.workspaces.service.RefusedException;
import dev.workspaces.service.WorkspaceCommand.DeleteWorkspace;
import dev.workspaces.storage.AuditFilter;
import dev.workspaces.storage.KeyFilter;
import dev.workspaces.storage.WorkspaceFilter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A host whose table has a foreign key on the workspaces, and the deletion of one. */
interface ForeignKeys {
    String PROMPT = "greeting";
    int TRIES = 12;

    TestDatabase database();

    /** What the database says of a row that another one hangs on. */
    default String sqlState() {
        return "23503";
    }

    @Test
    default void a_workspace_in_which_the_inventory_finds_something_is_not_deleted_before_that_is_gone() {
        try (HostRows rows = new HostRows(database());
                Tenant tenant = tenant(rows)) {
            addPrompt(rows, tenant);

            assertThatThrownBy(() -> delete(tenant))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(Refusal.WORKSPACE_NOT_EMPTY));

            rows.remove(PROMPT);
            delete(tenant);
            assertThat(tenant.olga().count(workspaces())).isEqualTo(1);
        }
    }

    @Test
    default void what_an_inventory_overlooks_fails_as_a_lost_race_does_and_nothing_is_done() {
        AtomicInteger asked = new AtomicInteger();
        Inventory blind = (organization, workspace) -> {
            asked.incrementAndGet();
            return Map.of();
        };
        try (HostRows rows = new HostRows(database());
                Tenant tenant = tenant(blind)) {
            addPrompt(rows, tenant);
            List<Object> before = everything(tenant);

            assertThatThrownBy(() -> delete(tenant)).isInstanceOfSatisfying(DatabaseException.class, failure -> {
                assertThat(failure.kind()).isEqualTo(Kind.BUSY);
                assertThat(failure.sqlState()).isEqualTo(sqlState());
            });

            assertThat(asked).hasValue(TRIES);
            assertThat(everything(tenant)).isEqualTo(before);
            assertThat(tenant.isLetInBy(tenant.workspaces())).isTrue();

            rows.remove(PROMPT);
            delete(tenant);
            assertThat(tenant.olga().count(workspaces())).isEqualTo(1);
            assertThat(tenant.isLetInBy(tenant.workspaces())).isFalse();
        }
    }

    private Tenant tenant(Inventory inventory) {
        return Tenant.foundedBy(Workspaces.builder(database().open()).inventory(inventory));
    }

    private static void addPrompt(HostRows rows, Tenant tenant) {
        tenant.workspaces()
                .holding(tenant.id(), tenant.research(), () -> rows.add(PROMPT, tenant.id(), tenant.research()));
    }

    private static void delete(Tenant tenant) {
        tenant.olga().carryOut(new DeleteWorkspace(tenant.research()));
    }

    private static List<Object> everything(Tenant tenant) {
        PageRequest page = PageRequest.first(PageRequest.MAX_SIZE);
        return List.of(
                tenant.olga().ask(workspaces()),
                tenant.olga().ask(new ListMembers(tenant.research(), page)),
                tenant.olga().ask(new ListKeys(KeyFilter.all(), page)),
                tenant.olga().ask(new ListAuditEvents(AuditFilter.all(), page)));
    }

    private static ListWorkspaces workspaces() {
        return new ListWorkspaces(WorkspaceFilter.all(), PageRequest.first(PageRequest.MAX_SIZE));
    }
}
