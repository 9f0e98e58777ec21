package dev.workspaces.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.workspaces.error.InvalidInputException;
import dev.workspaces.page.Cursor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;

class CursorFuzzTest {
    private static final long FURTHEST = Long.MAX_VALUE / 1_000_000 * 1_000_000;

    @FuzzTest
    void a_cursor_is_read_as_it_was_written_and_nothing_else_is_one(FuzzedDataProvider data) {
        long micros = data.consumeLong(-FURTHEST, FURTHEST);
        String text = data.consumeRemainingAsString();
        read(text).ifPresent(cursor -> assertThat(cursor).hasToString(text));
        read(encoded(text)).ifPresent(cursor -> assertThat(cursor).hasToString(encoded(text)));

        String id = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        if (!id.isEmpty() && id.length() < 500) {
            isReadAsWritten(Cursor.of(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), id));
        }
    }

    private static void isReadAsWritten(Cursor cursor) {
        Cursor same = Cursor.parse(cursor.toString());

        assertThat(same).isEqualTo(cursor).hasSameHashCodeAs(cursor).isEqualByComparingTo(cursor);
        assertThat(same.createdAt()).isEqualTo(cursor.createdAt());
        assertThat(same.id()).isEqualTo(cursor.id());
    }

    private static String encoded(String plain) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Cursor> read(String text) {
        try {
            return Optional.of(Cursor.parse(text));
        } catch (InvalidInputException refused) {
            return Optional.empty();
        }
    }
}
