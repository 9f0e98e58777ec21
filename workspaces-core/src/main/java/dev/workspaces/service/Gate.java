package dev.workspaces.service;

import static java.util.Objects.requireNonNull;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Check;
import dev.workspaces.policy.Decision;
import dev.workspaces.policy.Facts;
import dev.workspaces.policy.FactsNeeded;
import dev.workspaces.policy.PolicyEngine;
import dev.workspaces.policy.Request;
import dev.workspaces.policy.Resource;
import dev.workspaces.policy.Session;
import dev.workspaces.storage.FactChange;
import dev.workspaces.storage.Storage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers what a host asks on every request: what {@link Acting#decide} would answer, from facts that are kept from one request to
 * the next. A change made through the same {@code Workspaces} ends what was kept of it before anybody can see the change.
 * Stands behind {@code Workspaces}. Safe for any number of threads.
 */
public final class Gate {
    /** For sessions, which time does not end. */
    private static final Instant ANY_TIME = Instant.EPOCH;

    private final Storage storage;
    private final PolicyEngine engine;
    private final FactMarks marks;
    private final Places places;

    Gate(Storage storage, PolicyEngine engine, FactMarks marks, int entries) {
        this.storage = storage;
        this.engine = engine;
        this.marks = marks;
        this.places = new Places(entries);
    }

    /** As {@code Workspaces.check}. */
    public Decision check(Session session, Action action) {
        return decide(session, action, null, null);
    }

    /** As {@code Workspaces.check}. */
    public Decision check(Session session, Action action, WorkspaceId workspace) {
        return decide(session, action, requireNonNull(workspace, "workspace"), null);
    }

    /** As {@code Workspaces.check}. */
    public Decision check(Session session, Action action, WorkspaceId workspace, Resource resource) {
        return decide(
                session, action, requireNonNull(workspace, "workspace"), requireNonNull(resource, "resource"));
    }

    private Decision decide(
            Session session, Action action, @Nullable WorkspaceId workspace, @Nullable Resource resource) {
        WorkspaceId where =
                workspace == null ? session.confinement().orElse(null) : workspace;
        Place place = places.find(session.user(), session.organization(), where);
        if (place == null || !marks.stands(place.kept().mark())) {
            Request request = request(session, action, session.organization(), workspace, resource);
            return decideAnew(session, request, where);
        }
        // named by the very objects that the facts were read by, so that the engine need not compare them
        WorkspaceId named = workspace == null ? null : place.workspace();
        Request request = request(session, action, place.organization(), named, resource);
        return engine.decide(request, place.kept().facts(), ANY_TIME);
    }

    private Decision decideAnew(Session session, Request request, @Nullable WorkspaceId where) {
        Mark mark = marks.mark(FactsNeeded.by(request, Optional.empty()));
        Facts facts = storage.read(snapshot -> FactLoader.load(request, snapshot)).checkedFor(request);
        Decision decision = engine.decide(request, facts, ANY_TIME);
        if (isThere(decision)) {
            places.put(new Place(session.user(), request.organization(), where, Kept.untilChanged(mark, facts)));
        }
        return decision;
    }

    /** Whether the place is there and seen: nobody fills the memory with names of what is not. */
    private static boolean isThere(Decision decision) {
        return decision.failedCheck()
                .filter(failed -> failed.compareTo(Check.WORKSPACE_SEEN) <= 0)
                .isEmpty();
    }

    private static Request request(
            Session session,
            Action action,
            OrganizationId organization,
            @Nullable WorkspaceId workspace,
            @Nullable Resource resource) {
        Request request = workspace == null
                ? Request.of(session, action, organization)
                : Request.of(session, action, organization, workspace);
        return resource == null ? request : request.with(resource);
    }

    /** What another node changed: to be called by whoever hears of it. */
    void changed(OrganizationId organization, List<FactChange> changes) {
        marks.changed(organization, changes);
    }

    /** For whoever may have missed what others changed: nothing that was kept is used any more. */
    void dropAll() {
        marks.allChanged();
    }
}
