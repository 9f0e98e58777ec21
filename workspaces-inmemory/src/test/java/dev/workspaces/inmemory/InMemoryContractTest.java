package dev.workspaces.inmemory;

import dev.workspaces.storage.Storage;
import dev.workspaces.storage.contract.OrganizationContract;
import dev.workspaces.storage.contract.StorageContract;
import dev.workspaces.storage.contract.TransactionContract;
import dev.workspaces.storage.contract.UserContract;
import org.junit.jupiter.api.Nested;

/** In-memory storage keeps all that a storage promises. */
class InMemoryContractTest extends StorageContract {
    @Override
    public Storage open() {
        return new InMemoryStorage();
    }

    @Nested
    class Transactions extends TransactionContract {}

    @Nested
    class Organizations extends OrganizationContract {}

    @Nested
    class Users extends UserContract {}
}
