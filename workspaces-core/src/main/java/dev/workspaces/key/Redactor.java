package dev.workspaces.key;

import java.io.Writer;

/**
 * Finds the secrets of one prefix in any text and masks them: to be put before logs, error reports and whatever else leaves a
 * host. What only looks like a secret, and pieces of secrets of 20 characters or more after the tag, are masked too. Secrets
 * that were encoded (base 64, percent signs) are not found. Immutable; safe for any number of threads.
 */
public final class Redactor {
    /** Of what is shorter, too much is missing to guess. */
    static final int SHORTEST = 20;

    private final SecretFormat format;

    private Redactor(SecretFormat format) {
        this.format = format;
    }

    /** For the secrets of this format. */
    public static Redactor of(SecretFormat format) {
        return new Redactor(format);
    }

    /** The text with a mask for each secret in it; the same text if there is none. */
    public String redact(String text) {
        if (!text.contains(format.start())) {
            return text;
        }
        StringBuilder redacted = new StringBuilder(text.length());
        redact(text, true, redacted);
        return redacted.toString();
    }

    /** Passes everything on to another writer, masked. Closing it closes that. For one thread. */
    public Writer redacting(Writer receiver) {
        return new RedactingWriter(this, receiver);
    }

    /**
     * Appends the text, masked, up to where a secret may begin that goes on in what follows.
     *
     * @param isAll whether nothing follows
     * @return where that is; the text's length if nowhere
     */
    int redact(String text, boolean isAll, StringBuilder redacted) {
        int done = 0;
        int at = text.indexOf(format.start());
        while (at >= 0 && (isAll || !isOpen(text, at))) {
            int end = end(text, at);
            if (end > 0) {
                redacted.append(text, done, at).append(mask(text.substring(at, end)));
                done = end;
            }
            at = text.indexOf(format.start(), Math.max(end, at + 1));
        }
        int open = at >= 0 ? at : isAll ? text.length() : beginning(text, done, text.length());
        redacted.append(text, done, open);
        return open;
    }

    /** Where what begins here and may be a secret ends, at the latest where another begins; 0 if it is none. */
    private int end(String text, int at) {
        int random = at + format.start().length() + SecretFormat.TAG + 1;
        if (!text.startsWith("_", random - 1)
                || SecretFormat.type(text, random - 1 - SecretFormat.TAG).isEmpty()) {
            return 0;
        }
        int limit = Math.min(text.length(), random + SecretFormat.RANDOM_PART);
        int end = random;
        while (end < limit && Base62.is(text.charAt(end))) {
            end++;
        }
        int another = beginning(text, random, end);
        end = text.startsWith(format.start(), another) ? another : end;
        return end - random < SHORTEST ? 0 : end;
    }

    private String mask(String found) {
        boolean isSecret = format.check(found).isPresent();
        return isSecret ? Secret.mask(found) : found.substring(0, format.start().length() + SecretFormat.TAG + 1) + "…";
    }

    /** Whether what begins here may be a secret whose end has not come yet, or may be the beginning of another. */
    private boolean isOpen(String text, int at) {
        int random = at + format.start().length() + SecretFormat.TAG + 1;
        int end = random + SecretFormat.RANDOM_PART;
        return end > text.length() ? Base62.isAll(text, random) : beginning(text, random, text.length()) < end;
    }

    /** Where, before the end, another secret begins that goes on after it, as far as the text says; the end if nowhere. */
    private int beginning(String text, int from, int end) {
        String start = format.start();
        int at = Math.max(from, end - start.length() + 1);
        while (at < end && !text.regionMatches(at, start, 0, Math.min(start.length(), text.length() - at))) {
            at++;
        }
        return at;
    }
}
