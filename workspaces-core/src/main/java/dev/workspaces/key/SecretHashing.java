package dev.workspaces.key;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.Name;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How secrets become digests: SHA-256 of the whole secret or, with a pepper, HMAC-SHA-256. A secret has over 255 random bits, so
 * that no slow hash is needed. At most two ways are live: the one that new secrets take, and an older one, for which a look-up
 * may cost one more read. Immutable; safe for any number of threads.
 */
public final class SecretHashing {
    private static final String HMAC = "HmacSHA256";
    private static final SecretHashing PLAIN = new SecretHashing(List.of(Optional.empty()));

    /** Newest first; empty for none. */
    private final List<Optional<Pepper>> peppers;

    private SecretHashing(List<Optional<Pepper>> peppers) {
        this.peppers = peppers;
    }

    /** Without a pepper. */
    public static SecretHashing plain() {
        return PLAIN;
    }

    /** With a pepper, and no other secrets than those made with it. */
    public static SecretHashing with(Pepper pepper) {
        return new SecretHashing(List.of(Optional.of(pepper)));
    }

    /**
     * With a newer pepper from now on, while secrets made before are found, too.
     *
     * @throws InvalidInputException if an older way is live already, or the pepper's name is the older one's
     */
    public SecretHashing movingTo(Pepper newer) {
        if (peppers.size() > 1) {
            throw new InvalidInputException("pepper", "at most two ways of hashing at a time");
        }
        if (name().equals(Optional.of(newer.name()))) {
            throw new InvalidInputException("pepper", "another name than the older pepper's");
        }
        return new SecretHashing(
                Stream.concat(Stream.of(Optional.of(newer)), peppers.stream()).toList());
    }

    /** The name of the pepper that new secrets take; empty for none. */
    public Optional<Name> name() {
        return peppers.get(0).map(Pepper::name);
    }

    /** The digest of a new secret. */
    public SecretDigest digest(Secret secret) {
        return digest(secret.reveal(), peppers.get(0));
    }

    /** Every digest that a presented secret may be kept by, the newest way first: one or two. */
    public List<SecretDigest> digests(String presented) {
        SecretDigest newest = digest(presented, peppers.get(0));
        return peppers.size() == 1 ? List.of(newest) : List.of(newest, digest(presented, peppers.get(1)));
    }

    private static SecretDigest digest(String secret, Optional<Pepper> pepper) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        try {
            if (pepper.isEmpty()) {
                return SecretDigest.owning(MessageDigest.getInstance("SHA-256").digest(bytes));
            }
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(pepper.get().bytes(), HMAC));
            return SecretDigest.owning(mac.doFinal(bytes));
        } catch (NoSuchAlgorithmException | InvalidKeyException missing) {
            throw new IllegalStateException("every Java platform has SHA-256 and HMAC-SHA-256", missing);
        }
    }

    /** The names of the peppers: no secrets. */
    @Override
    public String toString() {
        return "hashing with " + peppers;
    }
}
