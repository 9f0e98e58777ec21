package dev.workspaces.service;

import dev.workspaces.id.InviteId;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.Slug;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;

/**
 * Gives ids: what it is, an underscore, and 26 lower-case base-32 digits of 48 bits of milliseconds and 80 random bits, counted
 * up within a millisecond and where the clock goes back. So those of one generator sort by creation, none is given twice, all
 * are safe in URLs, and none is a slug. Safe for any number of threads.
 */
final class IdGenerator {
    private static final int RANDOM_BITS = 80;
    private static final int DIGITS = 26;
    private static final Pattern GIVEN = Pattern.compile("[a-z]{3}_[0-9a-v]{" + DIGITS + "}");

    private final ReentrantLock lock = new ReentrantLock();
    private final Clock clock;
    private final SecureRandom random;
    private BigInteger last = BigInteger.ZERO;

    IdGenerator(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    /** Whether this could be one that was given. */
    static boolean isGiven(Object id) {
        return GIVEN.matcher(id.toString()).matches();
    }

    OrganizationId organization() {
        return OrganizationId.of("org_" + next());
    }

    UserId user() {
        return UserId.of("usr_" + next());
    }

    WorkspaceId workspace() {
        return WorkspaceId.of("wsp_" + next());
    }

    InviteId invite() {
        return InviteId.of("inv_" + next());
    }

    KeyId key() {
        return KeyId.of("key_" + next());
    }

    /** A slug that nobody chose. */
    Slug workspaceSlug() {
        return Slug.of("ws-" + next());
    }

    InviteToken inviteToken() {
        return InviteToken.random(random);
    }

    private String next() {
        BigInteger fresh = BigInteger.valueOf(Math.max(clock.millis(), 0))
                .shiftLeft(RANDOM_BITS)
                .add(new BigInteger(RANDOM_BITS, random));
        String digits = later(fresh).toString(32);
        return "0".repeat(Math.max(DIGITS - digits.length(), 0)) + digits.toLowerCase(Locale.ROOT);
    }

    private BigInteger later(BigInteger fresh) {
        lock.lock();
        try {
            boolean isLater = fresh.shiftRight(RANDOM_BITS).compareTo(last.shiftRight(RANDOM_BITS)) > 0;
            last = isLater ? fresh : last.add(BigInteger.ONE);
            return last;
        } finally {
            lock.unlock();
        }
    }
}
