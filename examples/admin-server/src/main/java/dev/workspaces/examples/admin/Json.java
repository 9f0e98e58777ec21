package dev.workspaces.examples.admin;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A JSON object that is being put together, in the order of its fields. For one thread. */
final class Json {
    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    private Json() {}

    static Json empty() {
        return new Json();
    }

    /** One that says what it is. */
    static Json object(String kind) {
        return new Json().with("object", kind);
    }

    /** With a field; one that is empty is null, and a time is written as ISO 8601. */
    Json with(String name, @Nullable Object value) {
        Object plain = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
        fields.put(name, plain instanceof Instant ? plain.toString() : plain);
        return this;
    }

    /** With a field where it is there; without it otherwise. */
    Json withAny(String name, Optional<?> value) {
        return value.isPresent() ? with(name, value.get()) : this;
    }

    /** With all of these. */
    Json withAll(Map<String, ?> more) {
        more.forEach(this::with);
        return this;
    }

    @JsonValue
    Map<String, @Nullable Object> fields() {
        return fields;
    }
}
