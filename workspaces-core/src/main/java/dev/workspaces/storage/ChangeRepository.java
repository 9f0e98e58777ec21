package dev.workspaces.storage;

import dev.workspaces.id.OrganizationId;
import java.util.List;

/** Records what changed of what decisions read. */
public interface ChangeRepository extends ChangeReader {
    /** Records these changes as the next revision of an organization, which need not exist; answers with its number. */
    long record(OrganizationId organization, List<FactChange> changes);
}
