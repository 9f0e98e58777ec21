package dev.workspaces.storage.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;

/** Whether a storage runs every contract, or says why not. */
final class Completeness {
    private Completeness() {}

    /** What is wrong with how a storage runs the contracts: one sentence each. */
    static List<String> defectsOf(Class<?> storage) {
        List<String> defects = new ArrayList<>();
        for (Class<? extends Contract> contract : Contracts.ALL) {
            defectOf(storage, contract).ifPresent(defects::add);
        }
        return defects;
    }

    private static Optional<String> defectOf(Class<?> storage, Class<? extends Contract> contract) {
        Optional<LeavesOut> leftOut = Stream.of(storage.getAnnotationsByType(LeavesOut.class))
                .filter(each -> each.contract() == contract)
                .findFirst();
        boolean isRun = Stream.of(storage.getDeclaredClasses()).anyMatch(each -> runs(each, contract));
        String name = "`" + contract.getSimpleName() + "` ";
        if (leftOut.isEmpty()) {
            return isRun ? Optional.empty() : Optional.of(name + "is neither run in a nested class nor left out");
        }
        if (isRun) {
            return Optional.of(name + "is run and left out");
        }
        return leftOut.get().reason().isBlank() ? Optional.of(name + "is left out without a reason") : Optional.empty();
    }

    private static boolean runs(Class<?> nested, Class<? extends Contract> contract) {
        return contract.isAssignableFrom(nested)
                && nested.isAnnotationPresent(Nested.class)
                && !nested.isAnnotationPresent(Disabled.class);
    }
}
