package dev.workspaces.service;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.Description;
import dev.workspaces.id.Name;
import dev.workspaces.id.Slug;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.limit.Limits;
import dev.workspaces.limit.LimitsChange;
import dev.workspaces.policy.AccessSettings;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.workspace.Workspace;
import dev.workspaces.workspace.WorkspaceDefaults;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A change to a workspace itself. */
public sealed interface WorkspaceCommand<R> extends Command<R> {
    /**
     * Creates one, active, with its first members: all of them or no workspace. Answers with the workspace. Giving it members takes
     * {@code workspace_users.create} besides, decided as if it were there already.
     *
     * @param name what people call it
     * @param slug its name for URLs; empty for one of the library's
     * @param description empty for none
     * @param defaults empty for none
     * @param limits stored and returned, not enforced yet; empty for none
     * @param members people of the organization, as what; at most {@value MemberCommand.AddMembers#MAX}
     */
    record CreateWorkspace(
            Name name,
            Optional<Slug> slug,
            Optional<Description> description,
            Optional<WorkspaceDefaults> defaults,
            Optional<Limits> limits,
            Map<UserId, WorkspaceRole> members)
            implements WorkspaceCommand<Workspace> {
        /**
         * Checks the number of members; keeps their order.
         *
         * @throws InvalidInputException if there are too many
         */
        public CreateWorkspace {
            if (members.size() > MemberCommand.AddMembers.MAX) {
                throw new InvalidInputException("users", "at most " + MemberCommand.AddMembers.MAX + " people");
            }
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        /** One of this name. */
        public static CreateWorkspace named(String name) {
            return new CreateWorkspace(
                    Name.of(name), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
        }

        /** With this name for URLs. */
        public CreateWorkspace withSlug(String text) {
            return new CreateWorkspace(name, Optional.of(Slug.of(text)), description, defaults, limits, members);
        }

        /** With this description. */
        public CreateWorkspace described(String text) {
            return new CreateWorkspace(name, slug, Optional.of(Description.of(text)), defaults, limits, members);
        }

        /** With these defaults. */
        public CreateWorkspace with(WorkspaceDefaults newDefaults) {
            return new CreateWorkspace(name, slug, description, Optional.of(newDefaults), limits, members);
        }

        /** With these limits. */
        public CreateWorkspace with(Limits newLimits) {
            return new CreateWorkspace(name, slug, description, defaults, Optional.of(newLimits), members);
        }

        /** With these members. */
        public CreateWorkspace with(Map<UserId, WorkspaceRole> newMembers) {
            return new CreateWorkspace(name, slug, description, defaults, limits, newMembers);
        }

        @Override
        public Optional<Action> action() {
            return Optional.of(Actions.WORKSPACES_CREATE);
        }
    }

    /** A change to one that is there. */
    sealed interface ChangeWorkspace<R> extends WorkspaceCommand<R> {
        /** Which. */
        WorkspaceId id();

        @Override
        default Optional<WorkspaceId> workspace() {
            return Optional.of(id());
        }
    }

    /**
     * Changes one; what is empty stays as it is. Limits are loosened by owners, admins and keys of the organization only; scopes
     * of automatic user keys are set by who could hand them on. Answers with the workspace.
     *
     * @param id which
     * @param name empty for no change
     * @param slug empty for no change
     * @param description empty for no change
     * @param defaults all of them from then on; empty for no change
     * @param limits of each kind all of them from then on, or no change
     */
    record UpdateWorkspace(
            WorkspaceId id,
            Optional<Name> name,
            Optional<Slug> slug,
            Optional<Description> description,
            Optional<WorkspaceDefaults> defaults,
            LimitsChange limits)
            implements ChangeWorkspace<Workspace> {
        /** Nothing to change yet. */
        public static UpdateWorkspace of(WorkspaceId id) {
            return new UpdateWorkspace(
                    id, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), LimitsChange.none());
        }

        /** With another name. */
        public UpdateWorkspace named(String text) {
            return new UpdateWorkspace(id, Optional.of(Name.of(text)), slug, description, defaults, limits);
        }

        /** With another name for URLs. */
        public UpdateWorkspace withSlug(String text) {
            return new UpdateWorkspace(id, name, Optional.of(Slug.of(text)), description, defaults, limits);
        }

        /** With another description; an empty one for none. */
        public UpdateWorkspace described(String text) {
            return new UpdateWorkspace(id, name, slug, Optional.of(Description.of(text)), defaults, limits);
        }

        /** With these defaults, and only these. */
        public UpdateWorkspace with(WorkspaceDefaults newDefaults) {
            return new UpdateWorkspace(id, name, slug, description, Optional.of(newDefaults), limits);
        }

        /** With these limits, and only these. */
        public UpdateWorkspace with(Limits newLimits) {
            return with(LimitsChange.to(newLimits));
        }

        /** With this change to its limits. */
        public UpdateWorkspace with(LimitsChange change) {
            return new UpdateWorkspace(id, name, slug, description, defaults, change);
        }

        @Override
        public Optional<Action> action() {
            return Optional.of(Actions.WORKSPACES_UPDATE);
        }
    }

    /**
     * Sets what a workspace sets for itself, in place of what it did. A setting in a category that the organization does not let
     * workspaces override is refused. Answers with the workspace.
     *
     * @param id which
     * @param overrides all of them
     */
    record OverrideSettings(WorkspaceId id, AccessSettings overrides) implements ChangeWorkspace<Workspace> {
        @Override
        public Optional<Action> action() {
            return Optional.of(Actions.ORGANISATION_SETTINGS_UPDATE);
        }
    }

    /**
     * Takes one out of use and keeps everything in it. Not the default one. Answers with the workspace.
     *
     * @param id which
     */
    record ArchiveWorkspace(WorkspaceId id) implements ChangeWorkspace<Workspace> {
        @Override
        public Optional<Action> action() {
            return Optional.of(Actions.WORKSPACES_DELETE);
        }
    }

    /**
     * Brings an archived one back. Answers with the workspace.
     *
     * @param id which
     */
    record RestoreWorkspace(WorkspaceId id) implements ChangeWorkspace<Workspace> {
        @Override
        public Optional<Action> action() {
            return Optional.of(Actions.WORKSPACES_DELETE);
        }
    }

    /**
     * Deletes one that the host's {@link Inventory} finds empty, with its memberships, group mappings and the part of pending
     * invites that is about it. Not the default one. Answers with what ended.
     *
     * @param id which
     */
    record DeleteWorkspace(WorkspaceId id) implements ChangeWorkspace<Ended> {
        @Override
        public Optional<Action> action() {
            return Optional.of(Actions.WORKSPACES_DELETE);
        }
    }
}
