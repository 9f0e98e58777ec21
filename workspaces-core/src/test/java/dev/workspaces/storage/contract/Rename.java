package dev.workspaces.storage.contract;

import dev.workspaces.id.Name;
import dev.workspaces.storage.Snapshot;
import dev.workspaces.storage.Storage;
import dev.workspaces.workspace.Workspace;
import java.util.List;

/** A change of two rows that belong together: both workspaces of an organization always have one name. */
final class Rename {
    private Rename() {}

    static void both(Storage storage, Tenant tenant, Name name) {
        storage.transact(transaction -> {
            for (Workspace each : List.of(tenant.workspace(), tenant.other())) {
                Workspace now = find(transaction, each);
                transaction.workspaces().update(now.toBuilder().name(name).build());
            }
            return true;
        });
    }

    /** The different names that they have. */
    static List<Name> names(Snapshot now, Tenant tenant) {
        return List.of(tenant.workspace(), tenant.other()).stream()
                .map(each -> find(now, each).name())
                .distinct()
                .toList();
    }

    private static Workspace find(Snapshot now, Workspace workspace) {
        return now.workspaces().find(workspace.organization(), workspace.id()).orElseThrow();
    }
}
