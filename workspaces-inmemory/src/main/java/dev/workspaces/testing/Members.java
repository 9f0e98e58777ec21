package dev.workspaces.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members that a JSON object of a scenario may have, and must. */
final class Members {
    private final List<String> names;
    private final int required;
    private final Map<String, Integer> bits = new HashMap<>();

    private Members(int required, String... names) {
        this.names = List.of(names);
        this.required = (1 << required) - 1;
        for (int i = 0; i < names.length; i++) {
            bits.put(names[i], 1 << i);
        }
    }

    /** These members, of which so many at the start of the list are required. */
    static Members of(int required, String... names) {
        return new Members(required, names);
    }

    /** A bit for this member; 0 if there is no such member. */
    int bit(String name) {
        return bits.getOrDefault(name, 0);
    }

    /** The first required member that is not among those seen; null if none is missing. */
    @Nullable
    String missing(int seen) {
        int missing = required & ~seen;
        return missing == 0 ? null : names.get(Integer.numberOfTrailingZeros(missing));
    }

    List<String> names() {
        return names;
    }
}
