package dev.workspaces.storage;

import dev.workspaces.id.OrganizationId;
import java.util.List;

/** Tells what changed of what decisions read. */
public interface ChangeReader {
    /** The newest revision of an organization; 0 where nothing was ever recorded. */
    long revision(OrganizationId organization);

    /** Up to so many revisions of an organization after this one, in order. */
    List<Revision> since(OrganizationId organization, long revision, int limit);
}
