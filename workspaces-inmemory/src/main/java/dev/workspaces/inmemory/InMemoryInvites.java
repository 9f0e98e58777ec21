package dev.workspaces.inmemory;

import dev.workspaces.id.InviteId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.Invite;
import dev.workspaces.member.InviteStatus;
import dev.workspaces.page.Page;
import dev.workspaces.page.PageRequest;
import dev.workspaces.storage.InviteFilter;
import dev.workspaces.storage.InviteRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The invites of one session. */
final class InMemoryInvites implements InviteRepository {
    private static final String KIND = "invite";

    private final Session session;

    InMemoryInvites(Session session) {
        this.session = session;
    }

    @Override
    public Optional<Invite> find(OrganizationId organization, InviteId id) {
        return rows().table.find(new Scoped<>(organization, id));
    }

    @Override
    public Optional<Invite> findByToken(String digest) {
        return rows().byToken.find(digest);
    }

    @Override
    public Page<Invite> list(OrganizationId organization, InviteFilter filter, PageRequest page) {
        return matching(organization, filter).page(page);
    }

    @Override
    public long count(OrganizationId organization, InviteFilter filter) {
        return matching(organization, filter).count();
    }

    @Override
    public List<Invite> pendingInto(OrganizationId organization, WorkspaceId workspace) {
        return rows().pendingInto.list(new Scoped<>(organization, workspace));
    }

    @Override
    public List<Invite> over(Instant now, int limit) {
        return rows().byExpiry.of(InviteStatus.PENDING).values().stream()
                .takeWhile(row -> !row.expiresAt().isAfter(now))
                .limit(limit)
                .toList();
    }

    @Override
    public Invite insert(Invite invite) {
        OrganizationId organization = invite.organization();
        Existence.requireSome(session.organizations().find(organization), "organization", organization);
        Existence.requireNone(find(organization, invite.id()), KIND, "id");
        requireOwn(invite, Optional.empty());
        return rows().table.put(invite.toBuilder().version(1).build());
    }

    @Override
    public Invite update(Invite invite) {
        Scoped<InviteId> key = new Scoped<>(invite.organization(), invite.id());
        Invite before = rows().table.at(key, Invite::version, invite.version(), KIND, invite.id());
        requireOwn(invite, Optional.of(before));
        return rows().table
                .put(invite.toBuilder()
                        .createdAt(before.createdAt())
                        .version(before.version() + 1)
                        .build());
    }

    private void requireOwn(Invite invite, Optional<Invite> before) {
        Existence.requireFree(invite.tokenDigest().flatMap(this::findByToken), before, KIND, "token");
        if (InviteRows.isPending(invite)) {
            Optional<Invite> other = rows().pendingTo.find(new Scoped<>(invite.organization(), invite.email()));
            Existence.requireFree(other, before, KIND, "email");
        }
    }

    private Selection<Invite> matching(OrganizationId organization, InviteFilter filter) {
        Selection<Invite> some = narrowest(organization, filter);
        boolean isAll = filter.email().isEmpty()
                && filter.role().isEmpty()
                && filter.asOf().isEmpty();
        return isAll ? some : some.where(filter::matches);
    }

    /** The fewest that an index gives. */
    private Selection<Invite> narrowest(OrganizationId organization, InviteFilter filter) {
        InviteRows rows = rows();
        if (filter.email().isPresent()) {
            return Selection.all(
                    rows.byEmail.of(new Scoped<>(organization, filter.email().get())));
        }
        return filter.status()
                .map(status -> Selection.any(stored(status, filter)
                        .map(each -> rows.byStatus.of(new Scoped<>(organization, each)))
                        .toList()))
                .orElseGet(() -> Selection.all(rows.byOrganization.of(organization)));
    }

    /** As what those of a status may be stored: who is over may still be pending there. */
    private static Stream<InviteStatus> stored(InviteStatus status, InviteFilter filter) {
        boolean mayBePending = status == InviteStatus.EXPIRED && filter.asOf().isPresent();
        return mayBePending ? Stream.of(status, InviteStatus.PENDING) : Stream.of(status);
    }

    private InviteRows rows() {
        return session.tables().invites;
    }
}
