package dev.workspaces.service;

import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.policy.KeyStatus;
import dev.workspaces.storage.KeyFilter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What becomes of keys when something else ends: they are revoked with it. */
final class KeyEndings {
    private static final Set<KeyStatus> LIVING = Set.of(KeyStatus.ACTIVE, KeyStatus.DISABLED);

    private KeyEndings() {}

    /** All of somebody's in a workspace. */
    static void leave(
            WorkspaceId workspace, UserId user, Planning planning, List<Effect> effects, List<Ending> endings) {
        KeyFilter theirs = living().workspace(workspace).owner(user).build();
        revoke(theirs, any -> true, planning, effects, endings);
    }

    /** All of somebody's in the organization. */
    static void leave(UserId user, Planning planning, List<Effect> effects, List<Ending> endings) {
        revoke(living().owner(user).build(), any -> true, planning, effects, endings);
    }

    /** Somebody's in the workspaces that they reach by no membership. */
    static void loseReach(UserId user, Planning planning, List<Effect> effects, List<Ending> endings) {
        Predicate<ApiKey> isOutside =
                key -> planning.membership(key.workspace().orElseThrow(), user).isEmpty();
        revoke(living().owner(user).build(), isOutside, planning, effects, endings);
    }

    /** All of a workspace. */
    static void end(WorkspaceId workspace, Planning planning, List<Effect> effects, List<Ending> endings) {
        revoke(living().workspace(workspace).build(), any -> true, planning, effects, endings);
    }

    static KeyFilter.Builder living() {
        return KeyFilter.builder().addAllStatuses(LIVING);
    }

    private static void revoke(
            KeyFilter filter,
            Predicate<ApiKey> isMeant,
            Planning planning,
            List<Effect> effects,
            List<Ending> endings) {
        var keys = planning.snapshot().keys();
        Pages.each(page -> keys.list(planning.caller().organization(), filter, page), key -> {
            if (isMeant.test(key)) {
                effects.add(Save.key(Optional.of(key), key.revoked(planning.now())));
                endings.add(new Ending.OfKey(key.id()));
            }
        });
    }
}
