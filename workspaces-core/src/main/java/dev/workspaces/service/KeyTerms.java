package dev.workspaces.service;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.RotationCadence;
import dev.workspaces.key.RotationPolicy;
import dev.workspaces.policy.Expiry;
import dev.workspaces.policy.LimitState;
import dev.workspaces.policy.SecretRecipient;
import dev.workspaces.policy.Setting;
import dev.workspaces.policy.UserKeyRules;
import dev.workspaces.workspace.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * How long a key may live and how it has to be rotated.
 *
 * @param rules those for user keys of its workspace; empty for other types
 */
record KeyTerms(Optional<UserKeyRules> rules, Instant now) {
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    static KeyTerms ofUserKeysIn(WorkspaceId workspace, Planning planning) {
        return of(planning.workspace(workspace), planning);
    }

    static KeyTerms of(Workspace workspace, Planning planning) {
        UserKeyRules rules = UserKeyRules.of(planning.organization().facts(), workspace.facts(LimitState.within()));
        return new KeyTerms(Optional.of(rules), planning.now());
    }

    static KeyTerms of(ApiKey key, Planning planning) {
        return key.owner().isPresent()
                ? ofUserKeysIn(key.workspace().orElseThrow(), planning)
                : new KeyTerms(Optional.empty(), planning.now());
    }

    /** The latest that a key may work, if one created then says nothing: by the rule and by what its maker's expiry is. */
    Expiry latest(Instant createdAt, Optional<ApiKey> maker) {
        return Stream.of(lifetime(createdAt), maker.flatMap(own -> own.expiry().instant()))
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .map(Expiry::at)
                .orElse(Expiry.never());
    }

    /** Goes on only with an expiry that is to come, and not later than the rule has it. */
    void requireLifetime(ApiKey key) {
        boolean isTooFar = key.expiry().instant().filter(LATEST::isBefore).isPresent();
        if (key.expiry().isOver(now) || isTooFar) {
            throw new InvalidInputException("expiry", "a time to come, up to the year 9999, or never");
        }
        if (KeyGiving.isLater(key, lifetime(key.createdAt()))) {
            throw broken(Setting.USER_API_KEY_MAX_TTL_DAYS);
        }
    }

    /** Whether a key made just now could have its expiry. */
    boolean mayBeMadeNow(ApiKey key) {
        return !key.expiry().isOver(now) && !KeyGiving.isLater(key, lifetime(now));
    }

    private Optional<Instant> lifetime(Instant createdAt) {
        OptionalInt days = rules.map(UserKeyRules::maxTtlDays).orElse(OptionalInt.empty());
        return days.isPresent() ? Optional.of(createdAt.plus(Duration.ofDays(days.getAsInt()))) : Optional.empty();
    }

    /**
     * As {@link #rotation(RotationPolicy)}; where the rule forces a cadence, the next time that is there is not put off.
     */
    RotationPolicy rotation(RotationPolicy there, RotationPolicy wanted) {
        RotationPolicy fitting = rotation(wanted);
        return forced().flatMap(any -> there.next())
                .filter(at -> fitting.next().filter(at::isBefore).isPresent())
                .map(fitting::at)
                .orElse(fitting);
    }

    /** What somebody wants, beginning now; with the cadence that the rule forces. */
    RotationPolicy rotation(RotationPolicy wanted) {
        if (wanted.next().filter(at -> !at.isAfter(now)).isPresent()) {
            throw new InvalidInputException("next", "a time to come");
        }
        Optional<RotationCadence> forced = forced();
        boolean breaks = wanted.next().isPresent()
                || wanted.cadence()
                        .filter(any -> !wanted.cadence().equals(forced))
                        .isPresent();
        if (forced.isPresent() && breaks) {
            throw broken(Setting.USER_API_KEY_ROTATION_PERIOD_DAYS);
        }
        forced.map(RotationPolicy.none()::with).ifPresent(rule -> rule.requireFitting(wanted.transition()));
        return kept(wanted);
    }

    /** What is there already, with the cadence that the rule forces where it has none. */
    RotationPolicy kept(RotationPolicy there) {
        boolean isMissing = there.cadence().isEmpty();
        RotationPolicy kept =
                forced().filter(any -> isMissing).map(there::forcedTo).orElse(there);
        return soonEnough(kept).startingAt(now);
    }

    /** Where the rule forces a cadence, a next time from before it comes no later than the key's cadence has it. */
    private RotationPolicy soonEnough(RotationPolicy policy) {
        Optional<Instant> latest = forced().flatMap(any -> policy.cadence()).map(cadence -> cadence.after(now));
        return latest.filter(at -> policy.next().filter(at::isBefore).isPresent())
                .map(policy::at)
                .orElse(policy);
    }

    private Optional<RotationCadence> forced() {
        OptionalInt days = rules.map(UserKeyRules::rotationPeriodDays).orElse(OptionalInt.empty());
        return days.isPresent() ? Optional.of(RotationCadence.everyDays(days.getAsInt())) : Optional.empty();
    }

    /** Whether nobody but its owner is to see a secret. */
    boolean isForOwnerAlone() {
        return rules.filter(each -> each.secretTo() == SecretRecipient.OWNER).isPresent();
    }

    private static RefusedException broken(Setting rule) {
        return new RefusedException(
                Refusal.USER_KEY_RULE,
                "a rule of the organization's for user keys does not let it: `" + rule.wireName() + "`",
                List.of(rule.wireName()));
    }
}
