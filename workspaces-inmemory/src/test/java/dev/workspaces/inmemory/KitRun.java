package dev.workspaces.inmemory;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedClass;

import dev.workspaces.storage.Storage;
import dev.workspaces.storage.contract.Contract;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs a contract on a storage, and sees what fails. */
final class KitRun implements TestExecutionListener {
    private static final ThreadLocal<Supplier<? extends Storage>> OPENED = new ThreadLocal<>();

    private final Set<String> failed = new TreeSet<>();
    private int tests;

    /** The contracts on whatever storage is tried just now. Not run by itself: nothing here is. */
    static class Subject extends InMemoryContractTest {
        @Override
        public Storage open() {
            return OPENED.get().get();
        }
    }

    private KitRun() {}

    /** The names of the tests of this contract that fail on this storage. */
    static Set<String> failures(Class<? extends Contract> contract, Supplier<? extends Storage> storage) {
        KitRun run = new KitRun();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectNestedClass(List.of(Subject.class), nested(contract)))
                .build();
        OPENED.set(storage);
        try {
            LauncherFactory.create().execute(request, run);
        } finally {
            OPENED.remove();
        }
        if (run.tests == 0) {
            throw new IllegalStateException("nothing was run of " + contract);
        }
        return run.failed;
    }

    private static Class<?> nested(Class<? extends Contract> contract) {
        return Stream.of(InMemoryContractTest.class.getDeclaredClasses())
                .filter(contract::isAssignableFrom)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        tests += test.isTest() ? 1 : 0;
        if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
            failed.add(test.getSource()
                    .filter(MethodSource.class::isInstance)
                    .map(source -> ((MethodSource) source).getMethodName())
                    .orElse(test.getDisplayName()));
        }
    }
}
