package dev.workspaces.key;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.Name;

/**
 * A key that the host holds and no storage does, mixed into the digests of secrets: who reads the storage alone cannot even
 * check a guess. Nothing shows its bytes. Immutable.
 */
public final class Pepper {
    private static final int MIN_BYTES = 16;

    private final Name name;
    private final transient byte[] bytes;

    private Pepper(Name name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /**
     * A pepper of this name. The same name always stands for the same bytes: what is stored remembers the name.
     *
     * @param bytes at least 16, from a CSPRNG; copied
     * @throws InvalidInputException if they are fewer
     */
    public static Pepper of(String name, byte[] bytes) {
        if (bytes.length < MIN_BYTES) {
            throw new InvalidInputException("pepper", "at least " + MIN_BYTES + " bytes");
        }
        return new Pepper(Name.of(name), bytes.clone());
    }

    /** What it is called; no secret. */
    @JsonValue
    public Name name() {
        return name;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Its name. */
    @Override
    public String toString() {
        return "pepper `" + name + "`";
    }
}
