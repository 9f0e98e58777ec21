package dev.workspaces.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.workspaces.key.Redactor;
import dev.workspaces.key.SecretFormat;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

class RedactorFuzzTest {
    private static final int MAX_PIECES = 40;

    @FuzzTest
    void no_secret_is_left_in_whatever_pieces_a_text_comes(FuzzedDataProvider data) throws IOException {
        SecretFormat format = Secrets.format(data);
        Redactor redactor = Redactor.of(format);
        List<String> pieces = pieces(format, data);
        String text = String.join("", pieces);

        String redacted = redactor.redact(text);

        assertThat(redacted).doesNotContainPattern(format.scannerExpression());
        assertThat(redacted).isEqualTo(naive(format, text));
        assertThat(redactor.redact(redacted)).isEqualTo(redacted);
        assertThat(written(redactor, pieces)).isEqualTo(redacted);
    }

    /** Text, secrets, and what was cut from them. */
    private static List<String> pieces(SecretFormat format, FuzzedDataProvider data) {
        String start = format.scannerExpression()
                .substring(0, format.scannerExpression().indexOf('('));
        List<String> pieces = new ArrayList<>();
        while (data.remainingBytes() > 0 && pieces.size() < MAX_PIECES) {
            String secret = Secrets.secret(format, data).reveal();
            int cut = data.consumeInt(0, secret.length());
            pieces.add(
                    switch (data.consumeInt(0, 7)) {
                        case 0 -> secret;
                        case 1 -> secret.substring(0, cut);
                        case 2 -> secret.substring(cut);
                        case 3 -> start;
                        case 4 -> start.substring(0, data.consumeInt(0, start.length() - 1));
                        case 5 -> start + data.pickValue(List.of("org_", "svc_", "usr_", "svc", "abc_"));
                        default -> data.consumeString(60);
                    });
        }
        return pieces;
    }

    /** The same by a regular expression: what looks like a secret, up to where another begins. */
    private static String naive(SecretFormat format, String text) {
        String start = format.scannerExpression()
                .substring(0, format.scannerExpression().indexOf('('));
        return Pattern.compile("(" + start + "(?:org|svc|usr)_)(?:(?!" + start + ")[0-9A-Za-z]){20,49}")
                .matcher(text)
                .replaceAll(found -> mask(format, found));
    }

    private static String mask(SecretFormat format, MatchResult found) {
        String text = found.group();
        String end = format.check(text).isPresent() ? text.substring(text.length() - 4) : "";
        return found.group(1) + "…" + end;
    }

    /** Each piece by another way of writing. */
    private static String written(Redactor redactor, List<String> pieces) throws IOException {
        StringWriter shown = new StringWriter();
        try (Writer writer = redactor.redacting(shown)) {
            for (int at = 0; at < pieces.size(); at++) {
                String piece = pieces.get(at);
                switch (at % 4) {
                    case 0 -> writer.write(piece);
                    case 1 -> writer.write(("<" + piece + ">").toCharArray(), 1, piece.length());
                    case 2 -> writer.write("<" + piece + ">", 1, piece.length());
                    default -> {
                        for (int i = 0; i < piece.length(); i++) {
                            writer.write(piece.charAt(i));
                            writer.flush();
                        }
                    }
                }
            }
        }
        return shown.toString();
    }
}
