package dev.workspaces.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.policy.KeyType;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("quick")
class SecretFormatTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final SecretFormat FORMAT = SecretFormat.standard();

    /** Computed by other means: anybody who issues or checks such secrets can compare. */
    private static final String KNOWN = "wk_svc_" + "0".repeat(43) + "2PJLh6";

    @Test
    void a_known_secret_is_one() {
        assertThat(FORMAT.check(KNOWN)).contains(KeyType.WORKSPACE_SERVICE);
    }

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void a_new_secret_tells_its_type_and_is_found_by_the_published_expression(KeyType type) {
        for (String prefix : new String[] {"wk", "a", "abcdefghij12"}) {
            SecretFormat format = SecretFormat.ofPrefix(prefix);
            String secret = format.generate(type, RANDOM).reveal();

            assertThat(secret).startsWith(prefix + "_").matches(format.scannerExpression());
            assertThat(format.check(secret)).contains(type);
            assertThat(SecretFormat.ofPrefix("other").check(secret)).isEmpty();
        }
    }

    @Test
    void the_checksum_is_the_crc_32_of_all_before_it_in_base_62() {
        String secret = FORMAT.generate(KeyType.WORKSPACE_USER, RANDOM).reveal();
        CRC32 crc = new CRC32();
        crc.update(secret.substring(0, secret.length() - 6).getBytes(StandardCharsets.US_ASCII));

        BigInteger written = secret.substring(secret.length() - 6)
                .chars()
                .mapToObj(digit -> BigInteger.valueOf(value((char) digit)))
                .reduce(
                        BigInteger.ZERO,
                        (sum, digit) -> sum.multiply(BigInteger.valueOf(62)).add(digit));
        assertThat(written).isEqualTo(BigInteger.valueOf(crc.getValue()));
    }

    private static int value(char digit) {
        return Character.isDigit(digit)
                ? digit - '0'
                : Character.isUpperCase(digit) ? digit - 'A' + 10 : digit - 'a' + 36;
    }

    @Test
    void t18_every_proper_prefix_and_every_extension_is_no_secret() {
        String secret = FORMAT.generate(KeyType.ORGANISATION_SERVICE, RANDOM).reveal();

        for (int length = 0; length < secret.length(); length++) {
            assertThat(FORMAT.check(secret.substring(0, length))).isEmpty();
        }
        for (char each = 0; each < 256; each++) {
            assertThat(FORMAT.check(secret + each)).isEmpty();
            assertThat(FORMAT.check(each + secret)).isEmpty();
        }
        assertThat(FORMAT.check(secret + secret)).isEmpty();
    }

    @Test
    void every_single_typo_is_found() {
        String secret = FORMAT.generate(KeyType.WORKSPACE_SERVICE, RANDOM).reveal();

        for (int at = 0; at < secret.length(); at++) {
            for (char each = 0; each < 0x250; each++) {
                String typo = secret.substring(0, at) + each + secret.substring(at + 1);
                assertThat(FORMAT.check(typo).isPresent()).isEqualTo(typo.equals(secret));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "wk", "wk_svc_", "' OR 1=1 --", "\0", "wk_svc_\uD800", "wk_SVC_x", "é"})
    void t8_what_is_no_secret_is_just_no_secret(String presented) {
        assertThat(FORMAT.check(presented)).isEmpty();
        assertThat(FORMAT.check(presented.repeat(100_000))).isEmpty();
    }

    @Test
    void every_digit_comes_at_every_place() {
        String digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
        String[] bodies = IntStream.range(0, 3_000)
                .mapToObj(
                        each -> FORMAT.generate(KeyType.WORKSPACE_USER, RANDOM).reveal())
                .toArray(String[]::new);

        for (int at = 7; at < 7 + 43; at++) {
            Set<Character> seen = new HashSet<>();
            for (String body : bodies) {
                seen.add(body.charAt(at));
            }
            assertThat(seen).hasSize(digits.length()).allMatch(each -> digits.indexOf(each) >= 0);
        }
        assertThat(bodies).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "wk_", "w k", "abcdefghijklm", "wk\n", "é"})
    void a_prefix_is_1_to_12_lower_case_letters_and_digits(String prefix) {
        assertThatThrownBy(() -> SecretFormat.ofPrefix(prefix))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("prefix");
    }
}
