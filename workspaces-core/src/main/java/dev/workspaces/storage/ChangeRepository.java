package dev.workspaces.storage;

import dev.workspaces.id.Name;
import dev.workspaces.id.OrganizationId;
import java.util.List;

/** Records what changed of what decisions read, and how far those who listen have heard. */
public interface ChangeRepository extends ChangeReader {
    /** Records these changes as the next revision of an organization, which need not exist; answers with its number. */
    long record(OrganizationId organization, List<FactChange> changes);

    /** Lets go of the revisions of an organization up to this one, but never of the newest. Numbers go on as before. */
    void forgetThrough(OrganizationId organization, long revision);

    /** Notes that a listener has heard of an organization up to this revision. Where it has heard of later ones, nothing changes. */
    void hear(Name listener, OrganizationId organization, long revision);
}
