package dev.workspaces.policy;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import java.util.List;
import java.util.Map;

/** The same is asked with another credential. Ids of what is made for that begin with {@code new:}. */
public sealed interface AskWith extends Change {
    /** Who asks then. */
    Principal principal();

    @Override
    default Request applyTo(Request request) {
        return request.with(principal());
    }

    @Override
    default Power power() {
        return Power.CREDENTIAL;
    }

    /**
     * With a service key that is made for it and holds just what is asked for.
     *
     * @param facts what is known of the key, its scopes aside
     * @param scope the name of an action, all that it holds
     */
    record NewKey(KeyFacts facts, String scope) implements AskWith {
        static NewKey ofOrganization(OrganizationId organization, Action action) {
            return new NewKey(
                    KeyFacts.organisationService(KeyId.of("new:organisation-service"), organization), action.name());
        }

        static NewKey ofWorkspace(OrganizationId organization, WorkspaceId workspace, Action action) {
            return new NewKey(
                    KeyFacts.workspaceService(KeyId.of("new:workspace-service"), organization, workspace),
                    action.name());
        }

        @Override
        public Principal principal() {
            return Principal.key(facts.id());
        }

        @Override
        public void applyTo(WorldBuilder world) {
            world.put(facts.with(Scopes.of(world.catalogue(), List.of(scope))));
        }

        @Override
        public Map<String, Object> toTree() {
            return Tree.of("change", "ask_with")
                    .and("credential", CredentialKind.of(facts.type()).wireName())
                    .and("organization", facts.organization())
                    .and("workspace", facts.workspace())
                    .and("scopes", List.of(scope))
                    .toMap();
        }

        /** For people. */
        @Override
        public String toString() {
            String article = facts.type() == KeyType.ORGANISATION_SERVICE ? "an " : "a ";
            return "ask with " + article + facts.type().wireName() + " key of "
                    + facts.workspace().map(id -> "workspace `" + id).orElse("organization `" + facts.organization())
                    + "` that holds `" + scope + "`";
        }
    }

    /**
     * With a session of somebody else, who has a role in the organization.
     *
     * @param organization which
     * @param role as what
     */
    record Somebody(OrganizationId organization, OrganizationRole role) implements AskWith {
        @Override
        public Principal principal() {
            return Principal.session(organization, user());
        }

        @Override
        public void applyTo(WorldBuilder world) {
            world.own(organization)
                    .people()
                    .put(user(), new MembershipFacts(organization, user(), role, MembershipStatus.ACTIVE));
        }

        @Override
        public Map<String, Object> toTree() {
            return Tree.of("change", "ask_with")
                    .and("credential", CredentialKind.SESSION.wireName())
                    .and("organization", organization)
                    .and("role", role.wireName())
                    .toMap();
        }

        private UserId user() {
            return UserId.of("new:" + role.wireName());
        }

        /** For people. */
        @Override
        public String toString() {
            return "ask with the session of an " + role.wireName() + " of organization `" + organization + "`";
        }
    }

    /**
     * With a session of the same person that nothing narrows.
     *
     * @param principal the session, neither confined nor with a ceiling
     */
    record FullSession(Session principal) implements AskWith {
        static FullSession of(Session narrowed) {
            return new FullSession(Principal.session(narrowed.organization(), narrowed.user()));
        }

        @Override
        public void applyTo(WorldBuilder world) {
            // the world stays as it is
        }

        @Override
        public Map<String, Object> toTree() {
            return Tree.of("change", "ask_with")
                    .and("credential", CredentialKind.SESSION.wireName())
                    .and("organization", principal.organization())
                    .and("user", principal.user())
                    .toMap();
        }

        /** For people. */
        @Override
        public String toString() {
            return "ask with a session of `" + principal.user() + "` that is neither confined nor has a ceiling";
        }
    }
}
