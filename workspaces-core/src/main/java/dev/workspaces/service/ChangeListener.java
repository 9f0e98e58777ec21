package dev.workspaces.service;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.storage.Revision;

/**
 * What a host does after something changed that decisions read, whichever node changed it: end a stream, drop what it keeps, tell
 * another system. Called at least once for each change, outside of any transaction, so it may use the library. What throws is called
 * again, from the same change on; what was called may be called again, too, after a node was killed or where several nodes listen
 * under one name. Of one organization, a node calls one after the other and in order; called again, it goes on from there.
 */
public interface ChangeListener {
    /** This changed in an organization, which may be gone by now. */
    void changed(OrganizationId organization, Revision revision);

    /**
     * Changes of an organization are no longer there that this listener has not heard of: it is to take anything in it for changed.
     * Goes on with what is changed from now on. At least the newest 10,000 of each organization are there.
     */
    void missed(OrganizationId organization);
}
