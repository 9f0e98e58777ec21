package dev.workspaces.watch;

import dev.workspaces.key.SecretFormat;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks for secrets where none may be: in what is logged, printed and thrown, in what things say of themselves. A key's is known by its
 * own checksum, whoever made it, with whatever prefix; an invite's token by its form.
 */
public final class SecretWatch {
    private static final Pattern SECRET =
            Pattern.compile("(?<prefix>[a-z0-9]{1,12})_(?:org|svc|usr)_[0-9A-Za-z]{49}|invite_[0-9A-Za-z_-]{43}");

    /** What each has, and few texts: looked for first, as that takes a tenth of the time. */
    private static final Pattern MARK =
            Pattern.compile("_(?:(?:org|svc|usr)_[0-9A-Za-z]{49}|(?<=invite_)[0-9A-Za-z_-]{43})");

    /** Where somebody looked and there was one: also where what was thrown then went no further. */
    private static final Queue<AssertionError> FOUND = new ConcurrentLinkedQueue<>();

    private static final Set<String> MEANT = ConcurrentHashMap.newKeySet();

    private SecretWatch() {}

    /**
     * Goes on only where there is none in a text.
     *
     * @throws AssertionError if there is one; does not repeat it
     */
    public static void look(String text) {
        find(text).ifPresent(found -> {
            throw found;
        });
    }

    /** What is wrong with a text; is kept, too. */
    static Optional<AssertionError> find(String text) {
        Matcher matcher = SECRET.matcher(MARK.matcher(text).find() ? text : "");
        while (matcher.find()) {
            if (isSecret(matcher.group("prefix"), matcher.group())) {
                AssertionError found =
                        new AssertionError("a secret was shown where none may be, at character " + matcher.start());
                if (!MEANT.contains(matcher.group())) {
                    FOUND.add(found);
                }
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private static boolean isSecret(@Nullable String prefix, String found) {
        return prefix == null || SecretFormat.ofPrefix(prefix).check(found).isPresent();
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

    /** This one is shown to see that it is found, and is not held against all the tests. */
    public static void means(String secret) {
        MEANT.add(secret);
    }

    static Queue<AssertionError> found() {
        return FOUND;
    }
}
