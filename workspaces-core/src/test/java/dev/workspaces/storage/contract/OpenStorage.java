package dev.workspaces.storage.contract;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Opens the storage of the enclosing class before each test of a contract, and closes it after it. */
final class OpenStorage implements BeforeEachCallback, AfterEachCallback {
    @Override
    public void beforeEach(ExtensionContext context) {
        StorageContract enclosing = context.getRequiredTestInstances()
                .findInstance(StorageContract.class)
                .orElseThrow(() -> new IllegalStateException("a contract is nested in a `StorageContract`"));
        contract(context).use(enclosing.open());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        contract(context).storage().close();
    }

    private static Contract contract(ExtensionContext context) {
        return (Contract) context.getRequiredTestInstance();
    }
}
