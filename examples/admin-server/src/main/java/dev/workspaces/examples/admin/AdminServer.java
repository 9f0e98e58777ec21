package dev.workspaces.examples.admin;

import dev.workspaces.Workspaces;
import dev.workspaces.WorkspacesBuilder;
import dev.workspaces.service.RequestInfo;
import dev.workspaces.service.SystemActing;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.eclipse.jetty.server.ServerConnector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server while it runs. Closing it lets the requests that have begun end, and closes the store. */
final class AdminServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AdminServer.class);
    private static final int FIRST_VIRTUAL_THREADS = 21;
    private static final int BATCH = 1000;

    /** How late it may hear of what another server on the same database changed. */
    private static final Duration OTHER_NODES = Duration.ofSeconds(3);

    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(task -> daemon(task));
    private final AtomicBoolean isReady = new AtomicBoolean();
    private final AtomicBoolean isClosed = new AtomicBoolean();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Stores stores;
    private final Workspaces workspaces;
    private final Javalin javalin;
    private final ScheduledFuture<?> everyMinute;
    private final BodyRoom bodies;

    private AdminServer(Stores stores, ServerSettings settings) {
        this.stores = stores;
        WorkspacesBuilder builder = Workspaces.builder(stores.storage())
                .clock(settings.clock())
                .inventory(stores.features()::remaining)
                .scheduler(scheduler)
                .following(OTHER_NODES);
        settings.sink().ifPresent(builder::secretSink);
        workspaces = builder.build();
        Authentication authentication = new Authentication(workspaces, settings.tokens());
        bodies = new BodyRoom(settings.wires().bodyBytes());
        Routes routes = new Routes(workspaces, stores.features(), settings.clock(), isReady::get);
        Handling handling = new Handling(workspaces, authentication);
        javalin = Javalin.create(config -> {
            configure(config);
            handling.register(config.routes, routes.all());
            JettySettings.apply(config, settings, new KnownFirst(authentication), new WholeBodies(bodies));
        });
        everyMinute = scheduler.scheduleWithFixedDelay(this::keepTime, 1, 1, TimeUnit.MINUTES);
    }

    static AdminServer start(Stores stores, ServerSettings settings) {
        AdminServer server = new AdminServer(stores, settings);
        try {
            server.javalin.start(settings.host(), settings.port());
            return server;
        } catch (RuntimeException failed) {
            server.close();
            throw failed;
        }
    }

    private static void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = Bodies.MAX_BYTES;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.concurrency.useVirtualThreads = Runtime.version().feature() >= FIRST_VIRTUAL_THREADS;
        config.requestLogger.http(AccessLog::log);
    }

    /** What the passing of time brings: invites that are over, keys that are to be rotated. */
    void keepTime() {
        SystemActing system = workspaces.system(RequestInfo.none());
        attempt("expiring invites", () -> system.expireInvites(BATCH));
        attempt("rotating keys", () -> rotateDue(system));
    }

    private static void rotateDue(SystemActing system) {
        int undelivered = system.rotateDue(BATCH).undelivered().size();
        if (undelivered > 0) {
            LOG.warn("{} keys are due, and nothing takes their secrets", undelivered);
        }
    }

    /** What fails holds up nothing else. */
    private static void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.warn("{} failed, it is tried again in a minute: {}", what, failed.toString());
        }
    }

    Workspaces workspaces() {
        return workspaces;
    }

    int port() {
        return javalin.port();
    }

    /** Whether it takes further connections; those that it does not take wait. */
    boolean isAccepting() {
        return Stream.of(javalin.jettyServer().server().getConnectors())
                .allMatch(connector -> connector instanceof ServerConnector it && it.isAccepting());
    }

    /** How many bytes there are of bodies that are on their way, or not answered yet. */
    long bodyBytes() {
        return bodies.taken();
    }

    /** From now on it says that it is ready. */
    void nowReady() {
        isReady.set(true);
    }

    /** Waits until it is closed. */
    void awaitStop() throws InterruptedException {
        stopped.await();
    }

    @Override
    public void close() {
        isReady.set(false);
        if (isClosed.compareAndSet(false, true)) {
            everyMinute.cancel(false);
            javalin.stop();
            scheduler.shutdownNow();
            workspaces.close();
            stores.end().run();
            stopped.countDown();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "scheduler");
        thread.setDaemon(true);
        return thread;
    }
}
