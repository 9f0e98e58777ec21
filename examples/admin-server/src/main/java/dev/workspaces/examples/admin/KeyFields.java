package dev.workspaces.examples.admin;

import dev.workspaces.id.Description;
import dev.workspaces.id.Name;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.RotationCadence;
import dev.workspaces.key.RotationPolicy;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.Expiry;
import dev.workspaces.policy.KeyStatus;
import dev.workspaces.policy.Scopes;
import dev.workspaces.service.NewKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What is read and answered of a key. */
final class KeyFields {
    private static final String EXPIRY = "expires_at";
    private static final String ROTATION = "rotation_policy";
    private static final String DAYS = "rotation_period_days";
    private static final String NEXT = "next_rotation_at";
    /** For how long an earlier secret stays good: of a policy, and of one rotation. */
    static final String TRANSITION = "key_transition_period_ms";

    private KeyFields() {}

    static NewKey wish(Fields body) {
        return new NewKey(
                body.required("name", Name::of),
                body.<Description>text("description", Description::of).orElse(Description.none()),
                scopes(body).orElse(Scopes.none()),
                body.instant(EXPIRY).map(Expiry::at),
                rotation(body).orElse(RotationPolicy.none()),
                LimitFields.ofNew(body),
                Defaults.ofKey(body));
    }

    static Optional<Scopes> scopes(Fields body) {
        return body.texts("scopes").map(names -> Scopes.of(Catalogue.builtIn(), names));
    }

    /** Cleared by null, unlike everything else. */
    static Optional<Expiry> expiry(Fields body) {
        return body.isNull(EXPIRY)
                ? Optional.of(Expiry.never())
                : body.instant(EXPIRY).map(Expiry::at);
    }

    static Optional<RotationPolicy> rotation(Fields body) {
        return body.object(ROTATION).map(KeyFields::policy);
    }

    private static RotationPolicy policy(Fields fields) {
        RotationPolicy regular =
                cadence(fields).map(RotationPolicy.none()::with).orElse(RotationPolicy.none());
        RotationPolicy begun = fields.instant(NEXT)
                .map(next -> fields.at(NEXT, () -> regular.at(next)))
                .orElse(regular);
        return transition(fields)
                .map(length -> fields.at(TRANSITION, () -> begun.withTransition(length)))
                .orElse(begun);
    }

    private static Optional<RotationCadence> cadence(Fields fields) {
        Optional<Long> days = fields.integer(DAYS);
        Optional<RotationCadence> named = fields.choice("rotation_period", KeyFields::cadence, "`weekly` or `monthly`");
        if (days.isPresent() && named.isPresent()) {
            throw fields.missing("rotation_period", "none where there is a `rotation_period_days`");
        }
        return named.or(() -> days.map(count -> fields.at(DAYS, () -> RotationCadence.everyDays(Wide.toInt(count)))));
    }

    private static Optional<RotationCadence> cadence(String text) {
        return switch (text) {
            case "weekly" -> Optional.of(RotationCadence.weekly());
            case "monthly" -> Optional.of(RotationCadence.monthly());
            default -> Optional.empty();
        };
    }

    static Optional<Duration> transition(Fields fields) {
        return fields.integer(TRANSITION).map(Duration::ofMillis);
    }

    static Json shape(ApiKey key, Instant now) {
        return Json.object("api-key")
                .with("id", key.id())
                .with("key", key.secret().mask())
                .with("name", key.name())
                .with("description", key.description())
                .with("type", key.type().wireName())
                .with("organisation_id", key.organization())
                .with("workspace_id", key.workspace())
                .with("user_id", key.owner())
                .with("status", status(key, now))
                .with("scopes", key.scopes())
                .with("usage_limits", LimitFields.usage(key.limits()))
                .with("rate_limits", LimitFields.rates(key.limits()))
                .with("defaults", Defaults.shape(key.defaults()))
                .with(ROTATION, rotation(key.rotation()))
                .with(EXPIRY, key.expiry().instant())
                .with("creation_mode", key.creationMode().wireName())
                .with("created_at", key.createdAt())
                .with("last_updated_at", key.updatedAt());
    }

    /** What somebody did to it; or that it has expired, which nobody did. */
    private static String status(ApiKey key, Instant now) {
        boolean hasExpired = key.status() == KeyStatus.ACTIVE && key.expiry().isOver(now);
        return hasExpired ? "expired" : key.status().wireName();
    }

    private static Optional<Json> rotation(RotationPolicy policy) {
        if (policy.equals(RotationPolicy.none())) {
            return Optional.empty();
        }
        Optional<Integer> days = policy.cadence().map(RotationCadence::days).filter(count -> count > 0);
        return Optional.of(Json.empty()
                .withAny(
                        "rotation_period",
                        policy.cadence().filter(any -> days.isEmpty()).map(RotationCadence::toString))
                .withAny(DAYS, days)
                .withAny(NEXT, policy.next())
                .with(TRANSITION, policy.transition().toMillis()));
    }
}
