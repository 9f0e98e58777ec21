package dev.workspaces;

import static java.util.Objects.requireNonNull;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.Name;
import dev.workspaces.key.SecretFormat;
import dev.workspaces.key.SecretHashing;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.service.ChangeListener;
import dev.workspaces.service.Inventory;
import dev.workspaces.service.SecretSink;
import dev.workspaces.service.Setup;
import dev.workspaces.storage.Storage;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;

/** What {@link Workspaces} are to be opened with; only the storage has no default. For one thread. */
public final class WorkspacesBuilder {
    private static final int MAX_KEPT = 1 << 24;
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Storage storage;
    private Catalogue catalogue = Catalogue.builtIn();
    private Clock clock = Clock.systemUTC();
    private SecretFormat secretFormat = SecretFormat.standard();
    private SecretHashing secretHashing = SecretHashing.plain();
    private Optional<ScheduledExecutorService> scheduler = Optional.empty();
    private int kept = 1 << 16;
    private Optional<Duration> following = Optional.empty();
    private final Map<Name, ChangeListener> listeners = new LinkedHashMap<>();
    private Optional<SecretSink> secretSink = Optional.empty();
    private Inventory inventory = (organization, workspace) -> Map.of();

    WorkspacesBuilder(Storage storage) {
        this.storage = requireNonNull(storage, "storage");
    }

    /** With the actions of this catalogue. */
    public WorkspacesBuilder catalogue(Catalogue actions) {
        catalogue = requireNonNull(actions, "catalogue");
        return this;
    }

    /** With this clock instead of the system's. */
    public WorkspacesBuilder clock(Clock newClock) {
        clock = requireNonNull(newClock, "clock");
        return this;
    }

    /** With what the host keeps in workspaces: none of them is deleted before it is empty. */
    public WorkspacesBuilder inventory(Inventory newInventory) {
        inventory = requireNonNull(newInventory, "inventory");
        return this;
    }

    /** With secrets of this form: others are not found. */
    public WorkspacesBuilder secretFormat(SecretFormat format) {
        secretFormat = requireNonNull(format, "format");
        return this;
    }

    /** With secrets hashed like this; without a pepper unless said. */
    public WorkspacesBuilder secretHashing(SecretHashing hashing) {
        secretHashing = requireNonNull(hashing, "hashing");
        return this;
    }

    /**
     * With threads of the host's: for {@link Workspaces#writeLastUses} every 30 seconds, for {@link Workspaces#hearChanges} three
     * times within the bound, and for {@link Workspaces#tellListeners} every second. Without, the host calls these. In any case
     * it is the host that has invites expire and due keys rotated, by {@link Workspaces#system}.
     */
    public WorkspacesBuilder scheduler(ScheduledExecutorService threads) {
        scheduler = Optional.of(threads);
        return this;
    }

    /**
     * Keeps what was read of about so many keys, and of so many other principals and places, between requests: up to
     * 16,777,216; 65,536 unless said. Each takes some hundred bytes. With 0, each request reads, and so it does on a storage that
     * joins the host's transactions, whatever is said here. Several nodes on one storage, or another {@link Workspaces}, take that,
     * or {@link #following}.
     *
     * @throws InvalidInputException if it is not in that range
     */
    public WorkspacesBuilder keeping(int entries) {
        if (entries < 0 || entries > MAX_KEPT) {
            throw new InvalidInputException("entries", "0 to " + MAX_KEPT);
        }
        kept = entries;
        return this;
    }

    /**
     * For one of several nodes on one storage: hears what the others change, and uses nothing that it keeps for longer than this
     * after it last heard. What another node takes away is gone here within that time, mostly within a third of it; where changes
     * cannot be heard for longer, each request reads. Times are the clock's.
     *
     * @param bound 100 milliseconds to an hour
     * @throws InvalidInputException if it is not in that range
     */
    public WorkspacesBuilder following(Duration bound) {
        if (bound.compareTo(SHORTEST) < 0 || bound.compareTo(LONGEST) > 0) {
            throw new InvalidInputException("bound", "100 milliseconds to an hour");
        }
        following = Optional.of(bound);
        return this;
    }

    /**
     * With a listener that is told of each change that a decision may have read, at least once: how far it has heard is kept in the
     * storage, under its name. One of a new name hears everything that is still there.
     *
     * @param name 1 to 255 characters; nodes that listen under one name share what was heard
     * @throws InvalidInputException if the name has another form, or there is a listener of this name
     */
    public WorkspacesBuilder listener(String name, ChangeListener listener) {
        if (listeners.putIfAbsent(Name.of("name", name), listener) != null) {
            throw new InvalidInputException("name", "a name that no other listener has");
        }
        return this;
    }

    /** With somebody who takes the secrets that nobody is there to be shown; without, none of these is made. */
    public WorkspacesBuilder secretSink(SecretSink sink) {
        secretSink = Optional.of(sink);
        return this;
    }

    /** Opens; where there is a scheduler, its tasks begin. */
    public Workspaces build() {
        Setup setup = new Setup(
                storage,
                catalogue,
                clock,
                inventory,
                secretFormat,
                secretHashing,
                secretSink,
                kept,
                following,
                Map.copyOf(listeners));
        return new Workspaces(setup, scheduler);
    }
}
