package dev.workspaces.policy;

/**
 * How high somebody stands when they hand something on, or change somebody else. Lowest first; compared by its order.
 * {@link Delegation} says who ranks how.
 */
public enum Rank {
    /** Whoever has no role that counts here. */
    NONE,

    /** A member of the workspace. */
    MEMBER,

    /** A manager of the workspace, or a service key of it. */
    MANAGER,

    /** An admin of the workspace. */
    WORKSPACE_ADMIN,

    /** An admin of the organization, or an organization key. */
    ADMIN,

    /** An owner of the organization. */
    OWNER;

    /**
     * Whether who ranks so may change or remove another person of this rank: whoever ranks above, and of equals owners
     * and workspace admins.
     */
    public boolean mayChange(Rank other) {
        boolean equalsMay = this == OWNER || this == WORKSPACE_ADMIN;
        return equalsMay ? compareTo(other) >= 0 : compareTo(other) > 0;
    }
}
