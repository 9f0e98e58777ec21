package dev.workspaces.service.property;

import static net.jqwik.api.Combinators.combine;

import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Random steps: mostly somebody wants something. */
final class Steps {
    private Steps() {}

    static Arbitrary<Step> any() {
        return Arbitraries.frequencyOf(
                Tuple.of(30, wants()),
                Tuple.of(3, Arbitraries.just(new Step.AcceptsNewest())),
                Tuple.of(1, accepts()),
                Tuple.of(2, waits()),
                Tuple.of(1, Arbitraries.just(new Step.Rotates())),
                Tuple.of(1, host()));
    }

    private static Arbitrary<Step> waits() {
        return Arbitraries.of(
                        Duration.ofMinutes(20),
                        Duration.ofMinutes(40),
                        Duration.ofHours(1),
                        Duration.ofHours(30),
                        Duration.ofHours(100),
                        Duration.ofHours(200))
                .map(Step.Waits::new);
    }

    private static Arbitrary<Step> wants() {
        Arbitrary<Boolean> twice = Arbitraries.frequency(Tuple.of(12, false), Tuple.of(1, true));
        return combine(Actor.any(), Wishes.all().any(), twice).as(Step.Wants::new);
    }

    private static Arbitrary<Step> accepts() {
        Arbitrary<String> organization = Arbitraries.frequency(Tuple.of(5, "acme"), Tuple.of(1, "globex"));
        Arbitrary<Boolean> isFirst = Arbitraries.frequency(Tuple.of(5, false), Tuple.of(1, true));
        return combine(organization, Words.address(), Arbitraries.integers().between(0, 9), Words.person(), isFirst)
                .as((at, address, how, other, first) -> new Step.Accepts(at, address, by(address, how, other), first));
    }

    /** Mostly somebody new or whose address it may be. */
    private static java.util.Optional<String> by(String address, int how, String other) {
        if (how < 5) {
            return java.util.Optional.empty();
        }
        return java.util.Optional.of(how < 9 ? Names.nameIn(address) : other);
    }

    private static Arbitrary<Step> host() {
        return Arbitraries.oneOf(
                Arbitraries.just(new Step.Expires()),
                combine(Words.workspace(), Arbitraries.of(0L, 2L)).as(Step.Keeps::new),
                combine(Arbitraries.of("acme", "globex"), Arbitraries.of("olga", "gwen"))
                        .as(Step.Founds::new));
    }
}
