package dev.workspaces.service;

import dev.workspaces.id.ExternalId;
import dev.workspaces.id.Name;
import java.util.Optional;

/**
 * What is known of a person besides the address.
 *
 * @param firstName empty where it is not known
 * @param lastName empty where it is not known
 * @param externalId what the host or its identity provider calls them; empty where it calls them nothing
 */
public record Profile(Optional<Name> firstName, Optional<Name> lastName, Optional<ExternalId> externalId) {
    private static final Profile NONE = new Profile(Optional.empty(), Optional.empty(), Optional.empty());

    /** Nothing. */
    public static Profile none() {
        return NONE;
    }

    /** A first and a last name. */
    public static Profile named(String firstName, String lastName) {
        return new Profile(
                Optional.of(Name.of("firstName", firstName)),
                Optional.of(Name.of("lastName", lastName)),
                Optional.empty());
    }

    /** With what the host calls them. */
    public Profile withExternalId(String id) {
        return new Profile(firstName, lastName, Optional.of(ExternalId.of(id)));
    }
}
