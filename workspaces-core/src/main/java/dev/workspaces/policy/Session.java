package dev.workspaces.policy;

import static java.util.Objects.requireNonNull;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person's session in one organization. It may be confined to a workspace and may have a ceiling of scopes, as a token
 * issued elsewhere may say; both only narrow. Immutable; both copy.
 */
public final class Session implements Principal {
    private final OrganizationId organization;
    private final UserId user;
    private final @Nullable WorkspaceId confinement;
    private final @Nullable Scopes ceiling;

    Session(OrganizationId organization, UserId user, @Nullable WorkspaceId confinement, @Nullable Scopes ceiling) {
        this.organization = requireNonNull(organization, "organization");
        this.user = requireNonNull(user, "user");
        this.confinement = confinement;
        this.ceiling = ceiling;
    }

    /** The same, confined to a workspace. */
    public Session confinedTo(WorkspaceId workspace) {
        return new Session(organization, user, requireNonNull(workspace, "workspace"), ceiling);
    }

    /** The same, with nothing but these scopes left; with none of them, nothing is left. */
    public Session withCeiling(Scopes scopes) {
        return new Session(organization, user, confinement, requireNonNull(scopes, "scopes"));
    }

    /** The organization it is a session of; a request for another is denied. */
    public OrganizationId organization() {
        return organization;
    }

    /** The person. */
    public UserId user() {
        return user;
    }

    /** The workspace it is confined to; empty where it is not. */
    public Optional<WorkspaceId> confinement() {
        return Optional.ofNullable(confinement);
    }

    /** All that its token leaves; empty where there is no ceiling. */
    public Optional<Scopes> ceiling() {
        return Optional.ofNullable(ceiling);
    }

    @Nullable
    WorkspaceId confinementOrNull() {
        return confinement;
    }

    @Nullable
    Scopes ceilingOrNull() {
        return ceiling;
    }

    /** Whether it is the same person, in the same organization, narrowed in the same way. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Session that
                && organization.equals(that.organization)
                && user.equals(that.user)
                && Objects.equals(confinement, that.confinement)
                && Objects.equals(ceiling, that.ceiling);
    }

    /** By the values. */
    @Override
    public int hashCode() {
        return Objects.hash(organization, user, confinement, ceiling);
    }

    /** Whose it is, by id. */
    @Override
    public String toString() {
        return "session of `" + user + "`";
    }
}
