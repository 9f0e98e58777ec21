package dev.workspaces.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.error.InvalidInputException;
import java.text.Normalizer;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and descriptions: composed, bounded, and without what cannot be seen or turns the text around. */
class TextTest {
    private static final String REFUSED = "expected text without control characters";

    @ParameterizedTest
    @ValueSource(
            strings = {"Research", " a ", "Zo\u00eb", "\u0645\u06cc\u200c\u062e\u0648", "\ud83d\udc69\u200d\ud83d\udd2c"
            })
    void a_name_is_kept_as_it_is(String text) {
        assertThat(Name.of(text)).hasToString(text);
        assertThat(Name.of(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "\u2003\u3000", "\u200b", "\u200d \u200c", "\ufeff"})
    void a_name_that_cannot_be_seen_is_refused(String text) {
        assertThatThrownBy(() -> Name.of(text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("name: expected text that is not blank");
        assertThat(Description.of(text)).hasToString(text);
    }

    @ParameterizedTest(name = "U+{0} to U+{1}")
    @CsvSource({"0000, 001f", "007f, 009f", "2028, 2029", "202a, 202e", "2066, 2069", "d800, dfff"})
    void controls_halves_of_characters_and_what_turns_text_around_are_refused(String first, String last) {
        IntStream.rangeClosed(Integer.parseInt(first, 16), Integer.parseInt(last, 16))
                .forEach(each -> {
                    assertRefused(Name::of, "name", each);
                    if ("\r\n\t".indexOf(each) < 0) {
                        assertRefused(Description::of, "description", each);
                    }
                });
    }

    private static void assertRefused(Function<String, Object> type, String place, int codePoint) {
        String text = "a" + Character.toString(codePoint) + "b";
        assertThatThrownBy(() -> type.apply(text))
                .as("U+%04X", codePoint)
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(place + ": " + REFUSED);
    }

    @Test
    void a_description_has_lines_and_tabs_and_may_say_nothing() {
        assertThat(Description.of("one\r\n\ttwo")).hasToString("one\r\n\ttwo");
        assertThat(Description.none()).isEqualTo(Description.of("")).hasToString("");
    }

    @ParameterizedTest
    @CsvSource({"Zoe\u0308, Zo\u00eb", "\u212b, \u00c5", "\u1112\u1161\u11ab, \ud55c"})
    void one_text_composed_in_two_ways_is_one(String one, String composed) {
        assertThat(Name.of(one)).isEqualTo(Name.of(composed)).hasToString(composed);
        assertThat(Description.of(one)).isEqualTo(Description.of(composed)).hasToString(composed);
    }

    @ParameterizedTest
    @CsvSource({"Name, 255", "Description, 2000"})
    void the_size_is_that_of_the_composed_form(String type, int max) {
        Function<String, Object> of = type.equals("Name") ? Name::of : Description::of;

        assertThat(of.apply("a".repeat(max))).hasToString("a".repeat(max));
        assertThat(of.apply("e\u0301".repeat(max))).hasToString("\u00e9".repeat(max));
        assertTooLong(of, "a".repeat(max + 1), max);
        assertTooLong(of, "e\u0301".repeat(max + 1), max);
        assertTooLong(of, "\ufb2c".repeat(max / 3 + 1), max); // composing takes this one apart
        assertTooLong(of, "\u0301".repeat(10_000_000), max);
    }

    private static void assertTooLong(Function<String, Object> of, String text, int max) {
        assertThatThrownBy(() -> of.apply(text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageEndingWith("expected at most " + max + " characters");
    }

    @Property
    void whatever_is_taken_is_composed_and_taken_again_as_it_is(@ForAll @StringLength(max = 300) String text) {
        Description taken;
        try {
            taken = Description.of(text);
        } catch (InvalidInputException refused) {
            return;
        }
        assertThat(taken.value()).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
        assertThat(Description.of(taken.value())).isEqualTo(taken);
    }
}
