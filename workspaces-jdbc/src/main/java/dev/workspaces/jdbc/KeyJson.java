package dev.workspaces.jdbc;

import dev.workspaces.id.Name;
import dev.workspaces.key.Agent;
import dev.workspaces.key.EarlierSecret;
import dev.workspaces.key.KeptDigest;
import dev.workspaces.key.KeyDefaults;
import dev.workspaces.key.KeySecret;
import dev.workspaces.key.RotationCadence;
import dev.workspaces.key.RotationPolicy;
import dev.workspaces.key.SecretDigest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parts of keys as they are stored. Digests are in columns of their own. */
final class KeyJson {
    /** What most keys have is known by its text. */
    private static final String NO_ROTATION = Json.write(tree(RotationPolicy.none()));

    private static final String NO_DEFAULTS = Json.write(tree(KeyDefaults.none()));

    private KeyJson() {}

    static Map<String, Object> tree(KeySecret secret) {
        return Map.of(
                "mask", secret.mask(),
                "since", Micros.of(secret.since()),
                "shown_to", secret.shownTo().stream().map(Agent::text).sorted().toList(),
                "pepper", secret.kept().flatMap(KeptDigest::pepper).map(Name::value));
    }

    static Map<String, Object> tree(EarlierSecret earlier) {
        Map<String, Object> tree = new LinkedHashMap<>(tree(earlier.secret()));
        tree.put("valid_until", Micros.of(earlier.validUntil()));
        return tree;
    }

    static KeySecret secret(String json, byte @Nullable [] digest) {
        return JsonObject.read(json, stored -> secret(stored, digest));
    }

    static EarlierSecret earlier(String json, byte @Nullable [] digest) {
        return JsonObject.read(
                json,
                stored -> new EarlierSecret(secret(stored, digest), Micros.instant(stored.number("valid_until"))));
    }

    private static KeySecret secret(JsonObject stored, byte @Nullable [] digest) {
        Optional<Name> pepper = stored.findText("pepper").map(Name::of);
        Optional<KeptDigest> kept =
                Optional.ofNullable(digest).map(SecretDigest::of).map(found -> new KeptDigest(found, pepper));
        return new KeySecret(
                stored.text("mask"),
                Micros.instant(stored.number("since")),
                stored.texts("shown_to").stream().map(Agent::parse).collect(Collectors.toUnmodifiableSet()),
                kept);
    }

    static Map<String, Object> tree(RotationPolicy rotation) {
        return Map.of(
                "cadence", rotation.cadence().map(RotationCadence::unit).map(Words.CADENCE::write),
                "days", rotation.cadence().map(RotationCadence::days).orElse(0),
                "next", rotation.next().map(Micros::of),
                "transition", rotation.transition().toString());
    }

    static RotationPolicy rotation(String json) {
        return json.equals(NO_ROTATION) ? RotationPolicy.none() : JsonObject.read(json, KeyJson::rotation);
    }

    private static RotationPolicy rotation(JsonObject stored) {
        int days = Math.toIntExact(stored.number("days"));
        Optional<RotationCadence> cadence =
                stored.findText("cadence").map(Words.CADENCE::read).map(unit -> new RotationCadence(unit, days));
        if (cadence.isEmpty() && days != 0) {
            throw new IllegalStateException("stored JSON has `days` of no `cadence`");
        }
        return new RotationPolicy(
                cadence, stored.findNumber("next").map(Micros::instant), Duration.parse(stored.text("transition")));
    }

    static Map<String, Object> tree(KeyDefaults defaults) {
        return Map.of(
                "metadata", defaults.metadata(),
                "config", defaults.config(),
                "config_overridable", defaults.isConfigOverridable());
    }

    static KeyDefaults defaults(String json) {
        return json.equals(NO_DEFAULTS) ? KeyDefaults.none() : JsonObject.read(json, KeyJson::defaults);
    }

    private static KeyDefaults defaults(JsonObject stored) {
        return new KeyDefaults(stored.map("metadata"), stored.findText("config"), stored.flag("config_overridable"));
    }
}
