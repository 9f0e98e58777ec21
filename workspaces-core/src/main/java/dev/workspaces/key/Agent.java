package dev.workspaces.key;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.UserId;

/** Who made a key, or was shown its secret. Written as text: {@code user:…}, {@code key:…} or {@code system}. */
public sealed interface Agent {
    /**
     * A person.
     *
     * @param id who
     */
    record User(UserId id) implements Agent {
        @Override
        public String toString() {
            return text();
        }
    }

    /**
     * An API key.
     *
     * @param id which
     */
    record Key(KeyId id) implements Agent {
        @Override
        public String toString() {
            return text();
        }
    }

    /** The host itself. */
    record Host() implements Agent {
        @Override
        public String toString() {
            return text();
        }
    }

    /** A person. */
    static Agent of(UserId user) {
        return new User(user);
    }

    /** An API key. */
    static Agent of(KeyId key) {
        return new Key(key);
    }

    /** The host itself. */
    static Agent host() {
        return new Host();
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws InvalidInputException if it did not write this
     */
    static Agent parse(String text) {
        if (text.equals("system")) {
            return host();
        }
        int colon = text.indexOf(':');
        return switch (text.substring(0, Math.max(colon, 0))) {
            case "user" -> of(UserId.of(text.substring(colon + 1)));
            case "key" -> of(KeyId.of(text.substring(colon + 1)));
            default -> throw new InvalidInputException("agent", "`user:…`, `key:…` or `system`");
        };
    }

    /** As it is written. */
    @JsonValue
    default String text() {
        if (this instanceof User user) {
            return "user:" + user.id();
        }
        return this instanceof Key key ? "key:" + key.id() : "system";
    }
}
