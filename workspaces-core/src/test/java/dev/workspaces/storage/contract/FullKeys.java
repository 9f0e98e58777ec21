package dev.workspaces.storage.contract;

import dev.workspaces.id.Description;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.Name;
import dev.workspaces.id.UserId;
import dev.workspaces.key.Agent;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.CreationMode;
import dev.workspaces.key.DisabledBy;
import dev.workspaces.key.EarlierSecret;
import dev.workspaces.key.KeptDigest;
import dev.workspaces.key.KeyDefaults;
import dev.workspaces.key.KeySecret;
import dev.workspaces.key.RotationPolicy;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.Expiry;
import dev.workspaces.policy.KeyStatus;
import dev.workspaces.policy.KeyType;
import dev.workspaces.policy.Rank;
import dev.workspaces.policy.Scopes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Keys with everything in them that can be, in every way that it can be. */
final class FullKeys {
    private static final String TEXT = String.join("", Texts.HOSTILE);

    private FullKeys() {}

    /** What may be in a key from the beginning. */
    static List<ApiKey> variants(ApiKey it) {
        List<ApiKey> all = new ArrayList<>(changes(it));
        all.add(it.toBuilder()
                .type(KeyType.WORKSPACE_SERVICE)
                .owner(Optional.empty())
                .creationMode(CreationMode.AUTO)
                .issuedBy(Agent.host())
                .lastUsedAt(Instant.parse("2026-11-23T10:07:00Z"))
                .build());
        List<KeyId> makers =
                IntStream.range(0, 16).mapToObj(i -> KeyId.of(i + TEXT)).toList();
        all.add(it.toBuilder()
                .type(KeyType.ORGANISATION_SERVICE)
                .workspace(Optional.empty())
                .owner(Optional.empty())
                .creationMode(CreationMode.API)
                .issuedBy(Agent.of(makers.get(0)))
                .makers(makers)
                .build());
        return all;
    }

    /** What may become of one. */
    static List<ApiKey> changes(ApiKey it) {
        List<ApiKey> all = new ArrayList<>();
        for (RotationPolicy rotation : rotations()) {
            all.add(it.toBuilder().rotation(rotation).build());
        }
        for (Rank rank : Rank.values()) {
            all.add(it.toBuilder()
                    .status(KeyStatus.DISABLED)
                    .disabledBy(new DisabledBy(rank, rank == Rank.OWNER))
                    .build());
        }
        for (Instant expiry : Moments.TRICKY) {
            all.add(it.toBuilder().expiry(Expiry.at(expiry)).build());
        }
        all.add(it.toBuilder()
                .name(Name.of(" " + TEXT + " "))
                .description(Description.of("one\r\ntwo\n\tthree " + TEXT))
                .scopes(Scopes.of(Catalogue.builtIn(), List.of("prompts.read", "unknown, '\"\\.action")))
                .limits(FullSettings.limits())
                .defaults(new KeyDefaults(FullSettings.defaults().metadata(), Optional.of(TEXT), false))
                .build());
        all.add(it.toBuilder().defaults(KeyDefaults.none().withConfig("config")).build());
        all.addAll(withSecrets(it));
        return all;
    }

    private static List<RotationPolicy> rotations() {
        Instant next = Instant.parse("9999-12-31T00:00:00Z");
        return List.of(
                RotationPolicy.weekly(),
                RotationPolicy.monthly().at(next).withTransition(Duration.ofDays(27)),
                RotationPolicy.everyDays(365).at(Instant.parse("1969-12-31T00:00:00Z")),
                RotationPolicy.none()
                        .at(next)
                        .withTransition(Duration.ofMinutes(30).plusNanos(1000)));
    }

    private static List<ApiKey> withSecrets(ApiKey it) {
        Set<Agent> agents =
                Set.of(Agent.host(), Agent.of(UserId.of(TEXT)), Agent.of(UserId.of("a,b")), Agent.of(KeyId.of(TEXT)));
        KeySecret first = peppered(new KeySecret(
                "'\"\\…😀", Moments.TRICKY.get(0), agents, Some.secret().kept()));
        KeySecret second = new KeySecret(
                "x".repeat(64), Moments.TRICKY.get(1), Set.of(), Some.secret().kept());
        return List.of(
                it.toBuilder().secret(first).build(),
                it.toBuilder()
                        .secret(second)
                        .earlierSecret(new EarlierSecret(first, Moments.TRICKY.get(6)))
                        .build(),
                it.revoked(it.updatedAt()).toBuilder()
                        .secret(new KeySecret("mask", Some.NOW, agents, Optional.empty()))
                        .build());
    }

    private static KeySecret peppered(KeySecret secret) {
        KeptDigest kept = secret.kept().orElseThrow();
        return new KeySecret(
                secret.mask(),
                secret.since(),
                secret.shownTo(),
                Optional.of(new KeptDigest(kept.digest(), Optional.of(Name.of("pepper " + TEXT)))));
    }
}
