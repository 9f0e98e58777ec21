package dev.workspaces.member;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.WorkspaceMembershipFacts;
import dev.workspaces.policy.WorkspaceRole;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** That a person of an organization belongs to one of its workspaces. */
@Value.Immutable
@ValueStyle
public abstract class WorkspaceMembership {
    WorkspaceMembership() {}

    /** The workspace's organization. */
    public abstract OrganizationId organization();

    /** Where. */
    public abstract WorkspaceId workspace();

    /** Who. */
    public abstract UserId user();

    /** The role that somebody gave by hand or by an invite; empty where it comes from groups alone. */
    public abstract Optional<WorkspaceRole> given();

    /** How it came to be. */
    public abstract MembershipOrigin origin();

    /** The roles that external groups give, by group; none where somebody gave one by hand or by an invite. */
    public abstract Map<GroupName, WorkspaceRole> groups();

    /** As what: the role that was given, else the highest that a group gives. */
    @Value.Derived
    public WorkspaceRole role() {
        return given().or(() -> groups().values().stream().max(Comparator.naturalOrder()))
                .orElseThrow(() -> new InvalidInputException("role", "a role, given or by a group"));
    }

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
    public WorkspaceMembershipFacts facts() {
        return new WorkspaceMembershipFacts(organization(), workspace(), user(), role());
    }

    @Value.Check
    WorkspaceMembership checked() {
        if ((origin() == MembershipOrigin.GROUP) != given().isEmpty() || given().isPresent() != groups().isEmpty()) {
            throw new InvalidInputException("origin", "a role that was given, or else roles by groups");
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

    /** Builds memberships in workspaces. For one thread. */
    public static final class Builder extends ImmutableWorkspaceMembership.Builder {
        Builder() {}
    }
}
