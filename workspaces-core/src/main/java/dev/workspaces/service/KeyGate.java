package dev.workspaces.service;

import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Decision;
import dev.workspaces.policy.Facts;
import dev.workspaces.policy.PolicyEngine;
import dev.workspaces.policy.Request;
import dev.workspaces.policy.Resource;
import dev.workspaces.storage.Storage;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Lets keys do what they may, while the secret that they came by is good. */
final class KeyGate {
    /** What is kept of a key is not used after its end: until then, any time before it decides the same. */
    private static final Instant BEFORE_ITS_END = Instant.MIN;

    private final Storage storage;
    private final PolicyEngine engine;
    private final Clock clock;
    private final Remembered remembered;
    private final Unwritten unwritten;

    KeyGate(Storage storage, PolicyEngine engine, Clock clock, Remembered remembered, Unwritten unwritten) {
        this.storage = storage;
        this.engine = engine;
        this.clock = clock;
        this.remembered = remembered;
        this.unwritten = unwritten;
    }

    Decision check(AuthenticatedKey key, Action action, @Nullable WorkspaceId workspace, @Nullable Resource resource) {
        return workspace != null && key.workspaceOrNull() == null
                ? elsewhere(key, action, workspace, resource)
                : atHome(key, action, workspace, resource);
    }

    /** By the facts of its own workspace, whatever other it names; of an organization key by those of no workspace. */
    private Decision atHome(
            AuthenticatedKey key, Action action, @Nullable WorkspaceId workspace, @Nullable Resource resource) {
        WorkspaceId own = key.workspaceOrNull();
        WorkspaceId named = workspace != null && workspace.equals(own) ? own : workspace;
        Request request = Asked.request(key.principal(), action, key.organization(), named, resource);
        long millis = clock.millis();
        Facts facts = remembered.standing(key.kept(), millis);
        return facts == null ? read(key, request, own) : decide(key, request, facts, millis);
    }

    /** An organization key in a workspace. */
    private Decision elsewhere(
            AuthenticatedKey key, Action action, WorkspaceId workspace, @Nullable Resource resource) {
        Place place = remembered.places().find(key.digest(), key.organization(), workspace);
        WorkspaceId named = place == null ? workspace : place.workspace();
        Request request = Asked.request(key.principal(), action, key.organization(), named, resource);
        long millis = clock.millis();
        Facts facts = place == null ? null : remembered.standing(place.kept(), millis);
        return facts == null ? read(key, request, named) : decide(key, request, facts, millis);
    }

    private Decision decide(AuthenticatedKey key, Request request, Facts facts, long millis) {
        unwritten.uses().note(key, millis);
        return engine.decide(request, facts, BEFORE_ITS_END);
    }

    private Decision read(AuthenticatedKey key, Request request, @Nullable WorkspaceId where) {
        Request there = Asked.request(key.principal(), request.action(), key.organization(), where, null);
        Mark mark = remembered.mark(there, key);
        Instant now = clock.instant();
        KeyRead read = storage.read(snapshot -> KeyRead.of(key, there, snapshot, now));
        Facts facts = read.facts().checkedFor(there);
        Decision decision = engine.decide(request, facts, now);
        if (read.isGood()) {
            unwritten.uses().note(key, now.toEpochMilli());
            keep(key, where, Kept.until(remembered.marks(), mark, facts, read.end()), decision);
        }
        return decision;
    }

    @SuppressWarnings("ReferenceEquality") // its own workspace is always named by the same object
    private void keep(AuthenticatedKey key, @Nullable WorkspaceId where, Kept kept, Decision decision) {
        if (where == key.workspaceOrNull()) {
            key.keep(kept);
        } else if (Asked.isSomewhere(decision)) {
            remembered.places().put(new Place(key.digest(), key.organization(), where, kept));
        }
    }
}
