package dev.workspaces.testing;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.FactsNeeded;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Request;
import dev.workspaces.policy.Resource;
import dev.workspaces.policy.Scopes;
import dev.workspaces.policy.Session;
import dev.workspaces.policy.World;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one request. It is about a world, which says in which workspace a key is. */
final class RequestReader {
    private static final Members REQUEST =
            Members.of(4, "id", "principal", "organization", "action", "workspace", "resource");
    private static final Members PRINCIPAL = Members.of(0, "user", "key", "workspace", "scopes");
    private static final Members RESOURCE = Members.of(2, "kind", "id", "organization", "workspace", "owner");

    private final JsonSource source;
    private final World world;
    private String id = "";
    private String action = "";
    private String organization = "";
    private @Nullable String workspace;
    private boolean hasResource;

    private @Nullable String user;
    private @Nullable String key;
    private @Nullable String confinement;
    private @Nullable List<String> ceiling;

    private String resourceKind = "";
    private String resourceId = "";
    private @Nullable String resourceOrganization;
    private @Nullable String resourceWorkspace;
    private @Nullable String resourceOwner;

    RequestReader(JsonSource source, World world) {
        this.source = source;
        this.world = world;
    }

    ScenarioRequest read() throws IOException {
        source.object(REQUEST, this::member);
        OrganizationId where = OrganizationId.of(organization);
        Request request = workspace == null
                ? Request.of(principal(where), world.catalogue().parse(action), where)
                : Request.of(principal(where), world.catalogue().parse(action), where, WorkspaceId.of(workspace));
        return new ScenarioRequest(id, hasResource ? request.with(resource(request)) : request);
    }

    private void member(String member) throws IOException {
        switch (member) {
            case "id" -> id = source.text();
            case "action" -> action = source.text();
            case "organization" -> organization = source.identifier();
            case "workspace" -> workspace = source.identifier();
            case "principal" -> readPrincipal();
            default -> {
                hasResource = true;
                source.object(RESOURCE, this::resourceMember);
            }
        }
    }

    private void readPrincipal() throws IOException {
        source.object(PRINCIPAL, this::principalMember);
        if ((user == null) == (key == null)) {
            throw source.refused("either `user` or `key`");
        }
        if (key != null && confinement != null) {
            throw source.refusedAt("workspace", "no such member: a key is not confined");
        }
        if (key != null && ceiling != null) {
            throw source.refusedAt("scopes", "no such member: a key has scopes of its own");
        }
    }

    private void principalMember(String member) throws IOException {
        switch (member) {
            case "user" -> user = source.identifier();
            case "key" -> key = source.identifier();
            case "workspace" -> confinement = source.identifier();
            default -> ceiling = scopes();
        }
    }

    private List<String> scopes() throws IOException {
        List<String> scopes = new ArrayList<>();
        source.array(index -> scopes.add(source.text()));
        return scopes;
    }

    private void resourceMember(String member) throws IOException {
        switch (member) {
            case "kind" -> resourceKind = source.identifier();
            case "id" -> resourceId = source.identifier();
            case "organization" -> resourceOrganization = source.identifier();
            case "workspace" -> resourceWorkspace = source.identifier();
            default -> resourceOwner = source.identifier();
        }
    }

    private Principal principal(OrganizationId where) {
        if (user == null) {
            return Principal.key(KeyId.of(key == null ? "" : key));
        }
        Session session = Principal.session(where, UserId.of(user));
        if (confinement != null) {
            session = session.confinedTo(WorkspaceId.of(confinement));
        }
        return ceiling == null ? session : session.withCeiling(Scopes.of(world.catalogue(), ceiling));
    }

    /** The thing, in the workspace that it names, else in that of the request. */
    private Resource resource(Request request) {
        OrganizationId where =
                resourceOrganization == null ? request.organization() : OrganizationId.of(resourceOrganization);
        Optional<WorkspaceId> place =
                resourceWorkspace == null ? implied(request) : Optional.of(WorkspaceId.of(resourceWorkspace));
        Resource resource = place.map(there -> Resource.inWorkspace(resourceKind, resourceId, where, there))
                .orElseGet(() -> Resource.inOrganization(resourceKind, resourceId, where));
        return resourceOwner == null ? resource : resource.ownedBy(UserId.of(resourceOwner));
    }

    private Optional<WorkspaceId> implied(Request request) {
        return FactsNeeded.by(request, FactsNeeded.key(request).flatMap(world::key))
                .workspace();
    }
}
