package dev.workspaces.jdbc;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** How the constants of an enum are stored: by their names on the wire, which never change. */
final class Word<E extends Enum<E>> {
    private final Map<String, E> constants = new HashMap<>();
    private final Function<E, String> name;

    private Word(Class<E> type, Function<E, String> name) {
        this.name = name;
        for (E constant : type.getEnumConstants()) {
            constants.put(name.apply(constant), constant);
        }
    }

    static <E extends Enum<E>> Word<E> of(Class<E> type, Function<E, String> name) {
        return new Word<>(type, name);
    }

    /** Of an enum that has no names on the wire: those in the code, which then never change either. */
    static <E extends Enum<E>> Word<E> of(Class<E> type) {
        return new Word<>(type, constant -> constant.name().toLowerCase(java.util.Locale.ROOT));
    }

    String write(E constant) {
        return name.apply(constant);
    }

    E read(String word) {
        E constant = constants.get(word);
        if (constant == null) {
            throw new IllegalStateException("a word that is none of " + new TreeSet<>(constants.keySet()));
        }
        return constant;
    }
}
