package dev.workspaces.key;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.policy.KeyType;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the secrets of keys are written: {@code <prefix>_<tag>_<body><checksum>}. The prefix is the host's; the tag tells the type
 * ({@code org}, {@code svc}, {@code usr}); the body is 43 base-62 characters from a CSPRNG, over 255 bits; the checksum is the
 * CRC-32 of the ASCII characters before it, as 6 base-62 digits ({@code 0-9A-Za-z}), most significant first. So a typo or a
 * random text is told from a secret without asking any storage. Immutable.
 */
public final class SecretFormat {
    static final int BODY = 43;
    static final int CHECKSUM = 6;
    static final int RANDOM_PART = BODY + CHECKSUM;
    static final int TAG = 3;

    private static final Pattern PREFIX = Pattern.compile("[a-z0-9]{1,12}");
    private static final List<KeyType> TYPES = List.of(KeyType.values());
    private static final SecretFormat STANDARD = new SecretFormat("wk");

    private final String start;

    private SecretFormat(String prefix) {
        this.start = prefix + '_';
    }

    /** With the prefix {@code wk}. */
    public static SecretFormat standard() {
        return STANDARD;
    }

    /**
     * With a prefix of the host's.
     *
     * @param prefix 1 to 12 of {@code [a-z0-9]}
     * @throws InvalidInputException if it is not
     */
    public static SecretFormat ofPrefix(String prefix) {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new InvalidInputException("prefix", "1 to 12 of `[a-z0-9]`");
        }
        return new SecretFormat(prefix);
    }

    /** A regular expression for secret scanners that finds every secret of this prefix, and little else. */
    public String scannerExpression() {
        return start + "(?:org|svc|usr)_[0-9A-Za-z]{" + RANDOM_PART + "}";
    }

    /** A new secret for a key of this type. */
    public Secret generate(KeyType type, SecureRandom random) {
        String unchecked = start + tag(type) + '_' + Base62.random(BODY, random);
        return new Secret(unchecked + Base62.checksum(unchecked));
    }

    /**
     * The type of key that this could be the secret of; empty for what is no secret: of another prefix, mistyped, cut off, or
     * followed by anything. Reads no more of a text than a secret is long. Asks nobody, and says nothing of whether it is known.
     */
    public Optional<KeyType> check(String presented) {
        int random = start.length() + TAG + 1;
        if (presented.length() != random + RANDOM_PART
                || !presented.startsWith(start)
                || presented.charAt(random - 1) != '_') {
            return Optional.empty();
        }
        // what is no Latin character becomes a question mark, which is no digit
        byte[] bytes = presented.getBytes(StandardCharsets.ISO_8859_1);
        int checked = presented.length() - CHECKSUM;
        return bytes.length == presented.length()
                        && Base62.isAll(bytes, random)
                        && Base62.value(bytes, checked) == Base62.checksum(bytes, checked)
                ? type(presented, start.length())
                : Optional.empty();
    }

    /** What every secret begins with. */
    String start() {
        return start;
    }

    /** The type whose tag is here; empty if none is. */
    static Optional<KeyType> type(String text, int at) {
        for (KeyType type : TYPES) {
            if (text.startsWith(tag(type), at)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    private static String tag(KeyType type) {
        return switch (type) {
            case ORGANISATION_SERVICE -> "org";
            case WORKSPACE_SERVICE -> "svc";
            case WORKSPACE_USER -> "usr";
        };
    }
}
