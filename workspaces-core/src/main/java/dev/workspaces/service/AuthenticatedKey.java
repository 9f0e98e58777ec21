package dev.workspaces.service;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.SecretDigest;
import dev.workspaces.policy.KeyFacts;
import dev.workspaces.policy.KeyPrincipal;
import dev.workspaces.policy.KeyType;
import dev.workspaces.policy.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An API key that asks, by one of its secrets. It may be held on to: what it may is decided anew each time, and once its secret
 * is no longer good, because it was rotated away or the key was revoked, it may nothing. Only {@code Workspaces.authenticate}
 * makes one. What it tells of the key stays the same for ever. Safe for any number of threads.
 */
public final class AuthenticatedKey {
    private final SecretDigest digest;
    private final KeyPrincipal principal;
    private final KeyFacts names;
    private final OrganizationId organization;
    private final @Nullable WorkspaceId workspace;
    private final Optional<AuthenticatedKey> found = Optional.of(this);
    private volatile @Nullable Kept kept;
    private volatile long minuteOfUse = Long.MIN_VALUE;

    /**
     * By this secret.
     *
     * @param names what says which key it is, and whose; nothing else of it counts
     */
    AuthenticatedKey(SecretDigest digest, KeyFacts names) {
        this.digest = digest;
        this.principal = Principal.key(names.id());
        this.names = names;
        this.organization = names.organization();
        this.workspace = names.workspace().orElse(null);
    }

    /** Which key. */
    public KeyId id() {
        return principal.key();
    }

    /** Its type. */
    public KeyType type() {
        return names.type();
    }

    /** The organization it belongs to. */
    public OrganizationId organization() {
        return organization;
    }

    /** The workspace it belongs to; empty for an organization key. */
    public Optional<WorkspaceId> workspace() {
        return names.workspace();
    }

    /** The person whose it is; empty for a service key. */
    public Optional<UserId> owner() {
        return names.owner();
    }

    /** As what the policy knows it. */
    public KeyPrincipal principal() {
        return principal;
    }

    SecretDigest digest() {
        return digest;
    }

    KeyFacts names() {
        return names;
    }

    @Nullable
    WorkspaceId workspaceOrNull() {
        return workspace;
    }

    /** Itself, without allocating anything. */
    Optional<AuthenticatedKey> found() {
        return found;
    }

    /** What was read last of it for its own place; none if nothing may be used again. */
    @Nullable
    Kept kept() {
        return kept;
    }

    void keep(@Nullable Kept read) {
        kept = read;
    }

    /** Notes a use; whether it is the first that is noted in this minute, or one at the same time as the first. */
    boolean isFirstUseIn(long minute) {
        if (minuteOfUse == minute) {
            return false;
        }
        minuteOfUse = minute;
        return true;
    }

    /** Whether both are the same key by the same secret. */
    @Override
    public boolean equals(Object other) {
        return other instanceof AuthenticatedKey that && digest.equals(that.digest);
    }

    /** By the secret's digest. */
    @Override
    public int hashCode() {
        return digest.hashCode();
    }

    /** Which key it is, by id. */
    @Override
    public String toString() {
        return principal.toString();
    }
}
