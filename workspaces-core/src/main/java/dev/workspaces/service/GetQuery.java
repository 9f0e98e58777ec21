package dev.workspaces.service;

import dev.workspaces.audit.AuditHead;
import dev.workspaces.id.InviteId;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.Slug;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.member.Invite;
import dev.workspaces.member.Person;
import dev.workspaces.member.WorkspaceMember;
import dev.workspaces.organization.Organization;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.KeyType;
import dev.workspaces.policy.KeyVerb;
import dev.workspaces.workspace.Workspace;
import java.util.Optional;

/** A question about one thing. What is not there is answered like what may not be seen. */
public sealed interface GetQuery<R> extends Query<R> {
    /** What the organization is called; for all of its people. */
    record GetOrganization() implements GetQuery<OrganizationSummary> {
        @Override
        public Optional<Action> action() {
            return Optional.of(Actions.ORGANISATIONS_READ);
        }
    }

    /** The organization with its settings. */
    record GetSettings() implements GetQuery<Organization> {
        @Override
        public Optional<Action> action() {
            return Optional.of(Actions.ORGANISATION_SETTINGS_READ);
        }
    }

    /**
     * Somebody of the organization.
     *
     * @param user whom
     */
    record GetPerson(UserId user) implements GetQuery<Person> {
        @Override
        public Optional<Action> action() {
            return Optional.of(Actions.ORGANISATION_USERS_READ);
        }
    }

    /**
     * An invite.
     *
     * @param id which
     */
    record GetInvite(InviteId id) implements GetQuery<Invite> {
        @Override
        public Optional<Action> action() {
            return Optional.of(Actions.ORGANISATION_USERS_READ);
        }
    }

    /**
     * A workspace; its overrides are left out for whoever may not read settings.
     *
     * @param id which
     */
    record GetWorkspace(WorkspaceId id) implements GetQuery<Workspace> {
        @Override
        public Optional<Action> action() {
            return Optional.of(Actions.WORKSPACES_READ);
        }

        @Override
        public Optional<WorkspaceId> workspace() {
            return Optional.of(id);
        }
    }

    /**
     * A workspace by its name for URLs: as {@link GetWorkspace} of the id that it resolves to.
     *
     * @param slug which
     */
    record GetWorkspaceBySlug(Slug slug) implements GetQuery<Workspace> {
        @Override
        public Optional<Action> action() {
            return Optional.of(Actions.WORKSPACES_READ);
        }
    }

    /**
     * A member of a workspace.
     *
     * @param id the workspace
     * @param user whom
     */
    record GetMember(WorkspaceId id, UserId user) implements GetQuery<WorkspaceMember> {
        @Override
        public Optional<Action> action() {
            return Optional.of(Actions.WORKSPACE_USERS_READ);
        }

        @Override
        public Optional<WorkspaceId> workspace() {
            return Optional.of(id);
        }
    }

    /**
     * A key, without its digests.
     *
     * @param id which
     */
    record GetKey(KeyId id) implements GetQuery<ApiKey>, KeyOperation {
        @Override
        public Action action(KeyType type) {
            return KeyVerb.READ.on(type);
        }
    }

    /**
     * Whether the audit log is as it was written, up to the head that the storage keeps, and what was let go was let go on record.
     *
     * @param keptElsewhere a head that the log once had, so that a tail that was cut off with that head is found; empty where none was
     *     kept; one from before the checkpoint tells nothing
     */
    record VerifyAudit(Optional<AuditHead> keptElsewhere) implements GetQuery<AuditVerification> {
        @Override
        public Optional<Action> action() {
            return Optional.of(Actions.AUDIT_LOGS_LIST);
        }
    }
}
