package dev.workspaces.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.workspaces.key.Secret;
import dev.workspaces.key.SecretFormat;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

class SecretFuzzTest {
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    @FuzzTest
    void a_secret_is_what_has_its_shape_and_its_checksum(FuzzedDataProvider data) {
        SecretFormat format = Secrets.format(data);
        Secret secret = Secrets.secret(format, data);
        String value = secret.reveal();
        int changed = data.consumeInt(0, value.length() - 1);
        int end = data.consumeInt(0, value.length());
        String text = data.consumeRemainingAsString();

        isRead(format, secret);
        isReadAs(format, text, isSecret(format, text));
        isReadAs(format, value.substring(0, end) + text, isSecret(format, value.substring(0, end) + text));
        String other = value.substring(0, changed) + text + value.substring(changed + 1);
        isReadAs(format, other, other.equals(value) || (text.length() != 1 && isSecret(format, other)));
    }

    private static void isRead(SecretFormat format, Secret secret) {
        String value = secret.reveal();
        String tag = value.substring(value.indexOf('_') + 1, value.lastIndexOf('_'));

        isReadAs(format, value, true);
        assertThat(isSecret(format, value)).isTrue();
        assertThat(format.check(value).orElseThrow().name().toLowerCase(java.util.Locale.ROOT))
                .startsWith(tag.equals("org") ? "org" : tag.equals("svc") ? "workspace_s" : "workspace_u");
        assertThat(secret)
                .hasToString(value.substring(0, value.length() - 49) + "…" + value.substring(value.length() - 4));
    }

    private static void isReadAs(SecretFormat format, String text, boolean isSecret) {
        assertThat(format.check(text).isPresent()).isEqualTo(isSecret);
    }

    /** What the format says, in other words. */
    private static boolean isSecret(SecretFormat format, String text) {
        int body = text.length() - 6;
        return text.matches(format.scannerExpression())
                && text.substring(body)
                        .equals(digits(crc32(text.substring(0, body).getBytes(StandardCharsets.US_ASCII))));
    }

    private static String digits(long number) {
        BigInteger rest = BigInteger.valueOf(number);
        StringBuilder digits = new StringBuilder();
        for (int at = 0; at < 6; at++) {
            digits.insert(0, DIGITS.charAt(rest.mod(BigInteger.valueOf(62)).intValue()));
            rest = rest.divide(BigInteger.valueOf(62));
        }
        return digits.toString();
    }

    private static long crc32(byte[] bytes) {
        int rest = -1;
        for (byte each : bytes) {
            rest ^= each & 0xff;
            for (int bit = 0; bit < 8; bit++) {
                rest = (rest & 1) == 1 ? rest >>> 1 ^ 0xEDB88320 : rest >>> 1;
            }
        }
        return ~rest & 0xffffffffL;
    }
}
