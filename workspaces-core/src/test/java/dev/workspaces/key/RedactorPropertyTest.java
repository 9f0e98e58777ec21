package dev.workspaces.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.policy.KeyType;
import java.security.SecureRandom;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RedactorPropertyTest {
    private static final SecretFormat FORMAT = SecretFormat.standard();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Redactor REDACTOR = Redactor.of(FORMAT);

    @Property(tries = 20_000)
    void it_does_not_matter_in_which_pieces_a_text_comes(@ForAll("texts") List<String> pieces) {
        assertThat(RedactorTest.written(pieces)).isEqualTo(REDACTOR.redact(String.join("", pieces)));
    }

    @Property(tries = 20_000)
    void no_secret_is_left(@ForAll("texts") List<String> pieces) {
        String redacted = REDACTOR.redact(String.join("", pieces));

        assertThat(redacted).doesNotContainPattern(FORMAT.scannerExpression());
        assertThat(REDACTOR.redact(redacted)).isEqualTo(redacted);
    }

    @Provide
    Arbitrary<List<String>> texts() {
        Arbitrary<String> secrets = Arbitraries.of(KeyType.class)
                .map(type -> FORMAT.generate(type, RANDOM).reveal());
        Arbitrary<String> pieces = Arbitraries.integers()
                .between(0, 56)
                .flatMap(length -> secrets.map(secret -> secret.substring(0, length)));
        Arbitrary<String> ends =
                Arbitraries.integers().between(0, 56).flatMap(from -> secrets.map(secret -> secret.substring(from)));
        Arbitrary<String> others =
                Arbitraries.of("w", "k", "_", "wk", "wk_", "svc", "svc_", "…", " ", "\n", "x", "😀", "0");
        return Arbitraries.oneOf(secrets, pieces, ends, others).list().ofMaxSize(12);
    }
}
