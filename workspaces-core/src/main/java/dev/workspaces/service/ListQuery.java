package dev.workspaces.service;

import dev.workspaces.audit.AuditEvent;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.member.GroupMapping;
import dev.workspaces.member.Invite;
import dev.workspaces.member.Person;
import dev.workspaces.member.WorkspaceMember;
import dev.workspaces.page.Page;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.KeyType;
import dev.workspaces.policy.KeyVerb;
import dev.workspaces.storage.AuditFilter;
import dev.workspaces.storage.InviteFilter;
import dev.workspaces.storage.KeyFilter;
import dev.workspaces.storage.MemberFilter;
import dev.workspaces.storage.PersonFilter;
import dev.workspaces.storage.WorkspaceFilter;
import dev.workspaces.workspace.Workspace;
import java.util.Optional;

/**
 * A question for a list, page by page; {@link Acting#count} counts what its pages hold altogether.
 *
 * @param <T> what the list holds
 */
public sealed interface ListQuery<T> extends Query<Page<T>> {
    /** Which part of the list. */
    PageRequest page();

    /**
     * The workspaces that whoever asks may see; overrides are left out for whoever may not read settings.
     *
     * @param filter which of these
     * @param page which part
     */
    record ListWorkspaces(WorkspaceFilter filter, PageRequest page) implements ListQuery<Workspace> {
        @Override
        public Optional<Action> action() {
            return Optional.of(Actions.WORKSPACES_LIST);
        }
    }

    /**
     * The people of the organization.
     *
     * @param filter which of them
     * @param page which part
     */
    record ListPeople(PersonFilter filter, PageRequest page) implements ListQuery<Person> {
        @Override
        public Optional<Action> action() {
            return Optional.of(Actions.ORGANISATION_USERS_LIST);
        }
    }

    /**
     * The members of a workspace: those with a membership there. Owners and admins of the organization reach it without one.
     *
     * @param id the workspace
     * @param filter which of them
     * @param page which part
     */
    record ListMembers(WorkspaceId id, MemberFilter filter, PageRequest page) implements ListQuery<WorkspaceMember> {
        /** All of them. */
        public ListMembers(WorkspaceId id, PageRequest page) {
            this(id, MemberFilter.all(), page);
        }

        @Override
        public Optional<Action> action() {
            return Optional.of(Actions.WORKSPACE_USERS_LIST);
        }

        @Override
        public Optional<WorkspaceId> workspace() {
            return Optional.of(id);
        }
    }

    /**
     * The invites of the organization.
     *
     * @param filter which of them
     * @param page which part
     */
    record ListInvites(InviteFilter filter, PageRequest page) implements ListQuery<Invite> {
        @Override
        public Optional<Action> action() {
            return Optional.of(Actions.ORGANISATION_USERS_LIST);
        }
    }

    /** A list of keys: it holds those that the caller may list, by the type and workspace of each. */
    sealed interface OfKeys extends ListQuery<ApiKey>, KeyOperation permits ListKeys, ListKeysOfTheGone {
        /** Which of these. */
        KeyFilter filter();

        @Override
        default Action action(KeyType type) {
            return KeyVerb.LIST.on(type);
        }

        @Override
        default Optional<WorkspaceId> workspace() {
            return filter().workspace();
        }
    }

    /**
     * The keys that the caller may list, revoked ones included, without their digests.
     *
     * @param filter which of these
     * @param page which part
     */
    record ListKeys(KeyFilter filter, PageRequest page) implements OfKeys {}

    /**
     * The user keys that are not revoked and whose owner has no access to their workspace now: is suspended, or gone.
     *
     * @param filter which of these
     * @param page which part
     */
    record ListKeysOfTheGone(KeyFilter filter, PageRequest page) implements OfKeys {}

    /**
     * What external groups give.
     *
     * @param page which part
     */
    record ListGroupMappings(PageRequest page) implements ListQuery<GroupMapping> {
        @Override
        public Optional<Action> action() {
            return Optional.of(Actions.ORGANISATION_SETTINGS_READ);
        }
    }

    /**
     * The audit log, oldest first.
     *
     * @param filter which of its events
     * @param page which part
     */
    record ListAuditEvents(AuditFilter filter, PageRequest page) implements ListQuery<AuditEvent> {
        @Override
        public Optional<Action> action() {
            return Optional.of(Actions.AUDIT_LOGS_LIST);
        }
    }
}
