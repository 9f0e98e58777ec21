package dev.workspaces.testing.property;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Random questions about what may be there or not. */
final class RandomQuestions {
    private RandomQuestions() {}

    /** Questions that make sense more often than not, so that the late checks have their share. */
    static Arbitrary<Map<String, Object>> question() {
        return Arbitraries.frequencyOf(
                Tuple.of(8, asked(session(), 0.95, Words.actionOfWorkspace())),
                Tuple.of(3, asked(session(), 0.1, Words.actionOfOrganization())),
                Tuple.of(3, asked(key(), 0.3, Words.actionOfWorkspace())),
                Tuple.of(3, asked(key(), 0.2, Words.actionOfDataPlane())),
                Tuple.of(1, asked(key(), 0.1, Words.actionOfOrganization())),
                Tuple.of(2, asked(session(), 0.6, Words.anyAction())),
                Tuple.of(2, asked(key(), 0.6, Words.anyAction())));
    }

    private static Arbitrary<Map<String, Object>> asked(
            Arbitrary<?> principal, double howOftenOfWorkspace, Arbitrary<String> action) {
        return new RandomObject()
                .and("id", "q")
                .and("principal", principal)
                .and("organization", Words.organization())
                .maybe("workspace", howOftenOfWorkspace, Words.workspace())
                .and("action", action)
                .maybe("resource", 0.3, resource())
                .build();
    }

    private static Arbitrary<Map<String, Object>> session() {
        return new RandomObject()
                .and("user", Words.person())
                .maybe("workspace", 0.15, Words.workspace())
                .maybe("scopes", 0.15, Words.scopes())
                .build();
    }

    private static Arbitrary<Map<String, Object>> key() {
        return new RandomObject().and("key", Words.key()).build();
    }

    private static Arbitrary<Map<String, Object>> resource() {
        return new RandomObject()
                .and("kind", "things")
                .and("id", "t1")
                .maybe("organization", 0.15, Words.organization())
                .maybe("workspace", 0.15, Words.workspace())
                .maybe("owner", 0.6, Words.person())
                .build();
    }
}
