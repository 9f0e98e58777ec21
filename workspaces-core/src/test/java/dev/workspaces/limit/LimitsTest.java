package dev.workspaces.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.error.InvalidInputException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Looser is a limit removed, higher, or of another type, unit or reset; nothing else is. */
class LimitsTest {
    private static final Instant DAY = Instant.parse("2026-11-23T00:00:00Z");
    private static final UsageLimit COST = new UsageLimit(
            UsageType.COST, BigDecimal.TEN, Optional.of(BigDecimal.ONE), UsageReset.everyDays(30), Optional.of(DAY));
    private static final UsageLimit TOKENS = UsageLimit.of(UsageType.TOKENS, BigDecimal.TEN);
    private static final RateLimit RPM = new RateLimit(RateType.REQUESTS, RateUnit.RPM, 60);
    private static final RateLimit TPM = new RateLimit(RateType.TOKENS, RateUnit.RPM, 60);
    private static final Limits BEFORE = limits(List.of(COST, TOKENS), List.of(RPM, TPM));

    @Test
    void a_change_is_to_one_kind_or_both_and_checked_like_limits() {
        LimitsChange none = LimitsChange.none();

        assertThat(none.appliedTo(BEFORE)).isEqualTo(BEFORE);
        assertThat(none.withUsage(List.of(TOKENS)).appliedTo(BEFORE))
                .isEqualTo(limits(List.of(TOKENS), List.of(RPM, TPM)));
        assertThat(none.withRates(List.of()).appliedTo(BEFORE)).isEqualTo(limits(List.of(COST, TOKENS), List.of()));
        assertThat(none.withRates(List.of()).withUsage(List.of()).appliedTo(BEFORE))
                .isEqualTo(Limits.none());
        assertThat(LimitsChange.to(BEFORE).appliedTo(Limits.none())).isEqualTo(BEFORE);
        assertThatThrownBy(() -> none.withUsage(List.of(COST, COST)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("usageLimits");
        assertThatThrownBy(() -> none.withRates(List.of(RPM, RPM)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("rateLimits");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("loosened")
    void is_looser(String how, Limits after) {
        assertThat(after.isLooserThan(BEFORE)).as(how).isTrue();
    }

    static Stream<Arguments> loosened() {
        return Stream.of(
                Arguments.of("all gone", Limits.none()),
                Arguments.of("budgets gone", limits(List.of(), BEFORE.rates())),
                Arguments.of("rates gone", limits(BEFORE.usage(), List.of())),
                Arguments.of("one budget gone", limits(List.of(TOKENS), BEFORE.rates())),
                Arguments.of("one rate gone", limits(BEFORE.usage(), List.of(TPM))),
                Arguments.of("higher", usage(cost("10.0000000001", UsageReset.everyDays(30), DAY))),
                Arguments.of("another reset", usage(cost("10", UsageReset.everyDays(31), DAY))),
                Arguments.of("another reset, lower", usage(cost("1", UsageReset.everyDays(29), DAY))),
                Arguments.of("another cadence", usage(cost("1", UsageReset.weekly(), DAY))),
                Arguments.of("no cadence", usage(UsageLimit.of(UsageType.COST, BigDecimal.ONE))),
                Arguments.of(
                        "starts anew earlier", usage(cost("1", UsageReset.everyDays(30), DAY.minusSeconds(86400)))),
                Arguments.of("starts anew later", usage(cost("1", UsageReset.everyDays(30), DAY.plusSeconds(86400)))),
                Arguments.of(
                        "starts anew as it may",
                        usage(UsageLimit.of(UsageType.COST, BigDecimal.ONE).resetting(UsageReset.everyDays(30)))),
                Arguments.of(
                        "another type",
                        limits(List.of(TOKENS, UsageLimit.of(UsageType.REQUESTS, BigDecimal.ONE)), BEFORE.rates())),
                Arguments.of("a higher rate", rate(RateType.REQUESTS, RateUnit.RPM, 61)),
                Arguments.of("another unit", rate(RateType.REQUESTS, RateUnit.RPS, 1)),
                Arguments.of("another unit, blocking", rate(RateType.REQUESTS, RateUnit.RPH, 0)),
                Arguments.of("another type of rate", rate(RateType.TOKENS, RateUnit.RPS, 1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notLoosened")
    void is_not_looser(String how, Limits after) {
        assertThat(after.isLooserThan(BEFORE)).as(how).isFalse();
    }

    static Stream<Arguments> notLoosened() {
        return Stream.of(
                Arguments.of("the same", BEFORE),
                Arguments.of("another order", limits(List.of(TOKENS, COST), List.of(TPM, RPM))),
                Arguments.of("lower", usage(cost("9.99", UsageReset.everyDays(30), DAY))),
                Arguments.of("written otherwise", usage(cost("1E+1", UsageReset.everyDays(30), DAY))),
                Arguments.of("a lower rate", rate(RateType.REQUESTS, RateUnit.RPM, 0)),
                Arguments.of(
                        "one more budget",
                        limits(
                                List.of(COST, TOKENS, UsageLimit.of(UsageType.REQUESTS, BigDecimal.ONE)),
                                BEFORE.rates())),
                Arguments.of(
                        "one more rate",
                        limits(BEFORE.usage(), List.of(RPM, TPM, new RateLimit(RateType.TOKENS, RateUnit.RPW, 999)))));
    }

    @Test
    void whatever_comes_where_nothing_was_is_not_looser() {
        assertThat(BEFORE.isLooserThan(Limits.none())).isFalse();
        assertThat(Limits.none().isLooserThan(Limits.none())).isFalse();
    }

    @Test
    void each_thing_is_limited_once() {
        assertThatThrownBy(() -> limits(List.of(COST, cost("1", UsageReset.weekly(), DAY)), List.of()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("usageLimits");
        assertThatThrownBy(() -> limits(List.of(), List.of(RPM, new RateLimit(RateType.REQUESTS, RateUnit.RPM, 1))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("rateLimits");
        assertThatThrownBy(() -> new RateLimit(RateType.TOKENS, RateUnit.RPS, -1))
                .isInstanceOf(InvalidInputException.class);
    }

    @Property
    void nothing_is_looser_than_itself(@ForAll("any") Limits limits) {
        assertThat(limits.isLooserThan(limits)).isFalse();
    }

    /** Tried with few limits, so that one is often a tightening of another. */
    @Property(tries = 300)
    void tightening_twice_is_tightening(
            @ForAll("any") Limits first, @ForAll @Size(value = 12) List<@From("any") Limits> others) {
        for (Limits second : others) {
            for (Limits third : others) {
                if (!second.isLooserThan(first) && !third.isLooserThan(second)) {
                    assertThat(third.isLooserThan(first)).isFalse();
                }
            }
        }
    }

    @Provide
    Arbitrary<Limits> any() {
        Arbitrary<UsageLimit> usage = Combinators.combine(
                        Arbitraries.of(UsageType.COST, UsageType.TOKENS),
                        Arbitraries.of("1", "1.0", "2"),
                        Arbitraries.of(UsageReset.never(), UsageReset.weekly()))
                .as((type, amount, reset) ->
                        UsageLimit.of(type, new BigDecimal(amount)).resetting(reset));
        Arbitrary<RateLimit> rate = Combinators.combine(
                        Arbitraries.of(RateType.class),
                        Arbitraries.of(RateUnit.RPS, RateUnit.RPM),
                        Arbitraries.longs().between(0, 2))
                .as(RateLimit::new);
        return Combinators.combine(
                        usage.list().ofMaxSize(2).uniqueElements(UsageLimit::type),
                        rate.list().ofMaxSize(2).uniqueElements(each -> List.of(each.type(), each.unit())))
                .as(Limits::new);
    }

    private static Limits usage(UsageLimit cost) {
        return limits(List.of(TOKENS, cost), BEFORE.rates());
    }

    private static UsageLimit cost(String amount, UsageReset reset, Instant next) {
        return new UsageLimit(UsageType.COST, new BigDecimal(amount), Optional.empty(), reset, Optional.of(next));
    }

    private static Limits rate(RateType type, RateUnit unit, long value) {
        return limits(BEFORE.usage(), List.of(TPM, new RateLimit(type, unit, value)));
    }

    private static Limits limits(List<UsageLimit> usage, List<RateLimit> rates) {
        return new Limits(usage, rates);
    }
}
