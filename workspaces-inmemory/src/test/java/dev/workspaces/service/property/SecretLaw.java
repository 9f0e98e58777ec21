package dev.workspaces.service.property;

import static dev.workspaces.service.property.Law.require;

import dev.workspaces.id.KeyId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.policy.KeyStatus;
import dev.workspaces.service.ChangeKey.EmergencyRotateKey;
import dev.workspaces.service.ChangeKey.RotateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Invariant 10 and T27: the last secret that was shown of a key is good, and the one before it as long as it was said to be, and no
 * other; none where the key is switched off, over or revoked. Keeps its own account of it. For one story.
 */
final class SecretLaw implements Law {
    private final Map<KeyId, Integer> counted = new HashMap<>();
    private final Map<KeyId, Instant> earlierUntil = new HashMap<>();

    @Override
    public void check(Moment moment) {
        moment.life().names().keys().forEach(id -> {
            List<Shown> shown = moment.life().names().secrets(id);
            if (shown.size() > counted.getOrDefault(id, 1)) {
                earlierUntil.put(id, moment.now().plus(transition(moment, key(moment.before(), shown.get(0)))));
            }
            counted.put(id, shown.size());
            check(moment, id, shown);
        });
    }

    private void check(Moment moment, KeyId id, List<Shown> all) {
        Optional<ApiKey> key = key(moment.after(), all.get(0));
        boolean works = key.filter(it -> it.status() == KeyStatus.ACTIVE)
                .filter(it -> !it.expiry().isOver(moment.now()))
                .isPresent();
        boolean isInTransition = moment.now().isBefore(earlierUntil.getOrDefault(id, Instant.MIN));
        int good = 0;
        for (int at = 0; at < all.size(); at++) {
            boolean isLast = at == all.size() - 1;
            boolean isBefore = at == all.size() - 2;
            boolean isGood = isGood(moment, all.get(at));
            require(
                    isGood == (works && (isLast || (isBefore && isInTransition))),
                    "secret " + (at + 1) + " of " + all.size() + " of " + id + " is " + (isGood ? "good" : "no good"));
            good += isGood ? 1 : 0;
        }
        require(good <= 2, "there are " + good + " good secrets of " + id);
    }

    private static boolean isGood(Moment moment, Shown shown) {
        return moment.life()
                .services()
                .gate()
                .authenticate(shown.secret().reveal())
                .isPresent();
    }

    private static Optional<ApiKey> key(Census census, Shown shown) {
        return Optional.ofNullable(
                census.of(shown.key().organization()).keys().get(shown.key().id()));
    }

    private static Duration transition(Moment moment, Optional<ApiKey> before) {
        if (moment.attempt() instanceof Attempt.OfCommand of) {
            if (of.command() instanceof EmergencyRotateKey rotate) {
                return rotate.transition();
            }
            Optional<Duration> wanted =
                    of.command() instanceof RotateKey rotate ? rotate.transition() : Optional.empty();
            return wanted.orElse(before.orElseThrow().rotation().transition());
        }
        return before.orElseThrow().rotation().transition();
    }
}
