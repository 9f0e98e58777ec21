package dev.workspaces.service;

import dev.workspaces.key.SecretFormat;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * T10: looks for secrets where none may be: in what is logged, in what is thrown, in what things say of themselves. A secret is known by
 * its own checksum, whoever made it, with whatever prefix.
 */
public final class SecretWatch {
    private static final Pattern SECRET = Pattern.compile("([a-z0-9]{1,12})_(?:org|svc|usr)_[0-9A-Za-z]{49}");

    private SecretWatch() {}

    /**
     * Goes on only where there is none in a text.
     *
     * @throws AssertionError if there is one; does not repeat it
     */
    public static void look(String text) {
        if (text.indexOf('_') < 0) {
            return;
        }
        Matcher matcher = SECRET.matcher(text);
        while (matcher.find()) {
            if (isSecret(matcher.toMatchResult())) {
                throw new AssertionError("a secret was shown where none may be, at character " + matcher.start());
            }
        }
    }

    private static boolean isSecret(MatchResult found) {
        return SecretFormat.ofPrefix(found.group(1)).check(found.group()).isPresent();
    }

    /** The same, in what is thrown, what that came from and what was held back for it. */
    public static void look(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            look(each.toString());
            for (Throwable held : each.getSuppressed()) {
                look(held);
            }
        }
    }
}
