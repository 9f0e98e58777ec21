package dev.workspaces.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.workspaces.error.InvalidInputException;
import dev.workspaces.member.EmailAddress;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

class EmailFuzzTest {
    @FuzzTest
    void an_address_has_one_form_and_is_never_taken_for_another(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();
        email(text).ifPresent(address -> {
            isOneAddress(address.value());
            assertThat(EmailAddress.of(address.value())).isEqualTo(address);
            assertThat(others(text))
                    .allSatisfy(
                            other -> assertThat(email(other).orElse(address)).isEqualTo(address));
            if (isAscii(address.value())) {
                assertThat(text).isEqualToIgnoringCase(address.value()).matches(EmailFuzzTest::isAscii);
            }
        });
    }

    private static void isOneAddress(String value) {
        int at = value.indexOf('@');

        assertThat(value).hasSizeLessThanOrEqualTo(254).isEqualTo(value.toLowerCase(Locale.ROOT));
        assertThat(Normalizer.isNormalized(value, Normalizer.Form.NFC)).isTrue();
        assertThat(at).isBetween(1, 64).isEqualTo(value.lastIndexOf('@'));
        assertThat(value.substring(at + 1)).contains(".").doesNotStartWith(".").doesNotEndWith(".");
        assertThat(value.codePoints()).noneMatch(Character::isWhitespace).noneMatch(Character::isISOControl);
    }

    /** What a person takes for the same text. */
    private static Stream<String> others(String text) {
        return Stream.of(
                text.toUpperCase(Locale.ROOT),
                text.toLowerCase(Locale.ROOT),
                Normalizer.normalize(text, Normalizer.Form.NFC),
                Normalizer.normalize(text, Normalizer.Form.NFD));
    }

    private static Optional<EmailAddress> email(String text) {
        try {
            return Optional.of(EmailAddress.of(text));
        } catch (InvalidInputException refused) {
            return Optional.empty();
        }
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(each -> each < 0x80);
    }
}
