package dev.workspaces.service;

import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.OrganizationMembership;
import dev.workspaces.member.WorkspaceMembership;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Delegation;
import dev.workspaces.policy.Facts;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Rank;
import dev.workspaces.policy.Request;
import dev.workspaces.policy.Session;
import dev.workspaces.policy.WorkspaceRole;
import java.util.List;
import java.util.Optional;

/** How somebody stands in a workspace or, where none is spoken of, in the organization: whom they may change, what give. */
record Standing(Planning planning, Request request, Facts facts) {
    static Standing of(Planning planning, Principal principal, Optional<WorkspaceId> workspace) {
        // the action does not matter: who ranks how does not depend on it
        Request request = planning.request(principal, Actions.WORKSPACES_READ, workspace);
        return new Standing(planning, request, planning.facts(request));
    }

    Rank rank() {
        return Delegation.rank(request, facts);
    }

    boolean mayGive(OrganizationRole role) {
        return Delegation.mayGive(role, request, facts);
    }

    boolean mayGive(WorkspaceRole role) {
        return Delegation.mayGive(role, request, facts);
    }

    void requireGiving(OrganizationRole role) {
        if (!mayGive(role)) {
            throw escalation(role.wireName());
        }
    }

    void requireGiving(WorkspaceRole role) {
        if (!mayGive(role)) {
            throw escalation(role.wireName());
        }
    }

    /** Goes on only where this person may be changed: whoever asks ranks above them, or equal where equals may. */
    void requireAbove(UserId user) {
        if (!rank().mayChange(rankOf(user))) {
            throw new RefusedException(Refusal.RANK_TOO_LOW, "only who ranks above a person changes or removes them");
        }
    }

    /** As {@link #requireAbove}, and oneself may be changed by oneself. */
    void requireAboveUnlessSelf(UserId user) {
        if (!planning.caller().is(user)) {
            requireAbove(user);
        }
    }

    /** Goes on only for an owner's session that nothing narrows. */
    void requireOwnerSession() {
        boolean isFree = request.principal() instanceof Session session
                && session.ceiling().isEmpty()
                && session.confinement().isEmpty();
        if (!isFree || rank() != Rank.OWNER) {
            throw new RefusedException(Refusal.OWNER_SESSION_REQUIRED, "only an owner's own session may do this");
        }
    }

    /** How a person ranks here. */
    Rank rankOf(UserId user) {
        var members = planning.snapshot().members();
        var organization = request.organization();
        return Delegation.rank(
                members.findMembership(organization, user).map(OrganizationMembership::facts),
                request.workspace()
                        .flatMap(workspace -> members.findMembership(organization, workspace, user))
                        .map(WorkspaceMembership::facts));
    }

    static RefusedException escalation(String role) {
        return new RefusedException(
                Refusal.ESCALATION, "this would hand on more than the caller may: `" + role + "`", List.of(role));
    }
}
