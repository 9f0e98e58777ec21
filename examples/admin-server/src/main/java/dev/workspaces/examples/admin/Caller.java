package dev.workspaces.examples.admin;

import dev.workspaces.Workspaces;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Decision;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Resource;
import dev.workspaces.policy.Session;
import dev.workspaces.service.Acting;
import dev.workspaces.service.AuthenticatedKey;
import dev.workspaces.service.RequestInfo;
import java.util.Optional;

/** Who calls: a key, or a person's session. */
sealed interface Caller {
    /** What it does and asks, it does and asks as this. */
    Acting acting();

    /** As what the policy knows it. */
    Principal principal();

    /** In which organization it acts. */
    OrganizationId organization();

    /** The one workspace that it can act in; empty where it has to name one. */
    Optional<WorkspaceId> ownWorkspace();

    /** The person, for a session. */
    Optional<UserId> user();

    /** Its id, for logs. */
    String name();

    /** Whether it may do this, in its own workspace if it has one. */
    Decision check(Action action);

    /** Whether it may do this in a workspace. */
    Decision check(Action action, WorkspaceId workspace);

    /** Whether it may do this to a thing, from a workspace. */
    Decision check(Action action, WorkspaceId workspace, Resource resource);

    /** A key. */
    record ByKey(Workspaces workspaces, AuthenticatedKey key, Acting acting) implements Caller {
        ByKey(Workspaces workspaces, AuthenticatedKey key, RequestInfo info) {
            this(workspaces, key, workspaces.actingFor(key, info));
        }

        @Override
        public Principal principal() {
            return key.principal();
        }

        @Override
        public OrganizationId organization() {
            return key.organization();
        }

        @Override
        public Optional<WorkspaceId> ownWorkspace() {
            return key.workspace();
        }

        @Override
        public Optional<UserId> user() {
            return Optional.empty();
        }

        @Override
        public String name() {
            return key.id().value();
        }

        @Override
        public Decision check(Action action) {
            return workspaces.check(key, action);
        }

        @Override
        public Decision check(Action action, WorkspaceId workspace) {
            return workspaces.check(key, action, workspace);
        }

        @Override
        public Decision check(Action action, WorkspaceId workspace, Resource resource) {
            return workspaces.check(key, action, workspace, resource);
        }
    }

    /** A session. */
    record BySession(Workspaces workspaces, Session session, Acting acting) implements Caller {
        BySession(Workspaces workspaces, Session session, RequestInfo info) {
            this(workspaces, session, workspaces.actingFor(session, info));
        }

        @Override
        public Principal principal() {
            return session;
        }

        @Override
        public OrganizationId organization() {
            return session.organization();
        }

        @Override
        public Optional<WorkspaceId> ownWorkspace() {
            return session.confinement();
        }

        @Override
        public Optional<UserId> user() {
            return Optional.of(session.user());
        }

        @Override
        public String name() {
            return session.user().value();
        }

        @Override
        public Decision check(Action action) {
            return workspaces.check(session, action);
        }

        @Override
        public Decision check(Action action, WorkspaceId workspace) {
            return workspaces.check(session, action, workspace);
        }

        @Override
        public Decision check(Action action, WorkspaceId workspace, Resource resource) {
            return workspaces.check(session, action, workspace, resource);
        }
    }
}
