package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.storage.FactChange;
import dev.workspaces.storage.Revision;
import dev.workspaces.storage.Storage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How much of what changed is there. */
class ChangeLogTest {
    private static final OrganizationId ACME = OrganizationId.of("acme");

    private final Storage storage = TestStorage.openedEmpty();

    @Test
    void the_newest_ten_thousand_revisions_are_there_and_hardly_more() {
        record(ChangeLog.KEPT);
        assertThat(since(0)).isPresent();

        record(ChangeLog.KEPT / 2 + 50);
        int newest = ChangeLog.KEPT + ChangeLog.KEPT / 2 + 50;

        assertThat(since(newest - ChangeLog.KEPT))
                .hasValueSatisfying(all -> assertThat(all)
                        .extracting(Revision::number)
                        .endsWith((long) newest)
                        .hasSize(ChangeLog.KEPT));
        assertThat(since(newest - ChangeLog.KEPT - 100)).isEmpty();
    }

    private void record(int times) {
        storage.transact(transaction -> {
            for (int i = 0; i < times; i++) {
                ChangeLog.record(ACME, List.of(FactChange.ofOrganization()), transaction);
            }
            return times;
        });
    }

    private Optional<List<Revision>> since(long revision) {
        return storage.read(now -> now.changes().since(ACME, revision, Integer.MAX_VALUE));
    }
}
