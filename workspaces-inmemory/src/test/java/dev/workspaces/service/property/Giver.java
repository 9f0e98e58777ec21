package dev.workspaces.service.property;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.Person;
import dev.workspaces.member.WorkspaceMembership;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.MembershipStatus;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Request;
import dev.workspaces.policy.Session;
import dev.workspaces.policy.WorkspaceRole;
import java.util.List;
import java.util.Optional;

/**
 * What somebody could give at one moment: the rules of delegation once more, straight from their prose.
 *
 * @param census what there was then
 * @param session who
 */
record Giver(Census census, Session session) {
    static final int OWNER = 5;
    static final int ADMIN = 4;
    private static final int WORKSPACE_ADMIN = 3;
    private static final int NONE = 0;

    OrganizationId organization() {
        return session.organization();
    }

    boolean is(UserId user) {
        return session.user().equals(user);
    }

    /** How the giver ranks in a workspace or, where none is named, in the organization. */
    int rank(Optional<WorkspaceId> workspace) {
        boolean isActive = Optional.ofNullable(here().people().get(session.user()))
                .filter(person -> person.membership().status() == MembershipStatus.ACTIVE)
                .isPresent();
        boolean isOutside =
                session.confinement().isPresent() && !session.confinement().equals(workspace);
        return isActive && !isOutside ? rankOf(session.user(), workspace) : NONE;
    }

    /** How a person ranks there, suspended or not. */
    int rankOf(UserId user, Optional<WorkspaceId> workspace) {
        Person person = here().people().get(user);
        if (person == null) {
            return NONE;
        }
        return switch (person.membership().role()) {
            case OWNER -> OWNER;
            case ADMIN -> ADMIN;
            case MEMBER ->
                workspace
                        .map(id -> here().members().get(new Chapter.Row(id, user)))
                        .map(WorkspaceMembership::role)
                        .map(Giver::needed)
                        .orElse(NONE);
        };
    }

    private Chapter here() {
        return census.of(organization());
    }

    /** Another person's role or status is changed by who ranks above them; equals do so at 5 and 3 only. */
    boolean mayChange(UserId user, Optional<WorkspaceId> workspace) {
        int own = rank(workspace);
        int theirs = rankOf(user, workspace);
        return own > theirs || (own == theirs && List.of(OWNER, WORKSPACE_ADMIN).contains(own));
    }

    boolean mayGive(OrganizationRole role) {
        int needed = switch (role) {
            case OWNER -> OWNER;
            case ADMIN -> ADMIN;
            case MEMBER -> NONE;
        };
        return rank(Optional.empty()) >= needed && (session.ceiling().isEmpty() || role == OrganizationRole.MEMBER);
    }

    boolean mayGive(WorkspaceRole role, WorkspaceId workspace) {
        return rank(Optional.of(workspace)) >= needed(role)
                && (session.ceiling().isEmpty() || role != WorkspaceRole.ADMIN);
    }

    private static int needed(WorkspaceRole role) {
        return switch (role) {
            case ADMIN -> WORKSPACE_ADMIN;
            case MANAGER -> 2;
            case MEMBER -> 1;
        };
    }

    /** Whether the policy allows an action there, without an obligation. */
    boolean may(Action action, Optional<WorkspaceId> workspace) {
        return census.world().decide(request(session, action, workspace)).isAllowed();
    }

    /** Whether nothing narrows the giver, who is an owner. */
    boolean isFreeOwner() {
        return session.confinement().isEmpty() && session.ceiling().isEmpty() && rank(Optional.empty()) == OWNER;
    }

    static Request request(Session session, Action action, Optional<WorkspaceId> workspace) {
        return workspace
                .map(id -> Request.of(session, action, session.organization(), id))
                .orElseGet(() -> Request.of(session, action, session.organization()));
    }
}
