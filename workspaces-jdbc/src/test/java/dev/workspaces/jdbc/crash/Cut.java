package dev.workspaces.jdbc.crash;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One cut of a wire, still to come. Safe for any number of threads. */
final class Cut {
    private static final Pattern COMMIT = Pattern.compile("COMMIT(?!TED)");
    private static final int MOST_BYTES = 20_000;
    private static final int PATIENCE_IN_SECONDS = 60;

    private final When when;
    private final boolean isReset;
    private final CountDownLatch happened = new CountDownLatch(1);
    private long bytesLeft;
    private Wire.@Nullable Link committing;
    private boolean isOver;

    /** When it comes. */
    enum When {
        /** A commit does not get through. */
        BEFORE_COMMIT,

        /** A commit gets through or not, and its answer, too. */
        WITH_COMMIT,

        /** A commit gets through, and its answer does not. */
        AFTER_COMMIT,

        /** After some bytes, of whoever and in whichever direction. */
        ANY_TIME
    }

    Cut(When when, Random random) {
        this.when = when;
        this.isReset = random.nextBoolean();
        this.bytesLeft = random.nextInt(MOST_BYTES);
    }

    /** After how many of these bytes it comes; empty if it does not come yet. */
    synchronized OptionalInt after(Wire.Link link, boolean isUp, byte[] bytes, int length) {
        if (isOver) {
            return OptionalInt.empty();
        }
        OptionalInt last = when == When.ANY_TIME ? afterBytes(length) : atCommit(link, isUp, bytes, length);
        isOver = last.isPresent();
        return last;
    }

    private OptionalInt afterBytes(int length) {
        long before = bytesLeft;
        bytesLeft -= length;
        return bytesLeft < 0 ? OptionalInt.of((int) before) : OptionalInt.empty();
    }

    private OptionalInt atCommit(Wire.Link link, boolean isUp, byte[] bytes, int length) {
        if (!isUp) {
            return link.equals(committing) ? OptionalInt.of(0) : OptionalInt.empty();
        }
        if (!COMMIT.matcher(new String(bytes, 0, length, ISO_8859_1)).find()) {
            return OptionalInt.empty();
        }
        if (when == When.AFTER_COMMIT) {
            committing = link;
            return OptionalInt.empty();
        }
        return OptionalInt.of(when == When.BEFORE_COMMIT ? 0 : length);
    }

    boolean isOfAll() {
        return when == When.ANY_TIME;
    }

    boolean isReset() {
        return isReset;
    }

    void happened() {
        happened.countDown();
    }

    void await() throws InterruptedException {
        assertThat(happened.await(PATIENCE_IN_SECONDS, TimeUnit.SECONDS))
                .as("cut within %s s", PATIENCE_IN_SECONDS)
                .isTrue();
    }
}
