package dev.workspaces.service.property;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.service.Command;
import java.util.function.BiFunction;

/**
 * A command, in words.
 *
 * @param words what comes after the name of whoever wants it
 * @param command the command, once it is known what these words stand for, in which organization
 */
record Wish(String words, BiFunction<Names, OrganizationId, Command<?>> command) {
    @Override
    public String toString() {
        return words;
    }
}
