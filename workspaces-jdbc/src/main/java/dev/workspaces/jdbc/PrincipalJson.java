package dev.workspaces.jdbc;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.KeyPrincipal;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Scopes;
import dev.workspaces.policy.Session;
import java.util.Map;
import java.util.Optional;

/** Who asked, as it is stored: a key, or a session with what narrows it. */
final class PrincipalJson {
    private PrincipalJson() {}

    static Map<String, Object> tree(Principal principal) {
        if (principal instanceof KeyPrincipal key) {
            return Map.of("key", key.key().value());
        }
        Session session = (Session) principal;
        return Map.of(
                "organization", session.organization().value(),
                "user", session.user().value(),
                "confined_to", session.confinement().map(WorkspaceId::value),
                "ceiling", session.ceiling().map(Scopes::names));
    }

    static Principal read(String json, Catalogue catalogue) {
        return JsonObject.read(json, stored -> principal(stored, catalogue));
    }

    private static Principal principal(JsonObject stored, Catalogue catalogue) {
        Optional<String> key = stored.findText("key");
        return key.isPresent() ? Principal.key(KeyId.of(key.get())) : session(stored, catalogue);
    }

    private static Session session(JsonObject stored, Catalogue catalogue) {
        Session all = Principal.session(OrganizationId.of(stored.text("organization")), UserId.of(stored.text("user")));
        Session there = stored.findText("confined_to")
                .map(WorkspaceId::of)
                .map(all::confinedTo)
                .orElse(all);
        return stored.findTexts("ceiling")
                .map(names -> Scopes.of(catalogue, names))
                .map(there::withCeiling)
                .orElse(there);
    }
}
