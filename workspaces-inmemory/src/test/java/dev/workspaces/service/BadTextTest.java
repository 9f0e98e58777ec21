package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.service.property.Chapter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text that comes in, with everything that can be wrong with it: the field is named, and nothing has changed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadTextTest {
    private static final List<String> EMPTY = List.of("", " ", "\t", "\u00a0\u2003", "\u200b");
    private static final List<String> CONTROLS = List.of(
            "a\nb", "a\rb", "a\0b", "a\u001bb", "a\u007fb", "a\u0085b", "a\u2028b", "\u202eab", "\ud800", "a\udc00");
    private static final List<String> NO_SLUGS = List.of(
            "a",
            "A-B",
            "-ab",
            "ab-",
            "a--b",
            "a_b",
            "a b",
            "a.b",
            "ab/",
            "\u00e9t\u00e9",
            "\uff41\uff42",
            "wsp_1",
            "a".repeat(64));
    private static final List<String> NO_ADDRESSES = List.of(
            "mel",
            "mel@",
            "@acme.test",
            "mel@acme",
            "a@b@acme.test",
            "mel @acme.test",
            "mel@acme..test",
            ".mel@acme.test",
            "mel.@acme.test",
            "<mel@acme.test>",
            "mel@acme.test\n",
            "mel\0@acme.test",
            "a".repeat(65) + "@acme.test",
            "mel@" + "a".repeat(250) + ".test",
            "\u212aim@acme.test");

    private final Company company = new Company();

    @AfterAll
    void close() {
        company.close();
    }

    static Stream<Arguments> bad() {
        List<String> tooLong = List.of("a".repeat(256), "a".repeat(1 << 20));
        return Stream.of(
                        pairs(TextField.names(), EMPTY, "not blank"),
                        pairs(TextField.names(), CONTROLS, "without control characters"),
                        pairs(TextField.names(), tooLong, "at most 255 characters"),
                        pairs(TextField.slugs(), EMPTY, ""),
                        pairs(TextField.slugs(), CONTROLS, ""),
                        pairs(TextField.slugs(), NO_SLUGS, ""),
                        pairs(TextField.addresses(), EMPTY, "an e-mail address"),
                        pairs(TextField.addresses(), NO_ADDRESSES, "an e-mail address"),
                        pairs(
                                TextField.descriptions(),
                                List.of("a\0b", "\u202eab", "\udfff"),
                                "without control characters"),
                        pairs(TextField.descriptions(), List.of("a".repeat(2001)), "at most 2000 characters"),
                        pairs(TextField.ids(), List.of("a\0b", "a\nb", "\ud800"), "without control characters"),
                        pairs(TextField.ids(), tooLong, "at most 255 characters"))
                .flatMap(pairs -> pairs);
    }

    @ParameterizedTest(name = "{0} of {1}, case {3}")
    @MethodSource("bad")
    void is_refused_by_its_field_and_changes_nothing(
            String field, String where, TextField given, int number, String text, String expected) {
        List<Chapter> before = company.stored();

        // "\t" is both: a control character is named first
        String words = text.equals("\t") && expected.equals("not blank") ? "without control characters" : expected;
        assertThatThrownBy(() -> given.given().accept(company, text))
                .isInstanceOfSatisfying(InvalidInputException.class, thrown -> {
                    assertThat(thrown.place()).isEqualTo(field);
                    assertThat(thrown.expected()).contains(words);
                })
                .hasMessageStartingWith(field + ": expected ");
        assertThat(company.stored()).isEqualTo(before);
    }

    private static Stream<Arguments> pairs(List<TextField> fields, List<String> texts, String expected) {
        return fields.stream()
                .flatMap(field -> Stream.iterate(0, at -> at < texts.size(), at -> at + 1)
                        .map(at -> Arguments.of(field.name(), field.where(), field, at, texts.get(at), expected)));
    }
}
