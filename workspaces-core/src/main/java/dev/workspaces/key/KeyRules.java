package dev.workspaces.key;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.Labels;
import dev.workspaces.policy.Expiry;
import dev.workspaces.policy.KeyStatus;
import dev.workspaces.policy.KeyType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What holds of every key, and what becomes of one. Pure. */
final class KeyRules {
    private static final int MAX_SCOPES = 4096;
    private static final int MAX_SCOPE = 255;

    private KeyRules() {}

    /** The key with its instants cut, if it can be one at all. */
    static ApiKey checked(ApiKey key) {
        requireItsType(key);
        requireItsStatus(key);
        requireItsMakers(key);
        List<String> scopes = key.scopes().names();
        require(scopes.size() <= MAX_SCOPES, "scopes", "at most " + MAX_SCOPES + " scopes");
        Labels.requireNames("scopes", scopes, MAX_SCOPE);
        return cut(key);
    }

    private static void requireItsType(ApiKey key) {
        require(
                key.workspace().isPresent() != (key.type() == KeyType.ORGANISATION_SERVICE),
                "workspace",
                "a workspace for a workspace key, and none for another");
        require(
                key.owner().isPresent() == (key.type() == KeyType.WORKSPACE_USER),
                "user",
                "an owner for a user key, and none for another");
    }

    private static void requireItsStatus(ApiKey key) {
        require(
                key.disabledBy().isPresent() == (key.status() == KeyStatus.DISABLED),
                "disabledBy",
                "who disabled a disabled key, and nobody for another");
        boolean hasSecret =
                key.secret().kept().isPresent() || key.earlierSecret().isPresent();
        require(key.isLiving() || !hasSecret, "secret", "none for a revoked key");
    }

    private static void requireItsMakers(ApiKey key) {
        Optional<Agent> nearest = key.makers().stream().findFirst().map(Agent::of);
        boolean isMade = key.issuedBy() instanceof Agent.Key;
        require(
                isMade ? nearest.equals(Optional.of(key.issuedBy())) : nearest.isEmpty(),
                "makers",
                "the key that made it first, and none where no key did");
        require(key.makers().size() <= ApiKey.MAX_MAKERS, "makers", "at most " + ApiKey.MAX_MAKERS + " keys");
    }

    private static ApiKey cut(ApiKey key) {
        Expiry expiry = key.expiry()
                .instant()
                .map(at -> Expiry.at(at.truncatedTo(ChronoUnit.MICROS)))
                .orElse(key.expiry());
        Optional<Instant> lastUsedAt = key.lastUsedAt().map(at -> at.truncatedTo(ChronoUnit.MINUTES));
        Instant createdAt = key.createdAt().truncatedTo(ChronoUnit.MICROS);
        Instant updatedAt = key.updatedAt().truncatedTo(ChronoUnit.MICROS);
        boolean isCut = expiry.equals(key.expiry())
                && lastUsedAt.equals(key.lastUsedAt())
                && createdAt.equals(key.createdAt())
                && updatedAt.equals(key.updatedAt());
        return isCut
                ? key
                : key.toBuilder()
                        .expiry(expiry)
                        .lastUsedAt(lastUsedAt)
                        .createdAt(createdAt)
                        .updatedAt(updatedAt)
                        .build();
    }

    static Set<KeyFate> fates(ApiKey key) {
        Set<KeyFate> fates = EnumSet.of(KeyFate.WITH_ORGANIZATION);
        key.workspace().ifPresent(any -> fates.add(KeyFate.WITH_WORKSPACE));
        key.owner().ifPresent(any -> fates.add(KeyFate.WITH_OWNER));
        key.expiry().instant().ifPresent(any -> fates.add(KeyFate.AT_EXPIRY));
        key.rotation().next().ifPresent(any -> fates.add(KeyFate.SECRET_AT_ROTATION));
        return fates;
    }

    static Optional<Instant> timeOf(ApiKey key, KeyDeadline deadline) {
        return switch (deadline) {
            case ROTATION ->
                key.rotation()
                        .next()
                        .filter(next -> key.status() == KeyStatus.ACTIVE
                                && !key.expiry().isOver(next));
            case EXPIRY -> key.expiry().instant().filter(any -> key.isLiving());
            case TRANSITION -> key.earlierSecret().map(EarlierSecret::validUntil);
        };
    }

    static Set<Agent> knowers(ApiKey key) {
        Set<Agent> knowers = new HashSet<>();
        if (key.isLiving()) {
            knowers.addAll(key.secret().shownTo());
            key.earlierSecret()
                    .ifPresent(earlier -> knowers.addAll(earlier.secret().shownTo()));
        }
        return knowers;
    }

    static ApiKey rotated(ApiKey key, KeySecret fresh, Duration transition, Instant now) {
        Optional<EarlierSecret> earlier = transition.isZero()
                ? Optional.empty()
                : Optional.of(new EarlierSecret(key.secret(), now.plus(transition)));
        return key.toBuilder()
                .secret(fresh)
                .earlierSecret(earlier)
                .rotation(key.rotation().rotatedAt(now))
                .updatedAt(now)
                .build();
    }

    static ApiKey revoked(ApiKey key, Instant now) {
        return key.toBuilder()
                .status(KeyStatus.REVOKED)
                .disabledBy(Optional.empty())
                .secret(key.secret().withoutDigest())
                .earlierSecret(Optional.empty())
                .updatedAt(now)
                .build();
    }

    private static void require(boolean holds, String place, String expected) {
        if (!holds) {
            throw new InvalidInputException(place, expected);
        }
    }
}
