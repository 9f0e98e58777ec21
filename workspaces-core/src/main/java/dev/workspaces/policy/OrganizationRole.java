package dev.workspaces.policy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** A person's role in an organization, lowest first. */
public enum OrganizationRole {
    /** Belongs to the organization; may what workspace memberships give. */
    MEMBER("member", Role.ORG_MEMBER),

    /** Runs the organization and all its workspaces. */
    ADMIN("admin", Role.ORG_ADMIN),

    /** An admin who also answers for the organization itself. */
    OWNER("owner", Role.ORG_OWNER);

    private final String wireName;
    private final Role role;

    OrganizationRole(String wireName, Role role) {
        this.wireName = wireName;
        this.role = role;
    }

    /** The constant of this wire name; empty if there is none. */
    public static Optional<OrganizationRole> find(String wireName) {
        return WireNames.find(values(), OrganizationRole::wireName, wireName);
    }

    /** The name in files and on the wire. */
    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** Its column in the catalogue. */
    public Role role() {
        return role;
    }

    /** Whether it holds in every workspace of the organization without a membership there: owners and admins. */
    public boolean reachesEveryWorkspace() {
        return this != MEMBER;
    }
}
