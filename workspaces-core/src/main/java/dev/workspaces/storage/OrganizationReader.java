package dev.workspaces.storage;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.Slug;
import dev.workspaces.organization.Organization;
import java.util.Optional;

/** Finds organizations. */
public interface OrganizationReader {
    /** The organization of this id; empty if there is none. */
    Optional<Organization> find(OrganizationId id);

    /** The organization of this slug; empty if there is none. */
    Optional<Organization> find(Slug slug);

    /** Whether there is none at all. */
    boolean isEmpty();
}
