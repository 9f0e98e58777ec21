package dev.workspaces.service;

import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.Action;
import java.util.Locale;
import java.util.Optional;

/** Something that can be done or asked: a value of a closed set, each with the action that has to be allowed. */
public sealed interface Operation permits Command, Query, KeyOperation {
    /**
     * The action that has to be allowed to whoever does this; empty only for the few things that concern nothing but one's
     * own membership, and for a {@link KeyOperation} on a key that says its type itself.
     */
    Optional<Action> action();

    /** The workspace it is about; empty where it is about the organization. */
    default Optional<WorkspaceId> workspace() {
        return Optional.empty();
    }

    /** Its name in logs and in the audit log, such as {@code create_workspace}. */
    default String operationName() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
