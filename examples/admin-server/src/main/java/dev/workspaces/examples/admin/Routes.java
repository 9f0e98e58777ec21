package dev.workspaces.examples.admin;

import dev.workspaces.Workspaces;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * All ways into the server.
 *
 * @param workspaces the library
 * @param features what the server keeps in workspaces
 * @param clock what tells the time
 * @param isReady whether requests are welcome
 */
record Routes(Workspaces workspaces, FeatureStore features, Clock clock, BooleanSupplier isReady) {
    /** What every path of the API begins with. */
    static final String BASE = "/v1";

    /** All of them; where two would fit, the first counts. */
    List<Route> all() {
        Stream<List<Route>> features =
                Features.NAMES.stream().map(name -> new Features(name, this.features, clock).routes());
        Stream<List<Route>> others = Stream.of(
                Health.routes(workspaces, isReady),
                OpenApi.routes(),
                new Invites(clock).routes(),
                Accepting.routes(),
                Users.routes(),
                WorkspaceRoutes.routes(),
                Members.routes(),
                new Keys(clock).routes(),
                GroupMappings.routes(),
                AuditLog.routes(),
                new Completions(clock).routes(),
                Access.routes());
        return Stream.concat(others, features).flatMap(List::stream).toList();
    }
}
