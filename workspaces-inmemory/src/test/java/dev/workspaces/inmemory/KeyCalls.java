package dev.workspaces.inmemory;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.Name;
import dev.workspaces.key.Agent;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.CreationMode;
import dev.workspaces.key.KeptDigest;
import dev.workspaces.key.KeySecret;
import dev.workspaces.key.SecretDigest;
import dev.workspaces.policy.KeyStatus;
import dev.workspaces.policy.KeyType;
import dev.workspaces.storage.KeyFilter;
import dev.workspaces.storage.Storage;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** Calls about keys that collide: two keys, three secrets. */
@Param(name = "which", gen = IntGen.class, conf = "1:2")
@Param(name = "secret", gen = IntGen.class, conf = "1:3")
public abstract class KeyCalls extends Calls {
    KeyCalls(Storage storage) {
        super(storage);
    }

    /** Makes a key with a secret. */
    @Operation
    public String issue(@Param(name = "which") int which, @Param(name = "secret") int secret) {
        return transact(transaction -> transaction
                .keys()
                .insert(ApiKey.builder()
                        .id(key(which))
                        .type(KeyType.ORGANISATION_SERVICE)
                        .organization(ACME)
                        .name(Name.of("key"))
                        .creationMode(CreationMode.API)
                        .issuedBy(Agent.host())
                        .secret(secret(secret))
                        .createdAt(NOW)
                        .updatedAt(NOW)
                        .build())
                .id()
                .value());
    }

    /** Gives it another secret, the one before staying good. */
    @Operation
    public String rotate(@Param(name = "which") int which, @Param(name = "secret") int secret) {
        return change(which, key -> key.rotated(secret(secret), Duration.ofHours(1), NOW));
    }

    /** Ends it. */
    @Operation
    public String revoke(@Param(name = "which") int which) {
        return change(which, key -> key.revoked(NOW));
    }

    private String change(int which, UnaryOperator<ApiKey> change) {
        return transact(transaction -> transaction
                .keys()
                .find(ACME, key(which))
                .filter(ApiKey::isLiving)
                .map(key -> transaction.keys().update(change.apply(key)))
                .map(key -> key.version() + key.status().wireName())
                .orElse("none"));
    }

    /** Whose a secret is. */
    @Operation
    public String find(@Param(name = "secret") int secret) {
        return storage()
                .read(now -> now.keys().findByDigest(digest(secret)))
                .map(key -> key.id() + " " + key.version())
                .orElse("none");
    }

    /** How many there are, and how many of these work; as one that there was a moment before is. */
    @Operation
    public String count() {
        KeyFilter active = KeyFilter.builder().addStatuses(KeyStatus.ACTIVE).build();
        return storage()
                .read(now -> now.keys().count(ACME, KeyFilter.all())
                        + " " + now.keys().count(ACME, active)
                        + now.keys().find(ACME, key(1)).map(ApiKey::version));
    }

    private static KeyId key(int which) {
        return KeyId.of("key-" + which);
    }

    private static KeySecret secret(int which) {
        return new KeySecret(
                "mask-" + which, NOW, Set.of(), Optional.of(new KeptDigest(digest(which), Optional.empty())));
    }

    private static SecretDigest digest(int which) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) which;
        return SecretDigest.of(bytes);
    }

    /** On the storage as it is. */
    public static final class OnMemory extends KeyCalls {
        /** Anew. */
        public OnMemory() {
            super(new InMemoryStorage());
        }
    }

    /** On a broken one. */
    public static final class OnEarly extends KeyCalls {
        /** Anew. */
        public OnEarly() {
            super(new EarlyStorage());
        }
    }
}
