package dev.workspaces.storage;

import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.Agent;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.KeyDeadline;
import dev.workspaces.policy.KeyStatus;
import dev.workspaces.policy.KeyType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** Which keys a list holds: those that match all of this. */
@Value.Immutable
@ValueStyle
public abstract class KeyFilter {
    private static final KeyFilter ALL = builder().build();

    KeyFilter() {}

    /** Where they belong; empty for anywhere. */
    public abstract Optional<WorkspaceId> workspace();

    /** Whose they are; empty for anybody's and nobody's. */
    public abstract Optional<UserId> owner();

    /** Their types; none for any. */
    public abstract Set<KeyType> types();

    /** What somebody did to them; none for anything. */
    public abstract Set<KeyStatus> statuses();

    /** When they expire, those that are not revoked; empty for whenever. */
    public abstract Optional<Span> expiring();

    /** When they are rotated next, those that are active and do not expire before; empty for whenever. */
    public abstract Optional<Span> rotating();

    /** Last used before this instant or, where they never were, created before it; empty for whenever. */
    public abstract Optional<Instant> unusedSince();

    /** Who was shown a secret of theirs that is still there; empty for anybody. */
    public abstract Optional<Agent> knownTo();

    /** What they have to be some of; empty for anything. An empty list holds no key. */
    public abstract Optional<List<KeyReach>> within();

    /** Whether this key is one of them. */
    public boolean matches(ApiKey key) {
        return (workspace().isEmpty() || key.workspace().equals(workspace()))
                && (owner().isEmpty() || key.owner().equals(owner()))
                && (types().isEmpty() || types().contains(key.type()))
                && (statuses().isEmpty() || statuses().contains(key.status()))
                && comes(expiring(), KeyDeadline.EXPIRY, key)
                && comes(rotating(), KeyDeadline.ROTATION, key)
                && unusedSince()
                        .map(key.lastUsedAt().orElse(key.createdAt())::isBefore)
                        .orElse(true)
                && knownTo().map(key.knowers()::contains).orElse(true)
                && within().map(reaches -> reaches.stream().anyMatch(reach -> reach.contains(key)))
                        .orElse(true);
    }

    /** Cuts the instant to the microsecond, and to what storages keep, from 1900 to 9999. */
    @Value.Check
    KeyFilter cut() {
        Optional<Instant> since = unusedSince().map(Instants::within);
        return since.equals(unusedSince())
                ? this
                : toBuilder().unusedSince(since).build();
    }

    private static boolean comes(Optional<Span> span, KeyDeadline deadline, ApiKey key) {
        return span.isEmpty()
                || key.timeOf(deadline).filter(span.get()::contains).isPresent();
    }

    /** All of them. */
    public static KeyFilter all() {
        return ALL;
    }

    /** Those of a workspace. */
    public static KeyFilter inWorkspace(WorkspaceId workspace) {
        return builder().workspace(workspace).build();
    }

    /** A builder that starts as this. */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** A builder of a filter that lets everything through. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds filters. For one thread. */
    public static final class Builder extends ImmutableKeyFilter.Builder {
        Builder() {}
    }
}
