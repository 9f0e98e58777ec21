package dev.workspaces.testing;

import static dev.workspaces.testing.Document.FULL;
import static dev.workspaces.testing.Reading.ACCEPTED;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document is made of: UTF-8, JSON, strings of any characters. */
class ScenarioTextTest {
    private static final String HEAD = "{\"now\": \"2026-11-23T12:00:00Z\", \"requests\": [";

    static Stream<Charset> otherEncodings() {
        return Stream.of(UTF_16, UTF_16BE, UTF_16LE, Charset.forName("UTF-32"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t\r ", "x", "[]", "null", "\"\"", "7", "{", "{]", "[[[[", "\u0000", "//"})
    void what_is_no_object_is_refused_as_a_whole(String document) {
        assertThat(Reading.of(document).place()).isEqualTo("(root)");
    }

    @ParameterizedTest
    @MethodSource("otherEncodings")
    void a_document_in_another_encoding_is_refused(Charset encoding) {
        assertThat(Reading.of(FULL.text().getBytes(encoding)).place()).isEqualTo("(root)");
    }

    @Test
    void a_byte_order_mark_is_refused() {
        assertThat(Reading.of("\ufeff" + FULL.text()).place()).isEqualTo("(root)");
    }

    @ParameterizedTest
    @CsvSource({
        "a byte that never is, '\u00ff'",
        "a byte of a continuation, '\u0080'",
        "a start without its continuation, '\u00c3'",
        "an overlong slash, '\u00c0\u00af'",
        "an overlong nul, '\u00c0\u0080'",
        "an overlong slash of three bytes, '\u00e0\u0080\u00af'",
        "a surrogate, '\u00ed\u00a0\u0080'",
        "a pair of surrogates, '\u00ed\u00a0\u00bd\u00ed\u00b8\u0080'",
        "beyond the last character, '\u00f4\u0090\u0080\u0080'"
    })
    void bytes_that_are_no_utf8_are_refused_after_the_requests_before_them(String what, String bytes) {
        byte[] json = (HEAD + request("r1") + "," + request("r2") + "," + request(bytes) + "]}").getBytes(ISO_8859_1);

        Reading reading = Reading.of(json);

        assertThat(reading.place()).as(what).isEqualTo("/requests/2");
        assertThat(reading.expected()).startsWith("UTF-8 at byte ");
        assertThat(reading.ids()).containsExactly("r1", "r2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id': 1}",
                "{\"id\" 1}",
                "{id: 1}",
                "{\"id\": }",
                "{\"id\": 01}",
                "{\"id\": +1}",
                "{\"id\": .5}",
                "{\"id\": 1.}",
                "{\"id\": NaN}",
                "{\"id\": tru}",
                "{\"id\": \"\t\"}",
                "{\"id\": \"\\x41\"}",
                "{\"id\": \"\\u12\"}",
                "{\"id\": \"open",
                "{/* */}",
                "{\"id\": 1,}",
                "{,}",
                "{\"id\"",
                "@"
            })
    void what_is_no_json_is_refused_in_the_request_where_it_stands(String broken) {
        Reading reading = Reading.of(HEAD + request("r1") + "," + broken);

        assertThat(reading.place()).isIn("/requests", "/requests/1", "/requests/1/id");
        assertThat(reading.ids()).containsExactly("r1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"]", "] x", "]}}", "]} {}", "]} []", "]} 1", "]},", "]}\u0000", "]} //", "]}\ufeff"})
    void what_stands_after_the_document_is_refused_after_all_requests(String tail) {
        Reading reading = Reading.of(HEAD + request("r1") + tail);

        assertThat(reading.place()).isEqualTo("(root)");
        assertThat(reading.ids()).containsExactly("r1");
    }

    @Test
    void space_between_all_tokens_is_accepted() {
        String json = FULL.text().replaceAll("([\\[\\]{}])", "\r\n\t $1 \n");

        assertThat(Reading.of(json + "\n").place()).isEqualTo(ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"quoted\"",
                "back\\slash",
                "a/b~c",
                "\u0000\u0001\u001f\u007f\u0085",
                "\u2028\u2029",
                "\n\r\t\b\f",
                "\ud83d\ude00",
                "e\u0301\u00e9",
                "\ud800",
                "\udc00\ud800",
                "x\udfff",
                "\ufeff",
                "\uffff",
                ""
            })
    void an_id_of_any_characters_is_read_as_it_is(String id) {
        String escaped = id.chars().mapToObj(c -> String.format("\\u%04x", c)).reduce("", String::concat);

        assertThat(Reading.of(HEAD + request(escaped) + "]}").ids()).containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a/b|/a~1b",
                "a~b|/a~0b",
                "~1|/~01",
                "``|/",
                "a b|/a b",
                "\\\"|/\"",
                "\\\\|/\\",
                "\\u0000|/\\u0000",
                "a\\nb|/a\\u000Ab",
                "\\u007f\\u0085|/\\u007F\\u0085",
                "\u2028|/\u2028",
                "\u00e9|/\u00e9",
                "\\ud83d\\ude00|/\ud83d\ude00",
                "/0|/~10",
                "0|/0"
            })
    void a_pointer_escapes_what_would_be_misread(String name, String pointer) {
        assertThat(Reading.of("{\"" + name + "\": 1}").place()).isEqualTo(pointer);
    }

    @Test
    void a_lone_surrogate_in_the_name_of_a_member_is_refused() {
        assertThat(Reading.of("{\"\\ud800\": 1}").place()).isEqualTo("(root)");
    }

    @Test
    void a_request_is_read_before_the_bytes_after_it_are_there() {
        InputStream upToRequest = new ByteArrayInputStream((HEAD + request("r1")).getBytes(UTF_8));
        InputStream nothingMore = new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] buffer, int offset, int length) {
                throw new IllegalStateException("waits for more");
            }
        };

        assertThat(firstId(new SequenceInputStream(upToRequest, nothingMore))).isEqualTo("r1");
    }

    private static String firstId(InputStream in) {
        try {
            return ScenarioReader.open(in).next().orElseThrow().id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String request(String id) {
        return "{\"id\": \"" + id + "\", \"principal\": {\"user\": \"mel\"}, \"organization\": \"acme\","
                + " \"action\": \"prompts.list\"}";
    }
}
