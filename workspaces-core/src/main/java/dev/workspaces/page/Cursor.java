package dev.workspaces.page;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.workspaces.error.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Objects;

/**
 * A place in a list: after the item that was created at this instant and has this id. Opaque to callers, who hand its text
 * back; it names nothing but an item that they have been shown. Immutable.
 */
public final class Cursor implements Comparable<Cursor> {
    private static final int MAX_TEXT = 2048;
    private static final Instant FIRST = Instant.ofEpochSecond(Long.MIN_VALUE / 1_000_000);
    private static final Instant LAST = Instant.ofEpochSecond(Long.MAX_VALUE / 1_000_000);

    private final Instant createdAt;
    private final String id;

    private Cursor(Instant createdAt, String id) {
        this.createdAt = createdAt;
        this.id = id;
    }

    /**
     * The place after an item.
     *
     * @param createdAt when it was created, to the microsecond
     * @param id what tells it from others created then
     * @throws InvalidInputException if the id is empty, or the instant over 292,000 years from 1970: it could not be written
     */
    public static Cursor of(Instant createdAt, String id) {
        if (id.isEmpty()) {
            throw new InvalidInputException("id", "what tells it from others");
        }
        if (createdAt.isBefore(FIRST) || createdAt.isAfter(LAST)) {
            throw new InvalidInputException("createdAt", "an instant from " + FIRST + " to " + LAST);
        }
        return new Cursor(createdAt.truncatedTo(ChronoUnit.MICROS), id);
    }

    /**
     * Reads the text of a cursor.
     *
     * @throws InvalidInputException if no cursor has this text
     */
    public static Cursor parse(String text) {
        if (text.length() > MAX_TEXT) {
            throw refused();
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int space = plain.indexOf(' ');
            long micros = Long.parseLong(plain, 0, Math.max(space, 0), 10);
            Cursor cursor = new Cursor(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), plain.substring(space + 1));
            if (cursor.id.isEmpty() || !cursor.toString().equals(text)) {
                throw refused();
            }
            return cursor;
        } catch (IllegalArgumentException | ArithmeticException | java.time.DateTimeException notOne) {
            throw refused();
        }
    }

    private static InvalidInputException refused() {
        return new InvalidInputException("cursor", "the cursor of an earlier page, unchanged");
    }

    /** When the item was created. */
    public Instant createdAt() {
        return createdAt;
    }

    /** What tells the item from others created then. */
    public String id() {
        return id;
    }

    /** By creation, then by id, code unit by code unit. */
    @Override
    public int compareTo(Cursor other) {
        int byTime = createdAt.compareTo(other.createdAt);
        return byTime != 0 ? byTime : id.compareTo(other.id);
    }

    /** Whether it is the same place. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Cursor that && createdAt.equals(that.createdAt) && id.equals(that.id);
    }

    /** By the place. */
    @Override
    public int hashCode() {
        return Objects.hash(createdAt, id);
    }

    /** The text that {@link #parse} reads; safe in URLs. */
    @JsonValue
    @Override
    public String toString() {
        long micros = Math.multiplyExact(createdAt.getEpochSecond(), 1_000_000L) + createdAt.getNano() / 1_000;
        String plain = micros + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
