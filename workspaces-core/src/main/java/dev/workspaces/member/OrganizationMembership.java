package dev.workspaces.member;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.policy.MembershipFacts;
import dev.workspaces.policy.MembershipStatus;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Rank;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.immutables.value.Value;

/** That a person belongs to an organization. One person may belong to several. */
@Value.Immutable
@ValueStyle
public abstract class OrganizationMembership {
    OrganizationMembership() {}

    /** Where. */
    public abstract OrganizationId organization();

    /** Who. */
    public abstract UserId user();

    /** As what. */
    public abstract OrganizationRole role();

    /** Whether it counts just now; active, unless given. */
    @Value.Default
    public MembershipStatus status() {
        return MembershipStatus.ACTIVE;
    }

    /** What whoever suspended them ranked then; there while they are suspended, and only then. */
    public abstract Optional<Rank> suspendedBy();

    /** When it was created, to the microsecond. */
    public abstract Instant createdAt();

    /** When it last changed, to the microsecond. */
    public abstract Instant updatedAt();

    /** Which version it is: 1 when created, one more with each change. */
    @Value.Default
    public long version() {
        return 1;
    }

    /** What a decision needs to know of it. */
    public MembershipFacts facts() {
        return new MembershipFacts(organization(), user(), role(), status());
    }

    @Value.Check
    OrganizationMembership checked() {
        if (suspendedBy().isPresent() != (status() == MembershipStatus.SUSPENDED)) {
            throw new InvalidInputException("suspendedBy", "the rank of whoever suspended a suspended person");
        }
        Instant created = createdAt().truncatedTo(ChronoUnit.MICROS);
        Instant updated = updatedAt().truncatedTo(ChronoUnit.MICROS);
        boolean isCut = created.equals(createdAt()) && updated.equals(updatedAt());
        return isCut ? this : toBuilder().createdAt(created).updatedAt(updated).build();
    }

    /** A builder that starts as this. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** A builder; what has no default must be set before it builds. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds memberships in organizations. For one thread. */
    public static final class Builder extends ImmutableOrganizationMembership.Builder {
        Builder() {}
    }
}
