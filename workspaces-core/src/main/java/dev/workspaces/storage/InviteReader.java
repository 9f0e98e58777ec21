package dev.workspaces.storage;

import dev.workspaces.id.InviteId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.Invite;
import dev.workspaces.page.Page;
import dev.workspaces.page.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds invites. */
public interface InviteReader {
    /** The invite of this id in this organization; empty if it has none. */
    Optional<Invite> find(OrganizationId organization, InviteId id);

    /** The invite with this token digest; empty if there is none. */
    Optional<Invite> findByToken(String digest);

    /** The invites of an organization, by when they were created and their id. */
    Page<Invite> list(OrganizationId organization, InviteFilter filter, PageRequest page);

    /** How many invites of an organization match. */
    long count(OrganizationId organization, InviteFilter filter);

    /**
     * All pending invites of an organization that name this workspace, whether their time is over or not, by when they were
     * created and their id.
     */
    List<Invite> pendingInto(OrganizationId organization, WorkspaceId workspace);

    /** Up to so many pending invites of any organization whose expiry is not after this instant, those first over first. */
    List<Invite> over(Instant now, int limit);
}
