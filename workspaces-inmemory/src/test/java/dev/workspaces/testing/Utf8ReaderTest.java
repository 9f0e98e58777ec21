package dev.workspaces.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8ReaderTest {
    private static final String MIXED = "a\u00e9\u20ac\ud83d\ude00";

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void a_character_across_the_end_of_the_buffer_is_whole(int shift) throws IOException {
        String text = "x".repeat(shift) + MIXED.repeat(5_000);

        assertThat(readAll(text.getBytes(UTF_8), 4_000)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void a_pair_of_surrogates_may_be_fetched_in_two_parts(int length) throws IOException {
        assertThat(readAll(MIXED.getBytes(UTF_8), length)).isEqualTo(MIXED);
    }

    @Test
    void bytes_that_come_one_by_one_are_the_same_text() throws IOException {
        Utf8Reader reader = new Utf8Reader(oneByOne(MIXED.getBytes(UTF_8)));

        assertThat(readAll(reader, 100)).isEqualTo(MIXED);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 8_191, 8_192, 8_193, 20_000})
    void all_that_stands_before_a_broken_byte_is_handed_out_before_it_fails(int count) throws IOException {
        byte[] bytes = ("x".repeat(count) + "?yyy").getBytes(UTF_8);
        bytes[count] = (byte) 0xff;
        Utf8Reader reader = new Utf8Reader(new ByteArrayInputStream(bytes));
        char[] before = new char[count];

        assertThat(fill(reader, before)).isEqualTo(count);
        assertThat(new String(before)).isEqualTo("x".repeat(count));
        assertThatThrownBy(() -> reader.read()).isInstanceOf(CharacterCodingException.class);
        assertThat(reader.position()).isEqualTo(count);
    }

    @Test
    void an_end_within_a_character_fails() throws IOException {
        Utf8Reader reader = new Utf8Reader(new ByteArrayInputStream(new byte[] {'x', (byte) 0xe2, (byte) 0x82}));

        assertThat(reader.read()).isEqualTo('x');
        assertThatThrownBy(() -> reader.read()).isInstanceOf(CharacterCodingException.class);
    }

    @Test
    void after_the_end_there_is_nothing_however_often_one_reads() throws IOException {
        Utf8Reader reader = new Utf8Reader(new ByteArrayInputStream(new byte[0]));

        assertThat(reader.read()).isEqualTo(-1);
        assertThat(reader.read()).isEqualTo(-1);
    }

    private static String readAll(byte[] bytes, int length) throws IOException {
        return readAll(new Utf8Reader(new ByteArrayInputStream(bytes)), length);
    }

    private static String readAll(Utf8Reader reader, int length) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[length];
        for (int count = reader.read(buffer, 0, length); count >= 0; count = reader.read(buffer, 0, length)) {
            text.append(buffer, 0, count);
        }
        return text.toString();
    }

    private static int fill(Utf8Reader reader, char[] buffer) throws IOException {
        int filled = 0;
        while (filled < buffer.length) {
            filled += reader.read(buffer, filled, buffer.length - filled);
        }
        return filled;
    }

    private static InputStream oneByOne(byte[] bytes) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(length, 1));
            }
        };
    }
}
