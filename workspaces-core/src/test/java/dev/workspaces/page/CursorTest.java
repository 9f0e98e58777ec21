package dev.workspaces.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.error.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cursor comes back as it was handed out, or is refused in one way. */
class CursorTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00.123456Z");

    @Property
    void comes_back_as_it_was(@ForAll("cursors") Cursor cursor) {
        assertThat(Cursor.parse(cursor.toString())).isEqualTo(cursor).hasSameHashCodeAs(cursor);
        assertThat(cursor.toString()).matches("[A-Za-z0-9_-]+");
    }

    @Property
    void no_text_but_its_own_is_that_of_a_cursor(@ForAll String text) {
        assertRefusedOrOwn(text);
    }

    @Property
    void no_text_inside_the_encoding_is_either(@ForAll String plain) {
        assertRefusedOrOwn(encoded(plain.getBytes(StandardCharsets.UTF_8)));
        assertRefusedOrOwn(encoded(("5 " + plain).getBytes(StandardCharsets.UTF_8)));
        assertRefusedOrOwn(encoded((plain + " id").getBytes(StandardCharsets.UTF_8)));
    }

    @Property
    void no_bytes_inside_the_encoding_are_either(@ForAll byte[] bytes) {
        assertRefusedOrOwn(encoded(bytes));
    }

    private static void assertRefusedOrOwn(String text) {
        try {
            assertThat(Cursor.parse(text)).hasToString(text);
        } catch (InvalidInputException refused) {
            assertThat(refused.place()).isEqualTo("cursor");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "5",
                "5 ",
                " id",
                "+5 id",
                "05 id",
                "-0 id",
                "5.0 id",
                "5\tid",
                "0x5 id",
                "\u0665 id",
                "9223372036854775808 id",
                "99999999999999999999999 id",
                "-9223372036854775809 id",
                "five id",
                "-",
                "- id"
            })
    void what_another_writer_may_have_meant_is_refused(String plain) {
        assertRefused(encoded(plain.getBytes(StandardCharsets.UTF_8)));
        assertRefused(plain);
    }

    @Test
    void other_writings_of_the_same_bytes_are_refused() {
        String text = Cursor.of(Instant.EPOCH.plusNanos(5000), "a>?").toString();

        assertThat(text).isEqualTo("NSBhPj8");
        assertRefused(text + "=");
        assertRefused(text + "\n");
        assertRefused("NSBhPj9"); // the same bytes, with bits left over
        assertRefused("NSBhPj8A".repeat(500_000));
        assertRefused(encoded(new byte[] {'5', ' ', (byte) 0xc0, (byte) 0x80}));
        assertRefused(encoded(new byte[] {'5', ' ', (byte) 0xed, (byte) 0xa0, (byte) 0x80}));
    }

    @Test
    void keeps_microseconds_near_and_far() {
        assertThat(Cursor.of(NOW.plusNanos(999), "a")).isEqualTo(Cursor.of(NOW, "a"));
        assertThat(Cursor.of(NOW.plusNanos(1000), "a")).isNotEqualTo(Cursor.of(NOW, "a"));
        for (String at :
                List.of("1600-01-01T00:00:00.000001Z", "1969-12-31T23:59:59.999999999Z", "9999-12-31T23:59:59Z")) {
            Cursor cursor = Cursor.of(Instant.parse(at), "a");
            assertThat(cursor.createdAt()).isEqualTo(Instant.parse(at).truncatedTo(ChronoUnit.MICROS));
            assertThat(Cursor.parse(cursor.toString())).isEqualTo(cursor);
        }
    }

    @Test
    void what_could_not_be_read_again_is_no_place() {
        for (String at : List.of("-290308-12-21T19:59:06Z", "+294247-01-10T04:00:54Z")) {
            Cursor cursor = Cursor.of(Instant.parse(at), "a");
            assertThat(Cursor.parse(cursor.toString())).isEqualTo(cursor);
        }
        for (String at : List.of("-290308-12-21T19:59:05.999999Z", "+294247-01-10T04:00:54.000001Z")) {
            assertThatThrownBy(() -> Cursor.of(Instant.parse(at), "a"))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("createdAt");
        }
        assertThatThrownBy(() -> Cursor.of(NOW, "")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void names_whatever_a_list_is_ordered_by() {
        String longest = "\u738b".repeat(255) + " " + "w".repeat(64); // a group's longest name and a workspace

        assertThat(Cursor.parse(Cursor.of(NOW, longest).toString()).id()).isEqualTo(longest);
    }

    @Property
    void the_order_is_that_of_creation_and_then_of_the_id(
            @ForAll("cursors") Cursor one, @ForAll("cursors") Cursor other) {
        Comparator<Cursor> order = Comparator.comparing(Cursor::createdAt).thenComparing(Cursor::id);

        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(Integer.signum(order.compare(one, other)));
        assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
    }

    @Provide
    Arbitrary<Cursor> cursors() {
        Arbitrary<Instant> times = Arbitraries.longs()
                .between(-3_000_000_000_000L, 3_000_000_000_000_000L)
                .edgeCases(edges -> edges.add(0L, 1L))
                .map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
        Arbitrary<String> ids = Arbitraries.strings()
                .withChars("aB 1_\u00e9\u738b\ud83d\ude00")
                .ofMinLength(1)
                .ofMaxLength(20);
        return Combinators.combine(Arbitraries.oneOf(times, Arbitraries.of(NOW)), ids.filter(CursorTest::isWhole))
                .as(Cursor::of);
    }

    private static boolean isWhole(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    @Test
    void a_page_has_1_to_1000_items_and_keeps_its_own_list() {
        Cursor cursor = Cursor.of(NOW, "a");
        PageRequest request = PageRequest.first(1000).after(cursor);

        assertThat(request).isEqualTo(new PageRequest(1000, Optional.of(cursor)));
        assertThat(PageRequest.first(1).after()).isEmpty();
        for (int size : new int[] {0, -1, 1001, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            assertThatThrownBy(() -> PageRequest.first(size)).isInstanceOf(InvalidInputException.class);
        }
        assertThat(new Page<>(List.of(1, 2), Optional.of(cursor)).map(each -> "n" + each))
                .isEqualTo(new Page<>(List.of("n1", "n2"), Optional.of(cursor)));
    }

    private static void assertRefused(String text) {
        assertThatThrownBy(() -> Cursor.parse(text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("cursor: expected the cursor of an earlier page, unchanged");
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
