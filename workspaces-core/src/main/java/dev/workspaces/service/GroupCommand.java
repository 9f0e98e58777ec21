package dev.workspaces.service;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.GroupMapping;
import dev.workspaces.member.GroupName;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.WorkspaceRole;
import java.util.Optional;
import java.util.Set;

/** A change to what external groups give. */
public sealed interface GroupCommand<R> extends Command<R> {
    /**
     * Gives the members of a group a role in a workspace, from the next sync on: decided as adding and changing members there,
     * too. Mapped already, it gets this role. Answers with the mapping.
     *
     * @param group whose members
     * @param id the workspace
     * @param role as what
     */
    record MapGroup(GroupName group, WorkspaceId id, WorkspaceRole role) implements GroupCommand<GroupMapping> {
        @Override
        public Optional<Action> action() {
            return Optional.of(Actions.ORGANISATION_SETTINGS_UPDATE);
        }

        @Override
        public Optional<WorkspaceId> workspace() {
            return Optional.of(id);
        }
    }

    /**
     * Takes a mapping back, and what came from it: decided as removing members there, too. Answers with what ended.
     *
     * @param group whose members
     * @param id the workspace
     */
    record UnmapGroup(GroupName group, WorkspaceId id) implements GroupCommand<Ended> {
        @Override
        public Optional<Action> action() {
            return Optional.of(Actions.ORGANISATION_SETTINGS_UPDATE);
        }

        @Override
        public Optional<WorkspaceId> workspace() {
            return Optional.of(id);
        }
    }

    /**
     * Says who is in a group: in each mapped workspace they get its role, and who is not in it any more loses what came from
     * it. Touches only what came from the mapping, brings back nobody who was lowered or removed by hand since, adds nobody to
     * the organization. What whoever mapped, or whoever syncs, could not do there now is left undone. Answers with what
     * became of it.
     *
     * @param group which
     * @param users all who are in it now; whoever does not belong to the organization is passed over; up to {@value #MAX}
     */
    record SyncGroup(GroupName group, Set<UserId> users) implements GroupCommand<Synced> {
        /** How many people a group may have. */
        public static final int MAX = 100_000;

        /**
         * Copies the set.
         *
         * @throws InvalidInputException if there are too many
         */
        public SyncGroup {
            if (users.size() > MAX) {
                throw new InvalidInputException("users", "at most " + MAX + " people");
            }
            users = Set.copyOf(users);
        }

        @Override
        public Optional<Action> action() {
            return Optional.of(Actions.ORGANISATION_USERS_UPDATE);
        }
    }
}
