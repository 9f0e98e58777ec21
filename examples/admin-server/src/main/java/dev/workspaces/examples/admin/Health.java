package dev.workspaces.examples.admin;

import dev.workspaces.Workspaces;
import dev.workspaces.id.Slug;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Whether the server is there, and whether it can do its work. */
final class Health {
    private static final Slug ANY = Slug.of("is-there-anybody");

    private Health() {}

    static List<Route> routes(Workspaces workspaces, BooleanSupplier isReady) {
        return List.of(
                Route.get("/healthz", call -> Json.empty().with("status", "up")).open(),
                Route.get("/readyz", call -> ready(workspaces, isReady)).open());
    }

    private static Answer ready(Workspaces workspaces, BooleanSupplier isReady) {
        boolean isWelcome = isReady.getAsBoolean() && canRead(workspaces);
        return new Answer(isWelcome ? 200 : 503, Json.empty().with("status", isWelcome ? "ready" : "not ready"));
    }

    private static boolean canRead(Workspaces workspaces) {
        try {
            return workspaces.findOrganization(ANY).isEmpty();
        } catch (RuntimeException unreadable) {
            return false;
        }
    }
}
