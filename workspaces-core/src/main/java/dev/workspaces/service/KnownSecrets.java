package dev.workspaces.service;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.Agent;
import dev.workspaces.key.ApiKey;
import dev.workspaces.storage.KeyFilter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Which keys' secrets somebody still knows: those that they were shown, and those that were shown to keys whose secrets they know.
 * Rotating these is left to whoever may.
 */
final class KnownSecrets {
    private KnownSecrets() {}

    /**
     * Those that somebody who falls still knows, but for their own keys.
     *
     * @param workspace where they fall: keys of other workspaces do not count; empty for in the organization
     * @param endings what ends with it: revoked keys do not count
     */
    static List<KeyId> of(UserId user, Optional<WorkspaceId> workspace, List<Ending> endings, Planning planning) {
        return known(Agent.of(user), planning).stream()
                .filter(key -> !key.owner().equals(Optional.of(user)))
                .filter(key -> workspace.isEmpty()
                        || key.workspace().isEmpty()
                        || key.workspace().equals(workspace))
                .map(ApiKey::id)
                .filter(id -> !endings.contains(new Ending.OfKey(id)))
                .toList();
    }

    /** The keys of somebody who rises whose secrets others know. */
    static List<KeyId> toOthers(UserId user, Optional<WorkspaceId> workspace, Planning planning) {
        KeyFilter theirs = KeyEndings.living().workspace(workspace).owner(user).build();
        List<KeyId> known = new ArrayList<>();
        each(theirs, planning, key -> {
            if (key.knowers().stream().anyMatch(agent -> !agent.equals(Agent.of(user)))) {
                known.add(key.id());
            }
        });
        return known;
    }

    /**
     * The one or the other.
     *
     * @param change above 0 for somebody who rises, below 0 for somebody who falls
     */
    static List<KeyId> ofChange(int change, UserId user, Optional<WorkspaceId> workspace, Planning planning) {
        if (change == 0) {
            return List.of();
        }
        return change > 0 ? toOthers(user, workspace, planning) : of(user, workspace, List.of(), planning);
    }

    private static Set<ApiKey> known(Agent first, Planning planning) {
        Set<ApiKey> known = new HashSet<>();
        Set<Agent> met = new HashSet<>(Set.of(first));
        Deque<Agent> open = new ArrayDeque<>(met);
        while (!open.isEmpty()) {
            KeyFilter shown = KeyFilter.builder().knownTo(open.remove()).build();
            each(shown, planning, key -> {
                known.add(key);
                Agent next = Agent.of(key.id());
                if (met.add(next)) {
                    open.add(next);
                }
            });
        }
        return known;
    }

    private static void each(KeyFilter filter, Planning planning, Consumer<ApiKey> visit) {
        var keys = planning.snapshot().keys();
        Pages.each(page -> keys.list(planning.caller().organization(), filter, page), visit);
    }
}
