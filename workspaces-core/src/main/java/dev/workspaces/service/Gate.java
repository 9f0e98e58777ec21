package dev.workspaces.service;

import static java.util.Objects.requireNonNull;

import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Decision;
import dev.workspaces.policy.PolicyEngine;
import dev.workspaces.policy.Resource;
import dev.workspaces.policy.Session;
import dev.workspaces.storage.Storage;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers what a host asks on every request: what {@link Acting#decide} would answer, from facts that are kept from one request to
 * the next. A change made through the same {@code Workspaces} ends what was kept of it before anybody can see the change.
 * Stands behind {@code Workspaces}. Safe for any number of threads.
 */
public final class Gate {
    private final Authentication authentication;
    private final SessionGate sessions;
    private final KeyGate keys;

    private Gate(Authentication authentication, SessionGate sessions, KeyGate keys) {
        this.authentication = authentication;
        this.sessions = sessions;
        this.keys = keys;
    }

    /** On a storage that marks what changes. */
    static Gate of(Setup setup, Storage storage, PolicyEngine engine, Remembered remembered, Unwritten unwritten) {
        Clock clock = setup.clock();
        return new Gate(
                new Authentication(storage, setup.format(), setup.hashing(), clock, remembered, unwritten),
                new SessionGate(storage, engine, remembered),
                new KeyGate(storage, engine, clock, remembered, unwritten));
    }

    /** As {@code Workspaces.authenticate}. */
    public Optional<AuthenticatedKey> authenticate(@Nullable String presented) {
        return authentication.authenticate(presented);
    }

    /** As {@code Workspaces.check}. */
    public Decision check(Session session, Action action) {
        return sessions.check(session, action, null, null);
    }

    /** As {@code Workspaces.check}. */
    public Decision check(Session session, Action action, WorkspaceId workspace) {
        return sessions.check(session, action, requireNonNull(workspace, "workspace"), null);
    }

    /** As {@code Workspaces.check}. */
    public Decision check(Session session, Action action, WorkspaceId workspace, Resource resource) {
        return sessions.check(
                session, action, requireNonNull(workspace, "workspace"), requireNonNull(resource, "resource"));
    }

    /** As {@code Workspaces.check}. */
    public Decision check(AuthenticatedKey key, Action action) {
        return keys.check(key, action, null, null);
    }

    /** As {@code Workspaces.check}. */
    public Decision check(AuthenticatedKey key, Action action, WorkspaceId workspace) {
        return keys.check(key, action, requireNonNull(workspace, "workspace"), null);
    }

    /** As {@code Workspaces.check}. */
    public Decision check(AuthenticatedKey key, Action action, WorkspaceId workspace, Resource resource) {
        return keys.check(key, action, requireNonNull(workspace, "workspace"), requireNonNull(resource, "resource"));
    }
}
