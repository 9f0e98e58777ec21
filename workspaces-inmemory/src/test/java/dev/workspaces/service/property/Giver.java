package dev.workspaces.service.property;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.member.Person;
import dev.workspaces.member.WorkspaceMembership;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.CredentialKind;
import dev.workspaces.policy.KeyPrincipal;
import dev.workspaces.policy.KeyType;
import dev.workspaces.policy.MembershipStatus;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Request;
import dev.workspaces.policy.Session;
import dev.workspaces.policy.WorkspaceRole;
import java.util.List;
import java.util.Optional;

/**
 * What somebody, a person or a key, could give at one moment: the rules of delegation once more, straight from their prose.
 *
 * @param census what there was then
 * @param organization where
 * @param principal who
 */
record Giver(Census census, OrganizationId organization, Principal principal) {
    static final int OWNER = 5;
    static final int ADMIN = 4;
    private static final int WORKSPACE_ADMIN = 3;
    private static final int MANAGER = 2;
    private static final int MEMBER = 1;
    private static final int NONE = 0;

    /** Whoever acts; a key whose secret is not good is none. */
    static Giver of(Census census, Who who) {
        return new Giver(census.asSeenBy(who), who.organization(), who.principal());
    }

    boolean is(UserId user) {
        return principal instanceof Session session && session.user().equals(user);
    }

    /** The key that the giver is; empty for a session, and where there is no such key. */
    Optional<ApiKey> key() {
        return principal instanceof KeyPrincipal asking
                ? Optional.ofNullable(here().keys().get(asking.key()))
                : Optional.empty();
    }

    /** How the giver ranks in a workspace or, where none is named, in the organization. */
    int rank(Optional<WorkspaceId> workspace) {
        return principal instanceof Session session
                ? rank(session, workspace)
                : key().map(key -> rank(key, workspace)).orElse(NONE);
    }

    private int rank(Session session, Optional<WorkspaceId> workspace) {
        boolean isOutside =
                session.confinement().isPresent() && !session.confinement().equals(workspace);
        return isActive(session.user()) && !isOutside ? rankOf(session.user(), workspace) : NONE;
    }

    private int rank(ApiKey key, Optional<WorkspaceId> workspace) {
        if (workspace.isPresent()
                && key.workspace().isPresent()
                && !key.workspace().equals(workspace)) {
            return NONE;
        }
        return switch (key.type()) {
            case ORGANISATION_SERVICE -> ADMIN;
            case WORKSPACE_SERVICE -> MANAGER;
            case WORKSPACE_USER ->
                key.owner()
                        .filter(this::isActive)
                        .map(owner -> rankOf(owner, key.workspace()))
                        .orElse(NONE);
        };
    }

    boolean isActive(UserId user) {
        return Optional.ofNullable(here().people().get(user))
                .filter(person -> person.membership().status() == MembershipStatus.ACTIVE)
                .isPresent();
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

    Chapter here() {
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
        return rank(Optional.empty()) >= needed && (isUnbounded() || role == OrganizationRole.MEMBER);
    }

    boolean mayGive(WorkspaceRole role, WorkspaceId workspace) {
        boolean isWorkspaceKey = key().flatMap(ApiKey::workspace).isPresent();
        return rank(Optional.of(workspace)) >= needed(role)
                && (!isWorkspaceKey || role == WorkspaceRole.MEMBER)
                && (isUnbounded() || role != WorkspaceRole.ADMIN);
    }

    /** Whether nothing but the rank bounds what is given: no ceiling, and of an organization key no scope that is missing. */
    private boolean isUnbounded() {
        if (principal instanceof Session session) {
            return session.ceiling().isEmpty();
        }
        return key().filter(own -> own.type() == KeyType.ORGANISATION_SERVICE)
                .filter(own -> Catalogue.builtIn().actions().stream()
                        .filter(action -> action.mayBeHeldBy(CredentialKind.ORGANISATION_SERVICE_KEY))
                        .allMatch(own.scopes()::contains))
                .isPresent();
    }

    private static int needed(WorkspaceRole role) {
        return switch (role) {
            case ADMIN -> WORKSPACE_ADMIN;
            case MANAGER -> MANAGER;
            case MEMBER -> MEMBER;
        };
    }

    /** Whether the policy allows an action there, without an obligation. */
    boolean may(Action action, Optional<WorkspaceId> workspace) {
        return census.world().decide(request(action, workspace)).isAllowed();
    }

    /** Whether nothing narrows the giver, who is an owner by a session. */
    boolean isFreeOwner() {
        return principal instanceof Session session
                && session.confinement().isEmpty()
                && session.ceiling().isEmpty()
                && rank(Optional.empty()) == OWNER;
    }

    Request request(Action action, Optional<WorkspaceId> workspace) {
        return workspace
                .map(id -> Request.of(principal, action, organization, id))
                .orElseGet(() -> Request.of(principal, action, organization));
    }
}
