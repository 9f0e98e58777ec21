package dev.workspaces.service;

import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Decision;
import dev.workspaces.policy.Facts;
import dev.workspaces.policy.PolicyEngine;
import dev.workspaces.policy.Request;
import dev.workspaces.policy.Resource;
import dev.workspaces.policy.Session;
import dev.workspaces.storage.Storage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Lets sessions do what they may. */
final class SessionGate {
    /** Time does not end sessions. */
    private static final Instant ANY_TIME = Instant.EPOCH;

    private final Storage storage;
    private final PolicyEngine engine;
    private final Remembered remembered;

    SessionGate(Storage storage, PolicyEngine engine, Remembered remembered) {
        this.storage = storage;
        this.engine = engine;
        this.remembered = remembered;
    }

    Decision check(Session session, Action action, @Nullable WorkspaceId workspace, @Nullable Resource resource) {
        WorkspaceId where = workspace == null ? session.confinement().orElse(null) : workspace;
        Place place = remembered.places().find(session.user(), session.organization(), where);
        Facts facts = place == null ? null : remembered.standing(place.kept(), 0);
        if (place == null || facts == null) {
            return read(session, Asked.request(session, action, session.organization(), workspace, resource), where);
        }
        // named by the very objects that the facts were read by, so that the engine need not compare them
        WorkspaceId named = workspace == null ? null : place.workspace();
        return engine.decide(Asked.request(session, action, place.organization(), named, resource), facts, ANY_TIME);
    }

    private Decision read(Session session, Request request, @Nullable WorkspaceId where) {
        Mark mark = remembered.mark(request);
        Facts facts =
                storage.read(snapshot -> FactLoader.load(request, snapshot)).checkedFor(request);
        Decision decision = engine.decide(request, facts, ANY_TIME);
        if (Asked.isSomewhere(decision)) {
            Kept kept = Kept.untilChanged(remembered.marks(), mark, facts);
            remembered.places().put(new Place(session.user(), request.organization(), where, kept));
        }
        return decision;
    }
}
