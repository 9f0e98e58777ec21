package dev.workspaces.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.storage.Storage;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * All that a storage promises. For each storage there is one class that extends this one, says how it is opened, and has a
 * nested class for each contract: so every storage has its own lines in a report.
 *
 * <pre>{@code
 * class MyStorageContractTest extends StorageContract {
 *     public Storage open() { return new MyStorage(); }
 *
 *     @Nested class Organizations extends OrganizationContract {}
 *     …
 * }
 * }</pre>
 *
 * What it cannot keep, it {@link LeavesOut}, with a reason.
 */
public abstract class StorageContract {
    /** Constructor for subclasses. */
    protected StorageContract() {}

    /** The storage, open. Called before each test, which closes it; it may hold what other tests left. */
    public abstract Storage open();

    @Test
    void every_contract_is_run_or_left_out_with_a_reason() {
        List<String> defects = Completeness.defectsOf(getClass());

        assertThat(defects).isEmpty();
    }
}
