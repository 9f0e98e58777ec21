package dev.workspaces;

import static java.util.Objects.requireNonNull;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.key.SecretFormat;
import dev.workspaces.key.SecretHashing;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.service.Inventory;
import dev.workspaces.service.SecretSink;
import dev.workspaces.service.Setup;
import dev.workspaces.storage.Storage;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;

/** Says on what to open. For one thread. */
public final class WorkspacesBuilder {
    private static final int MAX_KEPT = 1 << 24;

    private final Storage storage;
    private Catalogue catalogue = Catalogue.builtIn();
    private Clock clock = Clock.systemUTC();
    private SecretFormat secretFormat = SecretFormat.standard();
    private SecretHashing secretHashing = SecretHashing.plain();
    private Optional<ScheduledExecutorService> scheduler = Optional.empty();
    private int kept = 1 << 16;
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

    /** With secrets hashed like this, instead of without a pepper. */
    public WorkspacesBuilder secretHashing(SecretHashing hashing) {
        secretHashing = requireNonNull(hashing, "hashing");
        return this;
    }

    /**
     * With threads of the host's, for {@link Workspaces#writeLastUses} every 30 seconds. Without, that is kept in memory until
     * the host calls it, or closes.
     */
    public WorkspacesBuilder scheduler(ScheduledExecutorService threads) {
        scheduler = Optional.of(threads);
        return this;
    }

    /**
     * Keeps what was read of about so many keys, and of so many other principals and places, between requests: up to
     * 16,777,216; 65,536 unless said. Each takes some hundred bytes. With 0, each request reads: for several nodes on one storage,
     * or another {@link Workspaces}, because none is told of what another has changed.
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

    /** With somebody who takes the secrets that nobody is there to be shown; without, none of these is made. */
    public WorkspacesBuilder secretSink(SecretSink sink) {
        secretSink = Optional.of(sink);
        return this;
    }

    /** Opens. */
    public Workspaces build() {
        Setup setup = new Setup(storage, catalogue, clock, inventory, secretFormat, secretHashing, secretSink, kept);
        return new Workspaces(setup, scheduler);
    }
}
