package dev.workspaces.examples.admin;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.limit.Limits;
import dev.workspaces.limit.LimitsChange;
import dev.workspaces.limit.RateLimit;
import dev.workspaces.limit.RateType;
import dev.workspaces.limit.RateUnit;
import dev.workspaces.limit.UsageLimit;
import dev.workspaces.limit.UsageReset;
import dev.workspaces.limit.UsageType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Budgets and rate limits: checked, stored and answered, not enforced yet. */
final class LimitFields {
    private static final String USAGE = "usage_limits";
    private static final String RATES = "rate_limits";

    /** What the library calls parts of a budget, and what clients do. */
    private static final Map<String, String> PARTS = Map.of(
            "creditLimit", "credit_limit",
            "alertThreshold", "alert_threshold",
            "nextReset", "next_usage_reset_at");

    private LimitFields() {}

    /** All limits of something new; empty where the body says nothing of either kind. */
    static Optional<Limits> ofNew(Fields body) {
        LimitsChange said = change(body);
        return said.equals(LimitsChange.none()) ? Optional.empty() : Optional.of(said.appliedTo(Limits.none()));
    }

    /** What becomes of the limits of something that is there: a kind that the body does not say stays as it is. */
    static LimitsChange change(Fields body) {
        Optional<List<UsageLimit>> usage = read(body, USAGE, LimitFields::usage);
        Optional<List<RateLimit>> rates = read(body, RATES, LimitFields::rate);
        return body.at(usage.isPresent() ? USAGE : RATES, () -> new LimitsChange(usage, rates));
    }

    private static <T> Optional<List<T>> read(Fields body, String name, Function<Fields, T> each) {
        return body.objectsOrOne(name).map(all -> all.stream().map(each).toList());
    }

    private static UsageLimit usage(Fields fields) {
        UsageType type = fields.choice("type", text -> find(UsageType.values(), UsageType::wireName, text), "a type")
                .orElse(UsageType.COST);
        try {
            return new UsageLimit(
                    type,
                    fields.number("credit_limit").orElseThrow(() -> fields.missing("credit_limit", "a number")),
                    fields.number("alert_threshold"),
                    reset(fields),
                    fields.instant("next_usage_reset_at"));
        } catch (InvalidInputException wrong) {
            String field = PARTS.get(wrong.place());
            throw field == null ? wrong : fields.missing(field, wrong.expected());
        }
    }

    private static UsageReset reset(Fields fields) {
        Optional<Long> days = fields.integer("periodic_reset_days");
        Optional<UsageReset> named = fields.choice("periodic_reset", LimitFields::cadence, "`weekly` or `monthly`");
        if (days.isPresent() && named.isPresent()) {
            throw fields.missing("periodic_reset", "none where there are `periodic_reset_days`");
        }
        return named.or(() -> days.map(
                        count -> fields.at("periodic_reset_days", () -> UsageReset.everyDays(Wide.toInt(count)))))
                .orElse(UsageReset.never());
    }

    private static Optional<UsageReset> cadence(String text) {
        return switch (text) {
            case "weekly" -> Optional.of(UsageReset.weekly());
            case "monthly" -> Optional.of(UsageReset.monthly());
            default -> Optional.empty();
        };
    }

    private static RateLimit rate(Fields fields) {
        RateType type = fields.choice("type", text -> find(RateType.values(), RateType::wireName, text), "a type")
                .orElse(RateType.REQUESTS);
        RateUnit unit = fields.choice("unit", text -> find(RateUnit.values(), RateUnit::wireName, text), "a unit")
                .orElseThrow(() -> fields.missing("unit", "a unit"));
        long value = fields.integer("value").orElseThrow(() -> fields.missing("value", "a whole number"));
        return fields.at("value", () -> new RateLimit(type, unit, value));
    }

    private static <E> Optional<E> find(E[] all, Function<E, String> name, String text) {
        return Stream.of(all).filter(each -> name.apply(each).equals(text)).findFirst();
    }

    static List<Json> usage(Limits limits) {
        return limits.usage().stream().map(LimitFields::shape).toList();
    }

    private static Json shape(UsageLimit limit) {
        UsageReset reset = limit.reset();
        boolean isNamed = reset.equals(UsageReset.weekly()) || reset.equals(UsageReset.monthly());
        return Json.empty()
                .with("type", limit.type().wireName())
                .with("credit_limit", limit.creditLimit())
                .withAny("alert_threshold", limit.alertThreshold())
                .withAny("periodic_reset", isNamed ? Optional.of(reset.toString()) : Optional.empty())
                .withAny("periodic_reset_days", reset.days() > 0 ? Optional.of(reset.days()) : Optional.empty())
                .withAny("next_usage_reset_at", limit.nextReset());
    }

    static List<Json> rates(Limits limits) {
        return limits.rates().stream()
                .map(rate -> Json.empty()
                        .with("type", rate.type().wireName())
                        .with("unit", rate.unit().wireName())
                        .with("value", rate.value()))
                .toList();
    }
}
