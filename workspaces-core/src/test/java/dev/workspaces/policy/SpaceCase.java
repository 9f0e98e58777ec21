package dev.workspaces.policy;

import static dev.workspaces.policy.SpaceColumn.CREDENTIAL;
import static dev.workspaces.policy.SpaceColumn.KEY;
import static dev.workspaces.policy.SpaceColumn.MEMBERSHIP;
import static dev.workspaces.policy.SpaceColumn.NAMED;
import static dev.workspaces.policy.SpaceColumn.ORGANIZATION;
import static dev.workspaces.policy.SpaceColumn.OVERRIDABLE;
import static dev.workspaces.policy.SpaceColumn.OVERRIDE;
import static dev.workspaces.policy.SpaceColumn.OWNER;
import static dev.workspaces.policy.SpaceColumn.RESOURCE;
import static dev.workspaces.policy.SpaceColumn.ROLE;
import static dev.workspaces.policy.SpaceColumn.SETTING;
import static dev.workspaces.policy.SpaceColumn.SIGHT;
import static dev.workspaces.policy.SpaceColumn.SIGHT_OVERRIDABLE;
import static dev.workspaces.policy.SpaceColumn.SIGHT_OVERRIDE;
import static dev.workspaces.policy.SpaceColumn.WORKSPACE_STATUS;

import dev.workspaces.id.WorkspaceId;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A point of the decision space: what is asked for, by whom, and the value of each column, by number. */
final class SpaceCase {
    /** What all switches of somebody say: not set, off or on. */
    static final int UNSET = 0;

    static final int OFF = 1;
    static final int ON = 2;

    private static final SpaceColumn[] COLUMNS = SpaceColumn.values();

    private final Action action;
    private final Caller caller;
    private final int[] values;

    private SpaceCase(Action action, Caller caller, int[] values) {
        this.action = action;
        this.caller = caller;
        this.values = values;
    }

    /** Who asks: a session, free or confined to a workspace, or a key. */
    enum Caller {
        SESSION,
        CONFINED,
        CONFINED_ELSEWHERE,
        ORGANIZATION_KEY,
        SERVICE_KEY,
        USER_KEY;

        boolean isPerson() {
            return compareTo(CONFINED_ELSEWHERE) <= 0;
        }

        /** Whether somebody's memberships count. */
        boolean isPersonal() {
            return isPerson() || this == USER_KEY;
        }

        boolean isBound() {
            return this != SESSION && this != ORGANIZATION_KEY;
        }
    }

    /** The first case: every column at its first value. */
    static SpaceCase first(Action action, Caller caller) {
        return new SpaceCase(action, caller, new int[COLUMNS.length]);
    }

    Action action() {
        return action;
    }

    Caller caller() {
        return caller;
    }

    int get(SpaceColumn column) {
        return values[column.ordinal()];
    }

    /** For whoever walks through the space; everybody else copies. */
    void set(SpaceColumn column, int value) {
        values[column.ordinal()] = value;
    }

    SpaceCase with(SpaceColumn column, int value) {
        SpaceCase copy = by(caller);
        copy.set(column, value);
        return copy;
    }

    SpaceCase by(Caller newCaller) {
        return new SpaceCase(action, newCaller, values.clone());
    }

    boolean hasKey() {
        return !caller.isPerson() && get(KEY) == 0;
    }

    /** Whether the credential is of the organization, which is there. */
    boolean isHere() {
        return get(KEY) == 0 && get(CREDENTIAL) == 0 && get(ORGANIZATION) == 0;
    }

    /** Whether there is a membership, the right one, that is not suspended. */
    boolean isActiveMember() {
        return get(MEMBERSHIP) % 2 == 1 && get(MEMBERSHIP) < 7;
    }

    /** Whether the person, if there is one, is neither owner nor admin of the organization. */
    boolean isPlain() {
        return get(MEMBERSHIP) <= 2;
    }

    /** Whether there is a membership in the workspace, and the right one. */
    boolean hasRole() {
        return get(ROLE) >= 1 && get(ROLE) <= 3;
    }

    /** The workspace of the request; null if there is none. */
    @Nullable
    WorkspaceId workspace() {
        if (get(NAMED) < 2) {
            return get(NAMED) == 0 ? SpaceFacts.OWN : SpaceFacts.OTHER;
        }
        return caller == Caller.CONFINED_ELSEWHERE || (caller.isBound() && get(KEY) == 0) ? home() : null;
    }

    /** The workspace of who is bound to one. */
    WorkspaceId home() {
        return caller == Caller.CONFINED_ELSEWHERE ? SpaceFacts.OTHER : SpaceFacts.OWN;
    }

    boolean isArchived() {
        return get(WORKSPACE_STATUS) == 1;
    }

    /** Whether no switch is set, and no resource is named. */
    boolean isPlainQuestion() {
        return get(SETTING) + get(OVERRIDE) + get(OVERRIDABLE) + get(RESOURCE) == 0;
    }

    /** Where the resource is and whose, by one number. */
    int resource() {
        return get(RESOURCE) * OWNER.most() + get(OWNER);
    }

    /** What the switches that govern the action say for the workspace; more than {@link #ON}: each for itself. */
    int setting() {
        return isOverridden() ? get(OVERRIDE) : get(SETTING);
    }

    /** What the switches of data visibility say. */
    int sight() {
        boolean isOverridden = get(SIGHT_OVERRIDE) != UNSET && get(SIGHT_OVERRIDABLE) == 1;
        return isOverridden ? get(SIGHT_OVERRIDE) : get(SIGHT);
    }

    private boolean isOverridden() {
        return action.level() == ActionLevel.WORKSPACE && get(OVERRIDE) != UNSET && get(OVERRIDABLE) == 1;
    }

    /** All of it, by name. */
    @Override
    public String toString() {
        Map<SpaceColumn, Integer> all = new TreeMap<>();
        for (SpaceColumn column : COLUMNS) {
            all.put(column, get(column));
        }
        return action + " by " + caller + " " + all;
    }
}
