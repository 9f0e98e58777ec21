package dev.workspaces.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.policy.KeyType;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("quick")
class RedactorTest {
    private static final SecretFormat FORMAT = SecretFormat.standard();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Redactor REDACTOR = Redactor.of(FORMAT);

    @Test
    void a_secret_is_masked_wherever_it_is() {
        Secret secret = FORMAT.generate(KeyType.WORKSPACE_SERVICE, RANDOM);
        String value = secret.reveal();

        assertThat(REDACTOR.redact(value)).isEqualTo(secret.mask()).hasSize(12).startsWith("wk_svc_…");
        assertThat(REDACTOR.redact("a" + value + "b")).isEqualTo("a" + secret + "b");
        assertThat(REDACTOR.redact("{\"key\":\"" + value + "\"}")).isEqualTo("{\"key\":\"" + secret + "\"}");
        assertThat(REDACTOR.redact(value + value)).isEqualTo(secret.mask() + secret);
        assertThat(REDACTOR.redact("wk_svc_" + value)).isEqualTo("wk_svc_" + secret);
        assertThat(REDACTOR.redact("wk_svc_wk" + value)).doesNotContain(value.substring(7));
    }

    @Test
    void what_looks_like_one_and_longer_pieces_are_masked_too() {
        String value = FORMAT.generate(KeyType.WORKSPACE_USER, RANDOM).reveal();

        assertThat(REDACTOR.redact(value.substring(0, 7 + 20) + "...")).isEqualTo("wk_usr_…...");
        assertThat(REDACTOR.redact(value.substring(0, value.length() - 1) + "-"))
                .isEqualTo("wk_usr_…-");
        assertThat(REDACTOR.redact("wk_org_" + "x".repeat(49))).isEqualTo("wk_org_…");
    }

    @Test
    void one_that_comes_right_after_another_ones_piece_is_masked_whole() {
        String value = FORMAT.generate(KeyType.WORKSPACE_USER, RANDOM).reveal();
        for (int length = 0; length < value.length(); length++) {
            String piece = value.substring(0, length);

            assertThat(REDACTOR.redact(piece + value)).doesNotContain(value);
            for (int cut = length; cut <= length + 3; cut++) {
                String all = piece + value;
                assertThat(written(List.of(all.substring(0, cut), all.substring(cut))))
                        .isEqualTo(REDACTOR.redact(all));
            }
        }
    }

    @Test
    void a_line_that_ends_with_a_secret_is_shown_when_it_is_flushed() throws IOException {
        Secret secret = FORMAT.generate(KeyType.WORKSPACE_SERVICE, RANDOM);
        StringWriter shown = new StringWriter();
        Writer writer = REDACTOR.redacting(shown);
        writer.write(secret.reveal() + "\n");
        writer.flush();

        assertThat(shown).hasToString(secret + "\n");
    }

    @Test
    void all_else_stays_as_it_is() {
        for (String text : List.of(
                "",
                "wk",
                "wk_",
                "wk_svc",
                "wk_svc_",
                "wk_svc_…a1B2",
                "wk_org_settings",
                "wk_xyz_" + "x".repeat(49),
                "wk_svc_" + "x".repeat(19),
                "wk-svc-" + "x".repeat(49),
                "\uD800wk_\uDC00")) {
            assertThat(REDACTOR.redact(text)).isEqualTo(text);
            assertThat(written(List.of(text))).isEqualTo(text);
        }
        String same = "nothing to see";
        assertThat(REDACTOR.redact(same)).isSameAs(same);
    }

    @Test
    void another_prefixs_secrets_are_another_redactors() {
        String other = SecretFormat.ofPrefix("other")
                .generate(KeyType.ORGANISATION_SERVICE, RANDOM)
                .reveal();

        assertThat(REDACTOR.redact(other)).isEqualTo(other);
        assertThat(Redactor.of(SecretFormat.ofPrefix("other")).redact(other)).doesNotContain(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"org", "svc", "usr", "rg", "g", "vc", "c", "sr", "r", "o", "s", "a", "0", "wkwkwkwkwkwk"})
    void secrets_of_a_prefix_that_looks_like_a_tag_are_masked_too(String prefix) throws IOException {
        SecretFormat format = SecretFormat.ofPrefix(prefix);
        for (KeyType type : KeyType.values()) {
            Secret secret = format.generate(type, RANDOM);
            StringWriter shown = new StringWriter();
            try (Writer writer = Redactor.of(format).redacting(shown)) {
                for (char each : secret.reveal().toCharArray()) {
                    writer.write(each);
                }
            }

            assertThat(Redactor.of(format).redact(secret.reveal())).isEqualTo(secret.mask());
            assertThat(shown).hasToString(secret.mask());
        }
    }

    @Test
    void flushing_shows_no_half_of_a_secret() throws IOException {
        String value = FORMAT.generate(KeyType.WORKSPACE_SERVICE, RANDOM).reveal();
        StringWriter shown = new StringWriter();
        try (Writer writer = REDACTOR.redacting(shown)) {
            writer.write("key " + value.substring(0, 18));
            writer.flush();
            assertThat(shown).hasToString("key ");
            writer.write(value.substring(18).toCharArray());
        }
        assertThat(shown).hasToString("key " + Secret.mask(value));
    }

    /** Half a secret is shown to nobody; what is none, and whole ones, wait for nothing. */
    @ParameterizedTest
    @CsvSource({
        "wk_svc_, 49, , wk_svc_…",
        "wk_svc_, 48, , ''",
        "wk_svc_, 20, -, wk_svc_…-",
        "wk_svc_, 20, '-wk_svc_xxxxxxxxxxxxxxxxxxxx-', wk_svc_…-wk_svc_…-",
        "wk_svc_, 48, w, ''",
        "wk_svc_, 47, wk, ''",
        "wk_svc_, 47, wk_, wk_svc_…",
        "wk_svc_, 47, wkwk, wk_svc_…",
        "wk_svc_, 45, wk_-, wk_svc_…",
        "wk_svc_, 0, , ''",
        "wk_svc, 0, , ''",
        "wk_svc, 1, , ''",
        "wk_svc_, 5, '-', wk_svc_xxxxx-",
        "wk_xyz_, 49, , wk_xyz_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        "'', 3, w, xxx",
        "'', 3, wk_x, xxx",
        "'', 3, wkx, xxxwkx"
    })
    void what_is_known_is_shown_when_it_is_flushed(String start, int digits, String end, String expected)
            throws IOException {
        StringWriter shown = new StringWriter();
        Writer writer = REDACTOR.redacting(shown);
        writer.write(start + "x".repeat(digits) + (end == null ? "" : end));
        writer.flush();

        assertThat(shown).hasToString(expected);
    }

    @Test
    void what_it_writes_to_is_flushed_and_closed_with_it() throws IOException {
        List<String> calls = new ArrayList<>();
        Writer receiver = new StringWriter() {
            @Override
            public void flush() {
                calls.add("flush");
            }

            @Override
            public void close() {
                calls.add("close after " + this);
            }
        };
        try (Writer writer = REDACTOR.redacting(receiver)) {
            writer.write("wk_s");
            writer.flush();
        }

        assertThat(calls).containsExactly("flush", "close after wk_s");
    }

    static String written(List<String> pieces) {
        StringWriter shown = new StringWriter();
        try (Writer writer = REDACTOR.redacting(shown)) {
            for (String piece : pieces) {
                writer.write(piece);
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return shown.toString();
    }
}
