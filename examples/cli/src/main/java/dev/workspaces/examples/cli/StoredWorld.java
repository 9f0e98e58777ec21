package dev.workspaces.examples.cli;

import dev.workspaces.Workspaces;
import dev.workspaces.inmemory.InMemoryStorage;
import dev.workspaces.policy.Decision;
import dev.workspaces.policy.Explanation;
import dev.workspaces.policy.Request;
import dev.workspaces.policy.World;
import dev.workspaces.storage.Storage;
import dev.workspaces.testing.ScenarioReader;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;

/** Answers from a storage, by the services that a host would have on it. */
final class StoredWorld implements Answering {
    private static final String MEMORY = "memory";

    private final ScenarioReader scenario;
    private final Workspaces workspaces;

    private StoredWorld(ScenarioReader scenario, Workspaces workspaces) {
        this.scenario = scenario;
        this.workspaces = workspaces;
    }

    /** Whether this names a storage: memory, or a database that there is a driver for. */
    static boolean isPlace(String text) {
        return text.equals(MEMORY)
                || (text.startsWith("jdbc:") && DriverManager.drivers().anyMatch(driver -> accepts(driver, text)));
    }

    private static boolean accepts(Driver driver, String url) {
        try {
            return driver.acceptsURL(url);
        } catch (SQLException no) {
            return false;
        }
    }

    /**
     * Loads the world that was read into {@code memory}, or where a JDBC URL says.
     *
     * @throws dev.workspaces.error.InvalidInputException if a storage cannot hold it
     * @throws StorageFailedException if a database fails
     */
    static StoredWorld load(ScenarioReader scenario, String place, boolean toExplain) {
        World world = scenario.world();
        Storage storage = place.equals(MEMORY) ? new InMemoryStorage() : FreshTables.open(place, world.catalogue());
        Workspaces workspaces = Workspaces.builder(storage)
                .catalogue(world.catalogue())
                .clock(Clock.fixed(world.now(), ZoneOffset.UTC))
                .build();
        try {
            if (toExplain) {
                scenario.loadToExplain(storage);
            } else {
                scenario.load(storage);
            }
            return new StoredWorld(scenario, workspaces);
        } catch (RuntimeException failed) {
            workspaces.close();
            throw failed;
        }
    }

    @Override
    public Decision decide(Request request) {
        return workspaces.decide(request, scenario.circumstances(request));
    }

    @Override
    public Explanation explain(Request request) {
        return workspaces.explain(request, scenario.circumstances(request));
    }

    /** The tables of a database go with it. */
    @Override
    public void close() {
        workspaces.close();
    }
}
