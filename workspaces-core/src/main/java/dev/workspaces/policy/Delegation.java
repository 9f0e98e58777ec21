package dev.workspaces.policy;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
            case MEMBER ->
                inWorkspace
                        .filter(member -> isAboutSame(member, membership.get()))
                        .map(member -> needed(member.role()))
                        .orElse(Rank.NONE);
        };
    }

    /**
     * How whoever asks ranks in the workspace that the request is about or, where it names none, in the organization. A
     * suspended person, and a credential of another organization or for another workspace, ranks as nobody.
     */
    public static Rank rank(Request request, Facts facts) {
        Facts known = facts.fitting(request);
        if (!counts(request, known)) {
            return Rank.NONE;
        }
        KeyFacts key = known.key();
        if (key == null || key.type() == KeyType.WORKSPACE_USER) {
            return rank(Optional.ofNullable(known.membership()), Optional.ofNullable(known.workspaceMembership()));
        }
        return key.type() == KeyType.ORGANISATION_SERVICE ? Rank.ADMIN : Rank.MANAGER;
    }

    /** Whether whoever asks may give this role in the organization. */
    public static boolean mayGive(OrganizationRole role, Request request, Facts facts) {
        Facts known = facts.fitting(request);
        return counts(request, known)
                && rank(request, known).compareTo(needed(role)) >= 0
                && (role == OrganizationRole.MEMBER || givesFreely(request, known));
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
        return key != null
                && key.type() == KeyType.ORGANISATION_SERVICE
                && key.scopes().holdAll(CredentialKind.ORGANISATION_SERVICE_KEY);
    }

    private static boolean isAboutSame(WorkspaceMembershipFacts inWorkspace, MembershipFacts membership) {
        return inWorkspace.user().equals(membership.user())
                && inWorkspace.organization().equals(membership.organization());
    }

    /** Whether whoever asks is somebody in the organization, and in the workspace, that the request is about. */
    private static boolean counts(Request request, Facts facts) {
        KeyFacts key = facts.key();
        OrganizationId home;
        if (request.principal() instanceof Session session) {
            home = session.organization();
        } else if (key != null) {
            home = key.organization();
        } else {
            return false;
        }
        @Nullable WorkspaceId bound = FactsNeeded.ownWorkspace(request, key);
        boolean isHere = home.equals(request.organization())
                && (bound == null || bound.equals(FactsNeeded.workspace(request, key)));
        MembershipFacts membership = facts.membership();
        boolean isPersonal = key == null || key.type() == KeyType.WORKSPACE_USER;
        return isHere && (!isPersonal || (membership != null && membership.isActive()));
    }
}
