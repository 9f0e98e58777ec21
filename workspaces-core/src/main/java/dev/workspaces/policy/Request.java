package dev.workspaces.policy;

import static java.util.Objects.requireNonNull;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A question: may this principal do this, there? Immutable; each {@code with…} copies. */
public final class Request {
    private final Principal principal;
    private final Action action;
    private final OrganizationId organization;
    private final @Nullable WorkspaceId workspace;
    private final @Nullable Resource resource;

    private Request(
            Principal principal,
            Action action,
            OrganizationId organization,
            @Nullable WorkspaceId workspace,
            @Nullable Resource resource) {
        this.principal = requireNonNull(principal, "principal");
        this.action = requireNonNull(action, "action");
        this.organization = requireNonNull(organization, "organization");
        this.workspace = workspace;
        this.resource = resource;
    }

    /** A question about an organization. It names no workspace; a workspace key's, or a confined session's, is implied. */
    public static Request of(Principal principal, Action action, OrganizationId organization) {
        return new Request(principal, action, organization, null, null);
    }

    /** A question about a workspace of an organization. */
    public static Request of(Principal principal, Action action, OrganizationId organization, WorkspaceId workspace) {
        return new Request(principal, action, organization, requireNonNull(workspace, "workspace"), null);
    }

    /** The same, about one thing. */
    public Request with(Resource newResource) {
        return new Request(principal, action, organization, workspace, requireNonNull(newResource, "newResource"));
    }

    /** The same, asked by another. */
    public Request with(Principal newPrincipal) {
        return new Request(newPrincipal, action, organization, workspace, resource);
    }

    /** The same, about another action. */
    public Request with(Action newAction) {
        return new Request(principal, newAction, organization, workspace, resource);
    }

    /** Who asks. */
    public Principal principal() {
        return principal;
    }

    /** What is asked for. */
    public Action action() {
        return action;
    }

    /** Where. */
    public OrganizationId organization() {
        return organization;
    }

    /** The workspace that is named; empty where none is. */
    public Optional<WorkspaceId> workspace() {
        return Optional.ofNullable(workspace);
    }

    /** The thing that is named; empty where none is. */
    public Optional<Resource> resource() {
        return Optional.ofNullable(resource);
    }

    @Nullable
    WorkspaceId workspaceOrNull() {
        return workspace;
    }

    @Nullable
    Resource resourceOrNull() {
        return resource;
    }

    /** Whether it is the same question. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Request that
                && principal.equals(that.principal)
                && action == that.action
                && organization.equals(that.organization)
                && Objects.equals(workspace, that.workspace)
                && Objects.equals(resource, that.resource);
    }

    /** By the values. */
    @Override
    public int hashCode() {
        return Objects.hash(principal, action, organization, workspace, resource);
    }

    /** Who asks for what, where. */
    @Override
    public String toString() {
        return principal + " asks for `" + action + "` in " + organization + (workspace == null ? "" : "/" + workspace)
                + (resource == null ? "" : " on " + resource);
    }
}
