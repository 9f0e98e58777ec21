package dev.workspaces.service;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.WorkspaceMember;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.WorkspaceRole;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A change to who belongs to a workspace, and as what. */
public sealed interface MemberCommand<R> extends Command<R> {
    /** The workspace. */
    WorkspaceId id();

    @Override
    default Optional<WorkspaceId> workspace() {
        return Optional.of(id());
    }

    /**
     * Adds people of the organization, all of them or none. Answers with the members, in this order.
     *
     * @param id the workspace
     * @param roles as what, by person; 1 to {@value #MAX}
     */
    record AddMembers(WorkspaceId id, Map<UserId, WorkspaceRole> roles)
            implements MemberCommand<List<WorkspaceMember>> {
        /** How many can be added at once. */
        public static final int MAX = 1000;

        /**
         * Checks the number; keeps the order.
         *
         * @throws InvalidInputException if there is nobody, or too many
         */
        public AddMembers {
            if (roles.isEmpty() || roles.size() > MAX) {
                throw new InvalidInputException("users", "1 to " + MAX + " people");
            }
            roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
        }

        /** One person. */
        public static AddMembers of(WorkspaceId id, UserId user, WorkspaceRole role) {
            return new AddMembers(id, Map.of(user, role));
        }

        @Override
        public Optional<Action> action() {
            return Optional.of(Actions.WORKSPACE_USERS_CREATE);
        }
    }

    /**
     * Gives somebody another role in a workspace; it counts as given by hand from then on. Oneself one may only lower,
     * and neither one nor a key of one's changes what a group gave. Answers with the member and what ended.
     *
     * @param id the workspace
     * @param user whom
     * @param role as what from then on
     */
    record ChangeWorkspaceRole(WorkspaceId id, UserId user, WorkspaceRole role)
            implements MemberCommand<Changed<WorkspaceMember>> {
        @Override
        public Optional<Action> action() {
            return Optional.of(Actions.WORKSPACE_USERS_UPDATE);
        }
    }

    /**
     * Takes somebody out of a workspace; no group brings them back. Not an owner or admin of the organization. Answers with what
     * ended.
     *
     * @param id the workspace
     * @param user whom
     */
    record RemoveMember(WorkspaceId id, UserId user) implements MemberCommand<Ended> {
        @Override
        public Optional<Action> action() {
            return Optional.of(Actions.WORKSPACE_USERS_DELETE);
        }
    }

    /**
     * Leaves a workspace, by a session without a ceiling; no group brings one back. Answers with what ended.
     *
     * @param id the workspace
     */
    record LeaveWorkspace(WorkspaceId id) implements MemberCommand<Ended> {
        @Override
        public Optional<Action> action() {
            return Optional.empty();
        }
    }
}
