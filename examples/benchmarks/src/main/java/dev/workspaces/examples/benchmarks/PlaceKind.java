package dev.workspaces.examples.benchmarks;

import dev.workspaces.policy.Action;
import dev.workspaces.policy.ActionLevel;
import dev.workspaces.policy.WorkspaceFacts;
import dev.workspaces.policy.WorkspaceStatus;
import java.util.Locale;

/** What a role or preset is split by in a product that cannot ask what a place is. */
enum PlaceKind {
    /** The organization, no workspace named. */
    ORGANIZATION,

    /** A workspace in use. */
    WORKSPACE,

    /** An archived workspace. */
    ARCHIVED;

    static PlaceKind of(WorkspaceFacts workspace) {
        return workspace.status() == WorkspaceStatus.ACTIVE ? WORKSPACE : ARCHIVED;
    }

    boolean admits(Action action) {
        return switch (this) {
            case ORGANIZATION -> action.level() == ActionLevel.ORGANIZATION;
            case WORKSPACE -> true;
            case ARCHIVED -> Archive.permits(action);
        };
    }

    /** Such as {@code org_admin@workspace}. */
    String qualify(String role) {
        return role + "@" + name().toLowerCase(Locale.ROOT);
    }
}
