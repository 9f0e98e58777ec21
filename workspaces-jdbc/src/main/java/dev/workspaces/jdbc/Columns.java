package dev.workspaces.jdbc;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values for the named parameters of a statement. For one thread. */
final class Columns {
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    /** With one value, as a look-up by an id has it. */
    static Columns of(String name, Object value) {
        return new Columns().text(name, value);
    }

    /** The text of an id, a name, or a text itself. */
    Columns text(String name, Object value) {
        values.put(name, value.toString());
        return this;
    }

    Columns text(String name, Optional<?> value) {
        values.put(name, value.map(Object::toString).orElse(null));
        return this;
    }

    Columns number(String name, long value) {
        values.put(name, value);
        return this;
    }

    Columns number(String name, Optional<Long> value) {
        values.put(name, value.orElse(null));
        return this;
    }

    Columns flag(String name, Optional<Boolean> value) {
        values.put(name, value.orElse(null));
        return this;
    }

    Columns bytes(String name, byte @Nullable [] value) {
        values.put(name, value);
        return this;
    }

    Columns instant(String name, Instant value) {
        return number(name, Micros.of(value));
    }

    Columns instant(String name, Optional<Instant> value) {
        return number(name, value.map(Micros::of));
    }

    Columns json(String name, Object tree) {
        return text(name, Json.write(tree));
    }

    /** Those that a database can be asked for. */
    Columns sought() {
        Columns sought = new Columns();
        values.forEach((name, value) -> sought.values.put(name, KeptText.sought(value)));
        return sought;
    }

    Columns all(Columns others) {
        values.putAll(others.values);
        return this;
    }

    Map<String, @Nullable Object> values() {
        return values;
    }
}
