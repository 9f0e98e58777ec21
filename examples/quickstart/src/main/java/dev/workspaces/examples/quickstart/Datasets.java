package dev.workspaces.examples.quickstart;

import dev.workspaces.Workspaces;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.inmemory.InMemoryStorage;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.Feature;
import dev.workspaces.policy.Scopes;
import dev.workspaces.service.Acting;
import dev.workspaces.service.AuthenticatedKey;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A host with one feature of its own, datasets: each lives in one workspace, and each handler asks before it acts. */
final class Datasets {
    static final Catalogue CATALOGUE =
            Catalogue.with(Feature.inWorkspaces("datasets").reading("list").writing("create"));
    private static final Action LIST = CATALOGUE.get("datasets.list");
    private static final Action CREATE = CATALOGUE.get("datasets.create");
    static final Scopes READING = Scopes.of(CATALOGUE, List.of("datasets.list"));

    private final Map<WorkspaceId, List<String>> names = new ConcurrentHashMap<>();
    private final Workspaces workspaces = Workspaces.builder(new InMemoryStorage())
            .catalogue(CATALOGUE)
            .inventory((organization, workspace) ->
                    Map.of("datasets", (long) in(workspace).size()))
            .build();

    Workspaces workspaces() {
        return workspaces;
    }

    /** Handles {@code POST /datasets}: nobody deletes the workspace while the dataset comes into it. */
    void create(Acting caller, OrganizationId organization, WorkspaceId workspace, String name) {
        caller.decide(CREATE, workspace).orThrow();
        workspaces.holding(organization, workspace, () -> in(workspace).add(name));
    }

    /** Handles {@code GET /datasets} with an API key: what a gateway does on every request. */
    List<String> list(String presented, WorkspaceId workspace) {
        AuthenticatedKey key = workspaces.authenticate(presented).orElseThrow(() -> new SecurityException("401"));
        workspaces.check(key, LIST, workspace).orThrow();
        return List.copyOf(in(workspace));
    }

    /** Handles {@code GET /datasets} of somebody who is signed in. */
    List<String> list(Acting caller, WorkspaceId workspace) {
        caller.decide(LIST, workspace).orThrow();
        return List.copyOf(in(workspace));
    }

    private List<String> in(WorkspaceId workspace) {
        return names.computeIfAbsent(workspace, id -> new CopyOnWriteArrayList<>());
    }
}
