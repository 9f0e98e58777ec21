package dev.workspaces.testing.property;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random keys: of every type, status and expiry, their owners there or not, their scopes theirs to hold or not. */
final class RandomKeys {
    private RandomKeys() {}

    /** Some of the keys that there may be, each in one organization. */
    static Arbitrary<List<Placed>> keys() {
        List<Arbitrary<Optional<Placed>>> each =
                Words.KEYS.stream().map(RandomKeys::key).toList();
        return Combinators.combine(each)
                .as(drawn -> drawn.stream().flatMap(Optional::stream).toList());
    }

    private static Arbitrary<Optional<Placed>> key(String id) {
        Arbitrary<Map<String, Object>> tree = Arbitraries.frequencyOf(
                Tuple.of(3, ofType(id, "organisation-service").build()),
                Tuple.of(4, ofWorkspace(id, "workspace-service").build()),
                Tuple.of(
                        4,
                        ofWorkspace(id, "workspace-user")
                                .and("user", Words.person())
                                .build()));
        Arbitrary<String> organization = Arbitraries.frequency(Tuple.of(17, "o1"), Tuple.of(1, "o2"));
        return Combinators.combine(organization, tree).as(Placed::new).optional(id.startsWith("new:") ? 0.1 : 0.95);
    }

    private static RandomObject ofWorkspace(String id, String type) {
        return ofType(id, type)
                .and("workspace", Arbitraries.frequency(Tuple.of(10, "w1"), Tuple.of(2, "w2"), Tuple.of(1, "w3")));
    }

    private static RandomObject ofType(String id, String type) {
        return new RandomObject()
                .and("id", id)
                .and("type", type)
                .maybe("scopes", 0.97, Words.scopes())
                .and("status", RandomOrganizations.status("active", "disabled", "revoked"))
                .maybe("expires_at", 0.4, expiry())
                .maybe("exhausted", 0.3, Words.flag())
                .maybe("rate_limited", 0.3, Words.flag());
    }

    private static Arbitrary<String> expiry() {
        return Arbitraries.frequency(
                Tuple.of(6, "2027-01-01T00:00:00Z"),
                Tuple.of(6, "2026-11-23T12:00:00.000000001Z"),
                Tuple.of(1, RandomScenarios.NOW),
                Tuple.of(1, "2026-11-23T11:59:59.999999999Z"),
                Tuple.of(1, "0001-01-01T00:00:00Z"));
    }

    /** A key and the organization it is in. */
    record Placed(String organization, Map<String, Object> tree) {}
}
