package dev.workspaces.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody is called elsewhere: kept as it came, so that no two people become one. */
class ExternalIdTest {
    @ParameterizedTest
    @CsvSource({"a, A", "\u00e9, e\u0301", "\u212b, \u00c5", "straße, strasse", "sub, 'sub '"})
    void two_that_differ_in_one_code_point_are_two(String one, String other) {
        assertThat(ExternalId.of(one)).isNotEqualTo(ExternalId.of(other)).hasToString(one);
        assertThat(ExternalId.of(other).value()).isEqualTo(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b", "a\nb", "a\0b", "\ud800", "a\udfff", "\u202ea"})
    void what_is_no_line_of_text_is_refused_by_its_field(String text) {
        assertThatThrownBy(() -> ExternalId.of(text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("externalId: expected text ");
    }

    @Test
    void its_size_is_that_of_what_came() {
        assertThat(ExternalId.of("a".repeat(255)).value()).hasSize(255);
        for (String tooLong : new String[] {"a".repeat(256), "e\u0301".repeat(128), "a".repeat(10_000_000)}) {
            assertThatThrownBy(() -> ExternalId.of(tooLong))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("externalId: expected at most 255 characters");
        }
    }

    @Test
    void a_name_of_a_field_is_refused_by_that_field() {
        assertThat(Name.of("firstName", "Zoe\u0308")).isEqualTo(Name.of("Zo\u00eb"));
        assertThatThrownBy(() -> Name.of("firstName", " "))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("firstName: expected ");
    }
}
