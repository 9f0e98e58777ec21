package dev.workspaces.key;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The secret of a key, at the one moment when it is there to be handed over. Nothing shows it but {@link #reveal}: not its text,
 * not JSON, not serialisation; nothing compares it. Immutable.
 */
public final class Secret {
    private static final int LAST_SHOWN = 4;

    /** Transient, so that what writes fields of any object leaves it out. */
    private final transient String value;

    Secret(String value) {
        this.value = value;
    }

    /** The secret itself, for whom it is made: it belongs into no log. */
    public String reveal() {
        return value;
    }

    /** What may be shown and stored of it, such as {@code wk_svc_…a1B2}. */
    @JsonValue
    public String mask() {
        return mask(value);
    }

    static String mask(CharSequence secret) {
        int shown = secret.length() - SecretFormat.RANDOM_PART;
        return secret.subSequence(0, shown) + "…" + secret.subSequence(secret.length() - LAST_SHOWN, secret.length());
    }

    /** The mask. */
    @Override
    public String toString() {
        return mask();
    }
}
