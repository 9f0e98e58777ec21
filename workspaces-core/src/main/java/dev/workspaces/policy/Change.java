package dev.workspaces.policy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;

/**
 * A change to a {@link World}, as a value: what somebody asks "what if" about, and what an explanation suggests. Immutable.
 */
public sealed interface Change permits PersonChange, SettingChange, WorkspaceChange, KeyChange, AskWith {
    /**
     * Makes the change.
     *
     * @throws dev.workspaces.error.InvalidInputException if what it changes is not there
     */
    void applyTo(WorldBuilder world);

    /** The request as it is asked after the change: only {@link AskWith} makes it another. */
    default Request applyTo(Request request) {
        return request;
    }

    /** How much it gives away: of two that help, the less powerful is the better one. */
    Power power();

    /** As JSON: {@code change} names its kind, the other members what it changes. */
    @JsonValue
    Map<String, Object> toTree();
}
