package dev.workspaces;

import dev.workspaces.id.ExternalId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.Slug;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.Person;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Decision;
import dev.workspaces.policy.Explanation;
import dev.workspaces.policy.Request;
import dev.workspaces.policy.Resource;
import dev.workspaces.policy.Session;
import dev.workspaces.service.Acceptance;
import dev.workspaces.service.Acting;
import dev.workspaces.service.AuthenticatedKey;
import dev.workspaces.service.Circumstances;
import dev.workspaces.service.Inventory;
import dev.workspaces.service.RequestInfo;
import dev.workspaces.service.Services;
import dev.workspaces.service.Setup;
import dev.workspaces.service.SystemActing;
import dev.workspaces.storage.Storage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Organizations, their workspaces and their people, on one storage. Closing it closes the storage. Safe for any number of
 * threads.
 */
public final class Workspaces implements AutoCloseable {
    private static final Duration WRITING = Duration.ofSeconds(30);
    private static final Duration TELLING = Duration.ofSeconds(1);
    private static final int ROUNDS_IN_BOUND = 3;

    private final Storage storage;
    private final Services services;
    private final List<ScheduledFuture<?>> tasks = new ArrayList<>();
    private final AtomicBoolean isClosed = new AtomicBoolean();

    Workspaces(Setup setup, Optional<ScheduledExecutorService> scheduler) {
        this.storage = setup.storage();
        this.services = Services.of(setup);
        scheduler.ifPresent(threads -> schedule(setup, threads));
    }

    private void schedule(Setup setup, ScheduledExecutorService threads) {
        tasks.add(every(WRITING, WRITING, services::write, threads));
        setup.following()
                .map(bound -> every(Duration.ZERO, bound.dividedBy(ROUNDS_IN_BOUND), services::hearChanges, threads))
                .ifPresent(tasks::add);
        if (!setup.listeners().isEmpty()) {
            tasks.add(every(TELLING, TELLING, services::tellListeners, threads));
        }
    }

