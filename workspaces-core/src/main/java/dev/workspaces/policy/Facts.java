package dev.workspaces.policy;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known when a request is decided; {@link FactsNeeded} says what that has to be. What is missing is passed as
 * empty and narrows to nothing. So does a fact about something else than the request names: the engine looks. Immutable.
 */
public final class Facts {
    private final @Nullable KeyFacts key;
    private final @Nullable OrganizationFacts organization;
    private final @Nullable MembershipFacts membership;
    private final @Nullable WorkspaceFacts workspace;
    private final @Nullable WorkspaceMembershipFacts workspaceMembership;
    private final @Nullable OrganizationRole role;
    private final @Nullable WorkspaceRole workspaceRole;
    private final @Nullable Principal principal;
    private final @Nullable OrganizationId named;
    private final @Nullable WorkspaceId namedWorkspace;

    Facts(
            @Nullable KeyFacts key,
            @Nullable OrganizationFacts organization,
            @Nullable MembershipFacts membership,
            @Nullable WorkspaceFacts workspace,
            @Nullable WorkspaceMembershipFacts workspaceMembership) {
        this(null, key, organization, membership, workspace, workspaceMembership);
    }

    /** Known to be about what this request names, if there is one. */
    private Facts(
            @Nullable Request request,
            @Nullable KeyFacts key,
            @Nullable OrganizationFacts organization,
            @Nullable MembershipFacts membership,
            @Nullable WorkspaceFacts workspace,
            @Nullable WorkspaceMembershipFacts workspaceMembership) {
        this.key = key;
        this.organization = organization;
        this.membership = membership;
        this.workspace = workspace;
        this.workspaceMembership = workspaceMembership;
        this.role = Roles.active(membership);
        this.workspaceRole = Roles.in(workspaceMembership);
        this.principal = request == null ? null : request.principal();
        this.named = request == null ? null : request.organization();
        this.namedWorkspace = request == null ? null : request.workspaceOrNull();
    }

    /**
     * The facts for a session.
     *
     * @param organization the one that the request names
     * @param membership of the session's person in it
     * @param workspace the one that the request names, else the one that the session is confined to
     * @param workspaceMembership of the session's person in that workspace
     */
    public static Facts ofSession(
            Optional<OrganizationFacts> organization,
            Optional<MembershipFacts> membership,
            Optional<WorkspaceFacts> workspace,
            Optional<WorkspaceMembershipFacts> workspaceMembership) {
        return new Facts(
                null,
                organization.orElse(null),
                membership.orElse(null),
                workspace.orElse(null),
                workspaceMembership.orElse(null));
    }

    /**
     * The facts for a key.
     *
     * @param key the key itself
     * @param organization the one that the request names
     * @param workspace the one that the request names, else the one that the key belongs to
     * @param ownersMembership of a user key's owner in that organization
     * @param ownersWorkspaceMembership of a user key's owner in the workspace that the key belongs to
     */
    public static Facts ofKey(
            Optional<KeyFacts> key,
            Optional<OrganizationFacts> organization,
            Optional<WorkspaceFacts> workspace,
            Optional<MembershipFacts> ownersMembership,
            Optional<WorkspaceMembershipFacts> ownersWorkspaceMembership) {
        return new Facts(
                key.orElse(null),
                organization.orElse(null),
                ownersMembership.orElse(null),
                workspace.orElse(null),
                ownersWorkspaceMembership.orElse(null));
    }

    /**
     * These, less what is about something else than this request names. For whoever keeps facts for many decisions: where a
     * request names the very same principal, organization and workspace (the same objects), the engine compares no more.
     */
    public Facts checkedFor(Request request) {
        Facts fitting = fitting(request);
        return new Facts(
                request,
                fitting.key,
                fitting.organization,
                fitting.membership,
                fitting.workspace,
                fitting.workspaceMembership);
    }

    /** These, less what is about something else than this request names; itself where all of it fits. */
    @SuppressWarnings("ReferenceEquality") // a shortcut: names that are not the same objects are compared
    Facts fitting(Request request) {
        boolean isChecked = request.principal() == principal
                && request.organization() == named
                && request.workspaceOrNull() == namedWorkspace;
        return isChecked ? this : compared(request);
    }

    private Facts compared(Request request) {
        boolean keyFits = key == null
                || (request.principal() instanceof KeyPrincipal asking
                        && key.id().equals(asking.key()));
        KeyFacts known = keyFits ? key : null;
        boolean organizationFits = organization == null || organization.id().equals(request.organization());
        boolean membershipFits = membership == null || isMembershipFor(request, known, membership);
        boolean workspaceFits = workspace == null || isWorkspaceOf(request, known, workspace);
        boolean roleFits = workspaceMembership == null || isRoleFor(request, known, workspaceMembership);
        if (keyFits && organizationFits && membershipFits && workspaceFits && roleFits) {
            return this;
        }
        return new Facts(
                known,
                organizationFits ? organization : null,
                membershipFits ? membership : null,
                workspaceFits ? workspace : null,
                roleFits ? workspaceMembership : null);
    }

    private static boolean isMembershipFor(Request request, @Nullable KeyFacts key, MembershipFacts membership) {
        return membership.user().equals(FactsNeeded.person(request, key))
                && membership.organization().equals(request.organization());
    }

    private static boolean isWorkspaceOf(Request request, @Nullable KeyFacts key, WorkspaceFacts workspace) {
        return workspace.id().equals(FactsNeeded.workspace(request, key))
                && workspace.organization().equals(request.organization());
    }

    private static boolean isRoleFor(
            Request request, @Nullable KeyFacts key, WorkspaceMembershipFacts workspaceMembership) {
        return workspaceMembership.user().equals(FactsNeeded.person(request, key))
                && workspaceMembership.workspace().equals(FactsNeeded.personsWorkspace(request, key))
                && workspaceMembership.organization().equals(request.organization());
    }

    /** The person's role in the organization, where the membership counts. */
    @Nullable
    OrganizationRole role() {
        return role;
    }

    @Nullable
    WorkspaceRole workspaceRole() {
        return workspaceRole;
    }

    @Nullable
    KeyFacts key() {
        return key;
    }

    @Nullable
    OrganizationFacts organization() {
        return organization;
    }

    @Nullable
    MembershipFacts membership() {
        return membership;
    }

    @Nullable
    WorkspaceFacts workspace() {
        return workspace;
    }

    @Nullable
    WorkspaceMembershipFacts workspaceMembership() {
        return workspaceMembership;
    }
}
