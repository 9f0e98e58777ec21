package dev.workspaces.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.error.InvalidInputException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two addresses that a person could not tell apart by case are one, and none is taken for another person's. */
class EmailAddressTest {
    @ParameterizedTest
    @CsvSource({
        "mel@acme.example, mel@acme.example",
        "Mel@ACME.Example, mel@acme.example",
        "o'hara+x_{y}@a-b.c.d, o'hara+x_{y}@a-b.c.d",
        "ZOE\u0308@acme.example, zo\u00eb@acme.example",
        "zo\u00cb@acme.example, zo\u00eb@acme.example",
        "mel@\u00c5CME.example, mel@\u00e5cme.example",
        "mel@\u212bcme.example, mel@\u00e5cme.example", // the angstrom sign
        "\u039f\u0394\u039f\u03a3@acme.example, \u03bf\u03b4\u03bf\u03c2@acme.example",
        "\u03bf\u03b4\u03bf\u03c3@acme.example, \u03bf\u03b4\u03bf\u03c2@acme.example", // two small sigmas
        "\u01f0@acme.example, \u01f0@acme.example", // has no capital of one character
        "\u738b@\u4f8b.example, \u738b@\u4f8b.example"
    })
    void is_composed_and_in_lower_case(String text, String normal) {
        assertThat(EmailAddress.of(text)).hasToString(normal);
        assertThat(EmailAddress.of(text)).isEqualTo(EmailAddress.of(normal));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u212aate@acme.example", // Kelvin sign
                "e\u0301\u212a@acme.example", // the same, with a letter that composing takes together
                "mel@acme.\u212aom",
                "m\u0131a@acme.example", // dotless i
                "\u0130da@acme.example", // i with a dot
                "I\u0307da@acme.example", // the same in two characters
                "\u017fid@acme.example", // long s
                "stra\u00dfe@acme.example", // sharp s
                "STRA\u1e9eE@acme.example", // capital sharp s
                "\ufb01@acme.example", // ligature
                "\u1fef@acme.example", // composes to a grave accent
                "\u0149@acme.example"
            })
    void a_character_that_folds_to_an_ascii_one_is_refused(String text) {
        assertRefused(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "mel",
                "mel@",
                "@acme.example",
                "mel@acme",
                "mel@acme.",
                "mel@.example",
                "mel@acme..example",
                ".mel@acme.example",
                "mel.@acme.example",
                "m..el@acme.example",
                "mel@@acme.example",
                "a@b@acme.example",
                " mel@acme.example",
                "mel@acme.example ",
                "mel@acme.example\n",
                "m el@acme.example",
                "\"mel\"@acme.example",
                "Mel <mel@acme.example>",
                "mel@[127.0.0.1]",
                "mel,sid@acme.example",
                "mel\0@acme.example",
                "mel\u200b@acme.example",
                "\u202emel@acme.example",
                "mel@acme.\u2066example",
                "mel\ufeff@acme.example",
                "mel\u00a0@acme.example",
                "mel\u00ad@acme.example",
                "mel\ud83d@acme.example",
                "\udc00mel@acme.example",
                "mel@acme\uff0eexample",
                "mel\uff20acme.example",
                "\ud83d\ude00@acme.example"
            })
    void what_is_no_address_is_refused(String text) {
        assertRefused(text);
    }

    @Test
    void look_alikes_of_other_scripts_are_others() {
        assertThat(EmailAddress.of("m\u0435l@acme.example")).isNotEqualTo(EmailAddress.of("mel@acme.example"));
        assertThat(EmailAddress.of("\uff4del@acme.example")).isNotEqualTo(EmailAddress.of("mel@acme.example"));
    }

    @Test
    void sizes_are_bounded() {
        String domain = "@" + "d".repeat(182) + ".example";

        assertThat(EmailAddress.of("a".repeat(63) + domain).value()).hasSize(254);
        assertThat(EmailAddress.of("a".repeat(64) + "@b.c").value()).hasSize(68);
        assertRefused("a".repeat(64) + domain);
        assertRefused("a".repeat(65) + "@b.c");
        assertRefused("\u0390".repeat(22) + "\u0344".repeat(22) + "@b.c"); // folding makes it longer
        assertRefused("a.".repeat(5_000_000) + "a@b.c");
    }

    /** Exhaustive: each character there is that case or composition makes another one of. */
    @Test
    void the_forms_of_any_character_are_one_address_or_refused() {
        IntStream.range(0x80, 0x110000).forEach(each -> {
            String character = Character.toString(each);
            Set<String> forms = forms(each);
            if (forms.size() == 1) {
                return;
            }
            Optional<EmailAddress> address = address(character);
            address.ifPresent(taken -> assertNormal(each, taken));
            forms.forEach(form -> assertOne(each, address, address(form)));
        });
    }

    private static Set<String> forms(int codePoint) {
        String character = Character.toString(codePoint);
        return Stream.of(
                        character,
                        character.toUpperCase(Locale.ROOT),
                        character.toLowerCase(Locale.ROOT),
                        Character.toString(Character.toTitleCase(codePoint)),
                        Normalizer.normalize(character, Normalizer.Form.NFD),
                        Normalizer.normalize(character, Normalizer.Form.NFC))
                .collect(Collectors.toSet());
    }

    private static void assertNormal(int each, EmailAddress taken) {
        assertThat(EmailAddress.of(taken.value())).as("U+%04X", each).isEqualTo(taken);
        assertThat(taken.value().chars().filter(unit -> unit < 0x80))
                .as("U+%04X stays beyond ASCII", each)
                .hasSize("@acme.example".length());
        assertThat(Normalizer.isNormalized(taken.value(), Normalizer.Form.NFC)).isTrue();
    }

    /** One that is refused is no other's, whatever its forms are. */
    private static void assertOne(int each, Optional<EmailAddress> address, Optional<EmailAddress> form) {
        if (address.isPresent() && form.isPresent() && !form.equals(address)) {
            throw new AssertionError("U+%04X: %s, but %s".formatted(each, address, form));
        }
    }

    private static Optional<EmailAddress> address(String local) {
        try {
            return Optional.of(EmailAddress.of(local + "@acme.example"));
        } catch (InvalidInputException refused) {
            return Optional.empty();
        }
    }

    @Property(tries = 2000)
    void normalising_again_changes_nothing(@ForAll("locals") String local) {
        address(local).ifPresent(taken -> {
            assertThat(EmailAddress.of(taken.value())).isEqualTo(taken);
            address(Normalizer.normalize(local, Normalizer.Form.NFC).toUpperCase(Locale.ROOT))
                    .ifPresent(upper -> assertThat(upper).isEqualTo(taken));
            assertThat(address(Normalizer.normalize(local, Normalizer.Form.NFD)))
                    .contains(taken);
        });
    }

    @Provide
    Arbitrary<String> locals() {
        return Arbitraries.strings()
                .withChars("aIikKsS.'\u03a3\u03c3\u03c2\u0391\u00e9\u0301\u0308\u0345\u0307\u0390\u1fb3\u01c5\u01f0")
                .ofMinLength(1)
                .ofMaxLength(8);
    }

    private static void assertRefused(String text) {
        assertThatThrownBy(() -> EmailAddress.of(text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("email: expected an e-mail address of at most 254 characters");
    }
}
