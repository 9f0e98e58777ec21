package dev.workspaces.storage;

import dev.workspaces.id.Name;
import dev.workspaces.id.OrganizationId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells what changed of what decisions read, and how far those who listen have heard. */
public interface ChangeReader {
    /** The newest revision of an organization; 0 where nothing was ever recorded. */
    long revision(OrganizationId organization);

    /** The newest revision of each of these organizations; those of which nothing was ever recorded are not in it. */
    Map<OrganizationId, Long> revisions(Set<OrganizationId> organizations);

    /**
     * Up to so many revisions of an organization after this one, in order. Empty where not all of them are there: because the next
     * one was let go of, or because there never was one of this number, 0 aside. Then anything may have changed.
     */
    Optional<List<Revision>> since(OrganizationId organization, long revision, int limit);

    /** The revision up to which a listener has heard of an organization; 0 where it has heard nothing. */
    long heard(Name listener, OrganizationId organization);

    /**
     * Up to so many of the organizations with revisions that a listener has not heard of: by id, those after this one; empty for
     * from the first on.
     */
    List<OrganizationId> unheard(Name listener, Optional<OrganizationId> after, int limit);
}
