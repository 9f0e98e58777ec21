package dev.workspaces.policy;

import static java.util.Objects.requireNonNull;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A thing of the host that is acted on, such as a prompt. It cannot be made without its place. Kind and id are for
 * explanations and audit: the decision looks at the place and the owner alone. Immutable; {@link #ownedBy} copies.
 */
public final class Resource {
    private final String kind;
    private final String id;
    private final OrganizationId organization;
    private final @Nullable WorkspaceId workspace;
    private final @Nullable UserId owner;

    private Resource(
            String kind,
            String id,
            OrganizationId organization,
            @Nullable WorkspaceId workspace,
            @Nullable UserId owner) {
        if (kind.isEmpty() || id.isEmpty()) {
            throw new InvalidInputException("resource", "a kind and an id that are not empty");
        }
        this.kind = requireNonNull(kind, "kind");
        this.id = requireNonNull(id, "id");
        this.organization = requireNonNull(organization, "organization");
        this.workspace = workspace;
        this.owner = owner;
    }

    /** A thing that lives in a workspace and is nobody's in particular. */
    public static Resource inWorkspace(String kind, String id, OrganizationId organization, WorkspaceId workspace) {
        return new Resource(kind, id, organization, requireNonNull(workspace, "workspace"), null);
    }

    /** A thing of the organization as a whole that is nobody's in particular. */
    public static Resource inOrganization(String kind, String id, OrganizationId organization) {
        return new Resource(kind, id, organization, null, null);
    }

    /** The same, somebody's. */
    public Resource ownedBy(UserId newOwner) {
        return new Resource(kind, id, organization, workspace, requireNonNull(newOwner, "newOwner"));
    }

    /** What it is, such as {@code prompts}. */
    public String kind() {
        return kind;
    }

    /** Which one. */
    public String id() {
        return id;
    }

    /** The organization it belongs to. */
    public OrganizationId organization() {
        return organization;
    }

    /** The workspace it lives in; empty where its feature has none. */
    public Optional<WorkspaceId> workspace() {
        return Optional.ofNullable(workspace);
    }

    /** Whose it is; empty for nobody's. */
    public Optional<UserId> owner() {
        return Optional.ofNullable(owner);
    }

    @Nullable
    WorkspaceId workspaceOrNull() {
        return workspace;
    }

    @Nullable
    UserId ownerOrNull() {
        return owner;
    }

    /** Whether it is the same thing, in the same place, of the same owner. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Resource that
                && kind.equals(that.kind)
                && id.equals(that.id)
                && organization.equals(that.organization)
                && Objects.equals(workspace, that.workspace)
                && Objects.equals(owner, that.owner);
    }

    /** By the values. */
    @Override
    public int hashCode() {
        return Objects.hash(kind, id, organization, workspace, owner);
    }

    /** Kind and id. */
    @Override
    public String toString() {
        return kind + " " + id;
    }
}
