package dev.workspaces.audit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.UserId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who did something.
 *
 * @param kind what they are
 * @param id which one; {@code system} for the host itself, {@code somebody} for whoever is not known
 * @param onBehalfOf the person for whom a key acted; empty otherwise
 */
public record AuditActor(Kind kind, String id, Optional<UserId> onBehalfOf) {
    /** Nothing of it is null. */
    public AuditActor {
        requireNonNull(kind, "kind");
        requireNonNull(id, "id");
        requireNonNull(onBehalfOf, "onBehalfOf");
    }

    /** What somebody who did something is. */
    public enum Kind {
        /** A person. */
        USER("user"),

        /** An API key. */
        KEY("key"),

        /** Somebody who is not known: whoever presents the token of an invite. */
        SOMEBODY("somebody"),

        /** The host itself. */
        SYSTEM("system");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        /** The name in files and on the wire. */
        @JsonValue
        public String wireName() {
            return wireName;
        }
    }

    /** A person. */
    public static AuditActor user(UserId user) {
        return new AuditActor(Kind.USER, user.value(), Optional.empty());
    }

    /** A key, and for whom it acts. */
    public static AuditActor key(KeyId key, Optional<UserId> onBehalfOf) {
        return new AuditActor(Kind.KEY, key.value(), onBehalfOf);
    }

    /** Somebody who is not known. */
    public static AuditActor somebodyNew() {
        return new AuditActor(Kind.SOMEBODY, "somebody", Optional.empty());
    }

    /** The host itself. */
    public static AuditActor system() {
        return new AuditActor(Kind.SYSTEM, "system", Optional.empty());
    }

    /** As JSON: {@code kind}, {@code id} and, where there is one, {@code on_behalf_of}. */
    @JsonValue
    public Map<String, Object> toTree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", kind.wireName());
        tree.put("id", id);
        onBehalfOf.ifPresent(user -> tree.put("on_behalf_of", user.value()));
        return tree;
    }
}
