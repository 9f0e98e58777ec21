package dev.workspaces.policy;

import java.util.Optional;

/**
 * Who may hand on which role: what a decision does not look at, because it does not know what is given. Pure. The rules:
 * nobody gives a role above their own rank; a workspace key gives no role but {@code member}; an organization key, unless it
 * holds every scope of its type, and a session with a ceiling give {@code member} of the organization and {@code manager} or
 * {@code member} of a workspace.
 */
public final class Delegation {
    private Delegation() {}

    /**
     * How a person ranks.
     *
     * @param membership theirs in the organization
     * @param inWorkspace theirs in the workspace that is spoken of; empty where there is none, or none is spoken of
     */
    public static Rank rank(Optional<MembershipFacts> membership, Optional<WorkspaceMembershipFacts> inWorkspace) {
        if (membership.isEmpty()) {
            return Rank.NONE;
        }
        return switch (membership.get().role()) {
            case OWNER -> Rank.OWNER;
            case ADMIN -> Rank.ADMIN;
            case MEMBER -> inWorkspace.map(member -> needed(member.role())).orElse(Rank.NONE);
        };
    }

    /** How whoever asks ranks in the workspace that the request is about or, where it names none, in the organization. */
    public static Rank rank(Request request, Facts facts) {
        Facts known = facts.fitting(request);
        KeyFacts key = known.key();
        if (request.principal() instanceof Session || (key != null && key.type() == KeyType.WORKSPACE_USER)) {
            return rank(Optional.ofNullable(known.membership()), Optional.ofNullable(known.workspaceMembership()));
        }
        if (key == null) {
            return Rank.NONE;
        }
        return key.type() == KeyType.ORGANISATION_SERVICE ? Rank.ADMIN : Rank.MANAGER;
    }

    /** Whether whoever asks may give this role in the organization. */
    public static boolean mayGive(OrganizationRole role, Request request, Facts facts) {
        return rank(request, facts).compareTo(needed(role)) >= 0
                && (role == OrganizationRole.MEMBER || givesFreely(request, facts.fitting(request)));
    }

    /** Whether whoever asks may give this role in the workspace that the request is about. */
    public static boolean mayGive(WorkspaceRole role, Request request, Facts facts) {
        Facts known = facts.fitting(request);
        KeyFacts key = known.key();
        boolean isHighEnough = rank(request, known).compareTo(needed(role)) >= 0;
        if (key != null && key.type() != KeyType.ORGANISATION_SERVICE) {
            return isHighEnough && role == WorkspaceRole.MEMBER;
        }
        return isHighEnough && (role != WorkspaceRole.ADMIN || givesFreely(request, known));
    }

    /** The rank that a role in a workspace comes with. */
    private static Rank needed(WorkspaceRole role) {
        return switch (role) {
            case MEMBER -> Rank.MEMBER;
            case MANAGER -> Rank.MANAGER;
            case ADMIN -> Rank.WORKSPACE_ADMIN;
        };
    }

    private static Rank needed(OrganizationRole role) {
        return switch (role) {
            case MEMBER -> Rank.NONE;
            case ADMIN -> Rank.ADMIN;
            case OWNER -> Rank.OWNER;
        };
    }

    /** Whether nothing but the rank bounds what is given. */
    private static boolean givesFreely(Request request, Facts facts) {
        if (request.principal() instanceof Session session) {
            return session.ceilingOrNull() == null;
        }
        KeyFacts key = facts.key();
        return key != null && key.type() == KeyType.ORGANISATION_SERVICE && holdsAll(key);
    }

    private static boolean holdsAll(KeyFacts key) {
        return Actions.all().stream()
                .filter(action -> action.mayBeHeldBy(CredentialKind.ORGANISATION_SERVICE_KEY))
                .allMatch(action -> key.scopes().contains(action));
    }
}
