package dev.workspaces.id;

import dev.workspaces.error.InvalidInputException;

final class Identifiers {
    private Identifiers() {}

    static void requireNotEmpty(String type, String value) {
        if (value.isEmpty()) {
            throw new InvalidInputException(type, "a non-empty identifier");
        }
    }
}
