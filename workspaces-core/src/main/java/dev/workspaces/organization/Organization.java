package dev.workspaces.organization;

import dev.workspaces.id.Name;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.Slug;
import dev.workspaces.policy.AccessSettings;
import dev.workspaces.policy.OrganizationFacts;
import dev.workspaces.policy.SettingCategory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.immutables.value.Value;

/** An organization: whose people, workspaces and keys belong together. */
@Value.Immutable
@ValueStyle
public abstract class Organization {
    Organization() {}

    /** Which one; it never changes. */
    public abstract OrganizationId id();

    /** Its name for URLs; no other organization has it. */
    public abstract Slug slug();

    /** What people call it. */
    public abstract Name name();

    /** What it has set; nothing, unless given. */
    @Value.Default
    public AccessSettings settings() {
        return AccessSettings.none();
    }

    /** The categories of settings that its workspaces may override; none, unless given. */
    public abstract Set<SettingCategory> overridable();

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
    public OrganizationFacts facts() {
        return OrganizationFacts.of(id()).with(settings()).withOverridable(overridable());
    }

    @Value.Check
    Organization toTheMicrosecond() {
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

    /** Builds organizations. For one thread. */
    public static final class Builder extends ImmutableOrganization.Builder {
        Builder() {}
    }
}
