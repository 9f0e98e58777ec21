package dev.workspaces.policy;

import static java.util.Objects.requireNonNull;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a decision needs to know of an API key. Only its three types can be made: a workspace key without a workspace, or a
 * user key without its owner, cannot. Immutable; each {@code with…} copies.
 */
public final class KeyFacts {
    private final KeyId id;
    private final KeyType type;
    private final OrganizationId organization;
    private final @Nullable WorkspaceId workspace;
    private final @Nullable UserId owner;
    private final Scopes scopes;
    private final KeyStatus status;
    private final Expiry expiry;
    private final LimitState limits;

    private KeyFacts(
            KeyId id,
            KeyType type,
            OrganizationId organization,
            @Nullable WorkspaceId workspace,
            @Nullable UserId owner,
            Scopes scopes,
            KeyStatus status,
            Expiry expiry,
            LimitState limits) {
        this.id = requireNonNull(id, "id");
        this.type = requireNonNull(type, "type");
        this.organization = requireNonNull(organization, "organization");
        this.workspace = workspace;
        this.owner = owner;
        this.scopes = requireNonNull(scopes, "scopes");
        this.status = requireNonNull(status, "status");
        this.expiry = requireNonNull(expiry, "expiry");
        this.limits = requireNonNull(limits, "limits");
    }

    /** An active organization key without scopes that never expires and is within its limits. */
    public static KeyFacts organisationService(KeyId id, OrganizationId organization) {
        return fresh(id, KeyType.ORGANISATION_SERVICE, organization, null, null);
    }

    /** An active service key of a workspace without scopes that never expires and is within its limits. */
    public static KeyFacts workspaceService(KeyId id, OrganizationId organization, WorkspaceId workspace) {
        return fresh(id, KeyType.WORKSPACE_SERVICE, organization, requireNonNull(workspace, "workspace"), null);
    }

    /** An active key of a person in a workspace without scopes that never expires and is within its limits. */
    public static KeyFacts workspaceUser(KeyId id, OrganizationId organization, WorkspaceId workspace, UserId owner) {
        return fresh(
                id,
                KeyType.WORKSPACE_USER,
                organization,
                requireNonNull(workspace, "workspace"),
                requireNonNull(owner, "owner"));
    }

    private static KeyFacts fresh(
            KeyId id,
            KeyType type,
            OrganizationId organization,
            @Nullable WorkspaceId workspace,
            @Nullable UserId owner) {
        return new KeyFacts(
                id,
                type,
                organization,
                workspace,
                owner,
                Scopes.none(),
                KeyStatus.ACTIVE,
                Expiry.never(),
                LimitState.within());
    }

    /** With these scopes, and only these. */
    public KeyFacts with(Scopes newScopes) {
        return new KeyFacts(id, type, organization, workspace, owner, newScopes, status, expiry, limits);
    }

    /** With this status. */
    public KeyFacts with(KeyStatus newStatus) {
        return new KeyFacts(id, type, organization, workspace, owner, scopes, newStatus, expiry, limits);
    }

    /** With this expiry. */
    public KeyFacts with(Expiry newExpiry) {
        return new KeyFacts(id, type, organization, workspace, owner, scopes, status, newExpiry, limits);
    }

    /** With its limits standing like this. */
    public KeyFacts with(LimitState newLimits) {
        return new KeyFacts(id, type, organization, workspace, owner, scopes, status, expiry, newLimits);
    }

    /** Which key. */
    public KeyId id() {
        return id;
    }

    /** Its type. */
    public KeyType type() {
        return type;
    }

    /** The organization it belongs to. */
    public OrganizationId organization() {
        return organization;
    }

    /** The workspace it belongs to; empty for an organization key. */
    public Optional<WorkspaceId> workspace() {
        return Optional.ofNullable(workspace);
    }

    /** The person whose it is, who may have left since; empty for a service key. */
    public Optional<UserId> owner() {
        return Optional.ofNullable(owner);
    }

    /** What it holds; what its type may never hold grants nothing all the same. */
    public Scopes scopes() {
        return scopes;
    }

    /** What somebody did to it. */
    public KeyStatus status() {
        return status;
    }

    /** When it stops working. */
    public Expiry expiry() {
        return expiry;
    }

    /** How its budgets and rate limits stand. */
    public LimitState limits() {
        return limits;
    }

    @Nullable
    WorkspaceId workspaceOrNull() {
        return workspace;
    }

    @Nullable
    UserId ownerOrNull() {
        return owner;
    }

    /** Whether the same is known of the same key. */
    @Override
    public boolean equals(Object other) {
        return other instanceof KeyFacts that
                && id.equals(that.id)
                && type == that.type
                && organization.equals(that.organization)
                && Objects.equals(workspace, that.workspace)
                && Objects.equals(owner, that.owner)
                && scopes.equals(that.scopes)
                && status == that.status
                && expiry.equals(that.expiry)
                && limits.equals(that.limits);
    }

    /** By the id. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The id. */
    @Override
    public String toString() {
        return id.toString();
    }
}
