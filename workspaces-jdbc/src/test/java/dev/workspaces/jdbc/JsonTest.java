package dev.workspaces.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept as JSON comes back as it went. */
class JsonTest {
    @Test
    void trees_come_back_as_they_went() {
        Object tree = Map.of(
                "text", "one\r\ntwo\t\"three\" \\ \u0000 \ud83d\ude00 \ud83d",
                "number", Long.MIN_VALUE,
                "flags", List.of(true, false),
                "empty", Map.of(),
                "none", List.of());

        assertThat(JsonParser.parse(JsonText.of(tree))).isEqualTo(tree);
    }

    @Test
    void what_is_empty_is_left_out_and_no_control_character_is_written() {
        assertThat(JsonText.of(Map.of("before", Optional.empty()))).isEqualTo("{}");
        assertThat(JsonText.of(List.of("\0\n"))).isEqualTo("[\"\\u0000\\u000a\"]");
    }

    @Test
    void what_a_person_wrote_with_spaces_is_read() {
        assertThat(JsonParser.parse(" { \"a\" : [ 1 , \"\\n\\/\" ] } ")).isEqualTo(Map.of("a", List.of(1L, "\n/")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1", "\"a", "{\"a\"}", "[1 2]", "tru", "1.5", "null", "[] []", "\"\\x\""})
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> JsonParser.parse(text)).isInstanceOf(IllegalStateException.class);
    }
}
