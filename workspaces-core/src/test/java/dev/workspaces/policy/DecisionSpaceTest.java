package dev.workspaces.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.policy.SpaceCase.Caller;
import dev.workspaces.policy.SpaceCase.Naming;
import dev.workspaces.policy.SpaceCase.Narrowing;
import dev.workspaces.policy.SpaceCase.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every case of the decision space, not a sample: each action by each caller in each situation. */
class DecisionSpaceTest {
    private static final int[] ALL_RESOURCES =
            IntStream.range(0, SpaceFacts.RESOURCES).toArray();
    private static final int[] TELLING_RESOURCES = {0, 1, 2, 3, 4};

    private final SpaceProperties properties = new SpaceProperties();
    private final LongAdder cases = new LongAdder();
    private final LongAdder allowed = new LongAdder();

    @Test
    void every_case_keeps_every_promise() throws IOException {
        SpaceFacts.ACTIONS.parallelStream().forEach(this::enumerate);

        System.out.printf("decision space: %,d cases, of which %,d allowed%n", cases.sum(), allowed.sum());
        assertThat(cases.sum()).isGreaterThan(10_000_000);
        assertThat(allowed.sum()).isGreaterThan(100_000);
        assertThat(String.join("\n", properties.higherRolesThatMayLess()) + "\n")
                .isEqualTo(Files.readString(
                        Path.of(System.getProperty("docs.directory"), "policy", "higher-roles-that-may-less.csv")));
    }

    private void enumerate(Action action) {
        for (Caller caller : Caller.values()) {
            for (Place place : Place.values()) {
                for (Naming naming : Naming.values()) {
                    for (Narrowing narrowing : narrowings(caller)) {
                        roles(action, caller, place, naming, narrowing);
                    }
                }
            }
        }
    }

    private void roles(Action action, Caller caller, Place place, Naming naming, Narrowing narrowing) {
        boolean isPersonal = caller.isPerson() || caller == Caller.USER_KEY;
        for (int membership = 0; membership < (isPersonal ? SpaceFacts.MEMBERSHIPS : 1); membership++) {
            for (int role = 0; role < (isPersonal ? SpaceFacts.WORKSPACE_ROLES : 1); role++) {
                SpaceCase at = new SpaceCase(action, caller, place, membership, role, naming, narrowing, 0, true, 0, 0);
                rest(at, isPersonal && SpaceFacts.isGoverned(action));
            }
        }
    }

    private void rest(SpaceCase at, boolean isGoverned) {
        boolean isHere = at.place() == Place.HERE;
        int[] resources = isGoverned || !isHere ? TELLING_RESOURCES : ALL_RESOURCES;
        int states = isGoverned && isHere ? SpaceFacts.SWITCHES : 1;
        int sights = at.action().rule().isNarrowedToOwnData() ? 2 : 1;
        int limits = at.action().effect() == Effect.INVOKE && !at.caller().isPerson() ? 16 : 1;
        for (int resource : resources) {
            for (int state = 0; state < states; state++) {
                for (int sight = 0; sight < sights; sight++) {
                    for (int limit = 0; limit < limits; limit++) {
                        check(at, resource, state, sight == 0, limit);
                    }
                }
            }
        }
    }

    private void check(SpaceCase at, int resource, int state, boolean seesAll, int limits) {
        SpaceCase whole = new SpaceCase(
                at.action(),
                at.caller(),
                at.place(),
                at.membership(),
                at.role(),
                at.naming(),
                at.narrowing(),
                state,
                seesAll,
                resource,
                limits);
        cases.increment();
        if (!properties.check(whole).isDenied()) {
            allowed.increment();
        }
    }

    private static Narrowing[] narrowings(Caller caller) {
        Narrowing[] all = Narrowing.values();
        return caller.isPerson() ? Arrays.copyOf(all, 3) : all;
    }
}
