package dev.workspaces.member;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.WorkspaceRole;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.immutables.value.Value;

/** That the members of an external group have a role in a workspace. */
@Value.Immutable
@ValueStyle
public abstract class GroupMapping {
    GroupMapping() {}

    /** The workspace's organization. */
    public abstract OrganizationId organization();

    /** Whose members. */
    public abstract GroupName group();

    /** Where. */
    public abstract WorkspaceId workspace();

    /** As what. */
    public abstract WorkspaceRole role();

    /** Who mapped, as they came: what they may give counts again at each sync. */
    public abstract Principal mappedBy();

    /** When it was created, to the microsecond. */
    public abstract Instant createdAt();

    /** When it last changed, to the microsecond. */
    public abstract Instant updatedAt();

    /** Which version it is: 1 when created, one more with each change. */
    @Value.Default
    public long version() {
        return 1;
    }

    @Value.Check
    GroupMapping toTheMicrosecond() {
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

    /** Builds mappings. For one thread. */
    public static final class Builder extends ImmutableGroupMapping.Builder {
        Builder() {}
    }
}
