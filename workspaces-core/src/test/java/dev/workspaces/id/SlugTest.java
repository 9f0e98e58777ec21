package dev.workspaces.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.error.InvalidInputException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A slug looks like no other slug and like no id. */
class SlugTest {
    @ParameterizedTest
    @ValueSource(strings = {"ab", "42", "a-b", "ws-research", "a-1-b-2"})
    void is_letters_and_digits_with_single_hyphens_between(String text) {
        assertThat(Slug.of(text)).hasToString(text);
        assertThat(Slug.of(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "-ab",
                "ab-",
                "a--b",
                "--",
                "Ab",
                "a_b",
                "a b",
                "a.b",
                "a/b",
                "ab\n",
                "\nab",
                "a\0b",
                "\u00e9a",
                "\u0430b", // Cyrillic a
                "\uff41b", // full-width a
                "\u0661\u0662", // Arabic digits
                "a\u2010b", // another hyphen
                "\ud83d\ude00",
                "a\ud83d"
            })
    void is_nothing_else(String text) {
        assertThatThrownBy(() -> Slug.of(text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("slug: expected 2 to 63");
    }

    @Test
    void has_at_most_63_characters() {
        assertThat(Slug.of("a".repeat(63)).value()).hasSize(63);
        assertThatThrownBy(() -> Slug.of("a".repeat(64))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Slug.of("a-".repeat(5_000_000) + "a")).isInstanceOf(InvalidInputException.class);
    }

    @Property(tries = 300)
    void never_has_the_shape_of_an_id(@ForAll("ids") String id) {
        assertThatThrownBy(() -> Slug.of(id)).isInstanceOf(InvalidInputException.class);
    }

    @Provide
    Arbitrary<String> ids() {
        Arbitrary<String> part = Arbitraries.strings()
                .withCharRange('a', 'z')
                .numeric()
                .ofMinLength(1)
                .ofMaxLength(30);
        return part.flatMap(prefix -> part.map(rest -> prefix + "_" + rest));
    }

    @Property(tries = 300)
    void any_two_that_differ_are_two(@ForAll("slugs") String one, @ForAll("slugs") String other) {
        assertThat(Slug.of(one).equals(Slug.of(other))).isEqualTo(one.equals(other));
    }

    @Provide
    Arbitrary<String> slugs() {
        return Arbitraries.strings().withChars("ab1").ofMinLength(2).ofMaxLength(3);
    }
}
