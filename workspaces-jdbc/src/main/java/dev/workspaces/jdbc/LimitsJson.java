package dev.workspaces.jdbc;

import dev.workspaces.limit.Limits;
import dev.workspaces.limit.RateLimit;
import dev.workspaces.limit.UsageLimit;
import dev.workspaces.limit.UsageReset;
import java.math.BigDecimal;
import java.util.Map;

/** Budgets and rate limits as they are stored. Amounts are texts, so that no reader makes floating-point numbers of them. */
final class LimitsJson {
    /** What most have is known by its text. */
    private static final String NONE = Json.write(tree(Limits.none()));

    private LimitsJson() {}

    static Map<String, Object> tree(Limits limits) {
        return Map.of(
                "usage", limits.usage().stream().map(LimitsJson::tree).toList(),
                "rates", limits.rates().stream().map(LimitsJson::tree).toList());
    }

    private static Map<String, Object> tree(UsageLimit limit) {
        return Map.of(
                "type", Words.USAGE_TYPE.write(limit.type()),
                "limit", limit.creditLimit().toPlainString(),
                "alert", limit.alertThreshold().map(BigDecimal::toPlainString),
                "reset", Words.RESET.write(limit.reset().cadence()),
                "days", limit.reset().days(),
                "next_reset", limit.nextReset().map(Micros::of));
    }

    private static Map<String, Object> tree(RateLimit limit) {
        return Map.of(
                "type", Words.RATE_TYPE.write(limit.type()),
                "unit", Words.RATE_UNIT.write(limit.unit()),
                "value", limit.value());
    }

    static Limits read(String json) {
        return json.equals(NONE) ? Limits.none() : JsonObject.read(json, LimitsJson::limits);
    }

    private static Limits limits(JsonObject stored) {
        return new Limits(stored.each("usage", LimitsJson::usage), stored.each("rates", LimitsJson::rate));
    }

    private static UsageLimit usage(JsonObject stored) {
        UsageReset reset =
                new UsageReset(Words.RESET.read(stored.text("reset")), Math.toIntExact(stored.number("days")));
        return new UsageLimit(
                Words.USAGE_TYPE.read(stored.text("type")),
                new BigDecimal(stored.text("limit")),
                stored.findText("alert").map(BigDecimal::new),
                reset,
                stored.findNumber("next_reset").map(Micros::instant));
    }

    private static RateLimit rate(JsonObject stored) {
        return new RateLimit(
                Words.RATE_TYPE.read(stored.text("type")),
                Words.RATE_UNIT.read(stored.text("unit")),
                stored.number("value"));
    }
}
