package dev.workspaces.service;

import dev.workspaces.key.SecretDigest;
import dev.workspaces.key.SecretFormat;
import dev.workspaces.key.SecretHashing;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.KeyFacts;
import dev.workspaces.storage.Storage;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Services whose ids and tokens are the same in every run: two of them that are asked the same answer the same. */
public final class Steady {
    private Steady() {}

    /** On this storage, at the time that this clock tells. */
    public static Services services(Storage storage, Clock clock, Inventory inventory, SecretSink sink) {
        Setup setup = new Setup(
                storage,
                Catalogue.builtIn(),
                clock,
                inventory,
                SecretFormat.standard(),
                SecretHashing.plain(),
                Optional.of(sink),
                1_024,
                Optional.empty(),
                Map.of());
        return Services.of(setup, new Repeatable());
    }

    /** A key as if it had been authenticated by this secret. */
    public static AuthenticatedKey authenticated(KeyFacts key, SecretDigest digest) {
        return new AuthenticatedKey(digest, key);
    }

    /** What a store keeps of a token. */
    public static String digest(InviteToken token) {
        return token.digest();
    }

    private static final class Repeatable extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final transient Random random = new Random(42);

        @Override
        public void nextBytes(byte[] bytes) {
            random.nextBytes(bytes);
        }
    }
}
