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
                "text", "one\r\ntwo\t\"three\" \\ \u0000 \ud83d\ude00",
                "number", Long.MIN_VALUE,
                "flags", List.of(true, false),
                "empty", Map.of(),
                "none", List.of());

        assertThat(Json.read(Json.write(tree))).isEqualTo(tree);
    }

    @Test
    void equal_trees_have_the_same_text() {
        assertThat(Json.write(Map.of("b", Map.of("d", 1, "c", 2), "a", 3)))
                .isEqualTo("{\"a\":3,\"b\":{\"c\":2,\"d\":1}}");
    }

    @Test
    void what_is_empty_is_left_out_and_no_control_character_is_written() {
        assertThat(Json.write(Map.of("before", Optional.empty()))).isEqualTo("{}");
        assertThat(Json.write(List.of("\0\n"))).isEqualTo("[\"\\u0000\\n\"]");
    }

    @Test
    void what_a_person_wrote_with_spaces_is_read() {
        assertThat(Json.read(" { \"a\" : [ 1 , \"\\n\\/\" ] } ")).isEqualTo(Map.of("a", List.of(1L, "\n/")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1",
                "\"a",
                "{\"a\"}",
                "[1 2]",
                "tru",
                "1.5",
                "null",
                "[] []",
                "[] x",
                "[1,]",
                "\"\\x\"",
                "9223372036854775808",
                "{\"a\":1,\"a\":2}"
            })
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> Json.read(text)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_is_wrong_is_said_without_what_is_there() {
        assertThatThrownBy(() -> Json.read("[\"mara@acme.example\" olga]"))
                .hasMessageContaining("from character 2")
                .hasMessageNotContainingAny("mara", "olga")
                .hasNoCause();
    }

    @Test
    void a_member_that_nobody_knows_is_refused_at_any_depth() {
        assertThat(JsonObject.<String>read("{\"a\":\"b\"}", stored -> stored.text("a")))
                .isEqualTo("b");
        assertThatThrownBy(() -> JsonObject.<String>read("{\"a\":\"b\",\"c\":1}", stored -> stored.text("a")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nobody knows");
        assertThatThrownBy(() -> JsonObject.read(
                        "{\"a\":[{\"b\":\"c\",\"d\":true}]}", stored -> stored.each("a", each -> each.text("b"))))
                .hasMessageContaining("nobody knows");
    }
}
