package dev.workspaces.testing.conformance;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The two features that the host of the generated scenarios adds. */
final class HostFeatures {

    private HostFeatures() {}

    /** Adds them to a scenario. */
    static void addTo(Draft draft) {
        draft.feature(
                "datasets", "workspace", new TreeMap<>(Map.of("read", "read", "create", "write", "query", "invoke")));
        draft.feature("regions", "organization", new TreeMap<>(Map.of("list", "read", "close", "write")));
    }

    /** Returns the names of their actions. */
    static List<String> actions() {
        return List.of("datasets.read", "datasets.create", "datasets.query", "regions.list", "regions.close");
    }
}
