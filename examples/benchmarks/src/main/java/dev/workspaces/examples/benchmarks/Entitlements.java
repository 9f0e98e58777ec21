package dev.workspaces.examples.benchmarks;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.ActionLevel;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.WorkspaceFacts;
import dev.workspaces.policy.WorkspaceStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All that a principal may do in an organization: actions by place, the places as {@link Places} names them. */
record Entitlements(OrganizationId organization, Map<String, List<Action>> byPlace) {
    private static final List<Action> ACTIONS = Catalogue.builtIn().actions();

    static Entitlements none(OrganizationId organization) {
        return new Entitlements(organization, new LinkedHashMap<>());
    }

    /** Adds what passes, at the organization where no workspace is given. */
    void add(@Nullable WorkspaceFacts place, Predicate<Action> passes) {
        List<Action> actions = ACTIONS.stream()
                .filter(action -> place != null || action.level() == ActionLevel.ORGANIZATION)
                .filter(passes)
                .toList();
        if (!actions.isEmpty()) {
            byPlace.put(place == null ? Places.NONE : place.id().value(), actions);
        }
    }

    /** Whether a workspace leaves the action to a caller who reaches every workspace, or not. */
    static boolean leaves(@Nullable WorkspaceFacts place, Action action, boolean reachesAll) {
        boolean isActive = place == null || place.status() == WorkspaceStatus.ACTIVE;
        return isActive || (reachesAll && Archive.permits(action));
    }
}
