package dev.workspaces.member;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.InviteId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.WorkspaceRole;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/** An invitation into an organization and some of its workspaces. Its token is not here: a digest of it is kept, elsewhere. */
@Value.Immutable
@ValueStyle
public abstract class Invite {
    Invite() {}

    /** Which invite of its organization. */
    public abstract InviteId id();

    /** Where to. */
    public abstract OrganizationId organization();

    /** Whom. */
    public abstract EmailAddress email();

    /** As what in the organization. */
    public abstract OrganizationRole role();

    /** As what in which workspaces; none, unless given. */
    public abstract Map<WorkspaceId, WorkspaceRole> workspaces();

    /** What became of it; pending, unless given. Where it is pending and over, it is expired. */
    @Value.Default
    public InviteStatus status() {
        return InviteStatus.PENDING;
    }

    /** When it stops being good, to the microsecond. */
    public abstract Instant expiresAt();

    /** Who invited, as they came: what they may give then counts again when it is accepted. */
    public abstract Principal invitedBy();

    /** When it was accepted; empty where it was not. */
    public abstract Optional<Instant> acceptedAt();

    /** SHA-256 of its token, in hexadecimal; empty once it is not pending. */
    public abstract Optional<String> tokenDigest();

    /** When it was created, to the microsecond. */
    public abstract Instant createdAt();

    /** When it last changed, to the microsecond. */
    public abstract Instant updatedAt();

    /** Which version it is: 1 when created, one more with each change. */
    @Value.Default
    public long version() {
        return 1;
    }

    /** What has become of it by this instant: expired, too, where its time is over and nobody has written that down. */
    public InviteStatus statusAt(Instant now) {
        boolean isOver = status() == InviteStatus.PENDING && !isOpen(now);
        return isOver ? InviteStatus.EXPIRED : status();
    }

    /** Whether it can be accepted at this instant: it is pending, and its expiry is later. */
    public boolean isOpen(Instant now) {
        return now.isBefore(expiresAt()) && status() == InviteStatus.PENDING;
    }

    @Value.Check
    Invite checked() {
        if (acceptedAt().isPresent() != (status() == InviteStatus.ACCEPTED)) {
            throw new InvalidInputException("acceptedAt", "an instant for an accepted invite, and none for another");
        }
        if (tokenDigest().isPresent() && status() != InviteStatus.PENDING) {
            throw new InvalidInputException("tokenDigest", "none for an invite that is not pending");
        }
        boolean isCut = Stream.of(
                        createdAt(), updatedAt(), expiresAt(), acceptedAt().orElse(createdAt()))
                .allMatch(instant -> instant.equals(cut(instant)));
        return isCut ? this : cut();
    }

    private Invite cut() {
        return toBuilder()
                .createdAt(cut(createdAt()))
                .updatedAt(cut(updatedAt()))
                .expiresAt(cut(expiresAt()))
                .acceptedAt(acceptedAt().map(Invite::cut))
                .build();
    }

    private static Instant cut(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    /** A builder that starts as this. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** A builder; what has no default must be set before it builds. */
    public static Builder builder() {
        return new Builder();
    }

    /** The id: logs hold no addresses and no digests. */
    @Override
    public String toString() {
        return "invite `" + id() + "`";
    }

    /** Builds invites. For one thread. */
    public static final class Builder extends ImmutableInvite.Builder {
        Builder() {}
    }
}
