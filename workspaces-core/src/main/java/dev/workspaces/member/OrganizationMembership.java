package dev.workspaces.member;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.policy.MembershipFacts;
import dev.workspaces.policy.MembershipStatus;
import dev.workspaces.policy.OrganizationRole;
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

    /** What a decision needs to know of it. */
    public MembershipFacts facts() {
        return new MembershipFacts(organization(), user(), role(), status());
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