    private static ScheduledFuture<?> every(
            Duration first, Duration pause, Runnable task, ScheduledExecutorService threads) {
        return threads.scheduleWithFixedDelay(task, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** On this storage, with the built-in actions alone, the system's clock, and a host that keeps nothing in workspaces. */
    public static Workspaces open(Storage storage) {
        return builder(storage).build();
    }

    /** On this storage, with what else the builder is told before it builds. */
    public static WorkspacesBuilder builder(Storage storage) {
        return new WorkspacesBuilder(storage);
    }

    /**
     * Does and asks things for a person whom the host has authenticated.
     *
     * @throws dev.workspaces.error.InvalidInputException if an id of the session is longer than any that the library gives may be:
     *     255 characters, without control characters
     */
    public Acting actingFor(Session session, RequestInfo info) {
        return services.actingFor(session, info);
    }

    /** Does and asks things for a key, while the secret that it came by is good. */
    public Acting actingFor(AuthenticatedKey key, RequestInfo info) {
        return services.actingFor(key, info);
    }

    /**
     * The key whose good secret was presented; empty for anything else: what is unknown, no secret at all, or of a key that is
     * disabled or has expired. The answer does not say which, and all but what is no secret by its form, which never reaches the
     * storage, takes the same. Null is no secret. The audit log has an event for each known key, reason and minute, with the
     * number of attempts.
     *
     * <p>Takes one hash and at most one indexed read, and none while nothing has changed of a key that came before; two of each
     * while two peppers are in use. When the key was used is written later: {@link Workspaces#writeLastUses}.
     */
    public Optional<AuthenticatedKey> authenticate(@Nullable String presented) {
        return services.gate().authenticate(presented);
    }

    /** Whether a key may do what is about its organization. As for a session, while the secret that it came by is good. */
    public Decision check(AuthenticatedKey key, Action action) {
        return services.gate().check(key, action);
    }

    /** The same, about a workspace. */
    public Decision check(AuthenticatedKey key, Action action, WorkspaceId workspace) {
        return services.gate().check(key, action, workspace);
    }

    /** The same, about a thing of the host's in a workspace. */
    public Decision check(AuthenticatedKey key, Action action, WorkspaceId workspace, Resource resource) {
        return services.gate().check(key, action, workspace, resource);
    }

    /**
     * Whether a session may do what is about its organization; for every request. What {@link Acting#decide} answers, as fresh
     * for changes made through this object, and without asking the storage again until something changes. Records nothing.
     */
    public Decision check(Session session, Action action) {
        return services.gate().check(session, action);
    }

    /** The same, about a workspace. */
    public Decision check(Session session, Action action, WorkspaceId workspace) {
        return services.gate().check(session, action, workspace);
    }

    /** The same, about a thing of the host's in a workspace. */
    public Decision check(Session session, Action action, WorkspaceId workspace, Resource resource) {
        return services.gate().check(session, action, workspace, resource);
    }

    /**
     * What the policy says of a request by what is stored just now: for the host's own questions about anybody, and for a host that
     * counts budgets and rate limits itself. Authenticates nobody: it takes the request's word for who asks, looks at no secret of a
     * key, and so is no substitute for {@code check}. Reads each time, and records nothing.
     */
    public Decision decide(Request request, Circumstances circumstances) {
        return services.decide(request, circumstances);
    }

    /**
     * The same with all that led to it and, for a denial, what would turn it; for whoever may see everything. What somebody else may
     * be shown, {@link Acting#explain} knows.
     */
    public Explanation explain(Request request, Circumstances circumstances) {
        return services.explain(request, circumstances);
    }

    /** What the host itself may do, without a principal. */
    public SystemActing system(RequestInfo info) {
        return services.system(info);
    }

    /**
     * Accepts an invite, once: what is there of the person already does not change, and nobody gets more than whoever invited
     * could give now. Answers with the person as this organization sees them.
     *
     * @param token as it was presented, whatever it is
     * @throws dev.workspaces.service.InviteNotAcceptableException if it cannot be accepted like this; it does not say why
     * @throws dev.workspaces.error.StaleWriteException if another organization changed what is known of the person just then: it may
     *     be tried again
     */
    public Person accept(String token, Acceptance who, RequestInfo info) {
        return services.accept(token, who, info);
    }

    /** Whether there is no organization yet: what a host finds that starts for the first time. */
    public boolean isEmpty() {
        return services.isEmpty();
    }

    /** The organization of this slug; empty if there is none. For the host, before there is a principal. */
    public Optional<OrganizationId> findOrganization(Slug slug) {
        return services.findOrganization(slug);
    }

    /**
     * The session of the person whom the host calls so; empty if nobody of this external id belongs to the organization. For the
     * host, which has authenticated them.
     */
    public Optional<Session> findSession(OrganizationId organization, ExternalId externalId) {
        return services.findSession(organization, externalId);
    }

    /**
     * Runs the host's work while a workspace is neither deleted nor archived: to create something in it that its
     * {@link Inventory} counts. The work must not use this object. It runs inside a transaction of the storage: where
     * it takes a connection of a pool itself, it holds two at once. A storage whose transaction loses a race runs all of it
     * again, the work too, so it has to be such that twice does no harm.
     *
     * @throws dev.workspaces.error.NotFoundException if the organization has no such workspace that is active
     */
    public <T> T holding(OrganizationId organization, WorkspaceId workspace, Supplier<T> work) {
        return services.holding(organization, workspace, work);
    }

    /**
     * Writes when keys were last used, in a transaction for each organization, and which known keys were turned away in minutes
     * that are over: closing does that, too, and whatever a process that is killed has learned since is lost. Lets go of what was
     * carried out under idempotency keys more than 24 hours ago. The host's scheduler does all of it every 30 seconds, where it
     * gave one. Never throws: what cannot be written is kept for the next time.
     */
    public void writeLastUses() {
        services.write();
    }

    /**
     * Hears what other nodes have changed since it did so last, and keeps nothing of that. For a node that is following others:
     * the host's scheduler does it, where it gave one. Never throws: until it succeeds, nothing that is kept is used once the bound is
     * over.
     */
    public void hearChanges() {
        services.hearChanges();
    }

    /**
     * Tells each listener what it has not heard of, one after the other, and in this thread. The host's scheduler does it, where it
     * gave one. Never throws: what a listener did not take it is told the next time.
     */
    public void tellListeners() {
        services.tellListeners();
    }

    /** Writes what is left to be written, and closes the storage. Does not touch the host's scheduler otherwise. */
    @Override
    public void close() {
        if (isClosed.compareAndSet(false, true)) {
            tasks.forEach(task -> task.cancel(false));
            services.writeAll();
        }
        storage.close();
    }
}
