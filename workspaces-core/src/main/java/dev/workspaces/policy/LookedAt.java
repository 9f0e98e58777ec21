package dev.workspaces.policy;

import dev.workspaces.id.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What each check looks at, by name: the facts of an explanation. What is not there is left out. */
final class LookedAt {
    private final Catalogue catalogue;
    private final Request request;
    private final Action action;
    private final Facts facts;
    private final Optional<KeyFacts> key;
    private final FactsNeeded needed;
    private final Instant now;

    LookedAt(Catalogue catalogue, Request request, Facts facts, Instant now) {
        this.catalogue = catalogue;
        this.request = request;
        this.action = request.action();
        this.facts = facts;
        this.key = Optional.ofNullable(facts.key());
        this.needed = FactsNeeded.by(request, key);
        this.now = now;
    }

    Map<String, Object> by(Check check) {
        return treeOf(check).toMap();
    }

    private Tree treeOf(Check check) {
        return switch (check) {
            case ACTION_KNOWN -> Tree.of("action", action.name()).and("known", catalogue.contains(action));
            case KEY_EXISTS -> Tree.of("key", FactsNeeded.key(request)).and("exists", key.isPresent());
            case KEY_ENABLED ->
                Tree.of("status", key.map(known -> known.status().wireName()));
            case KEY_CURRENT -> Tree.of("expires_at", key.map(KeyFacts::expiry)).and("now", now);
            case IN_ORGANIZATION -> organization();
            case OWNER_IN_WORKSPACE ->
                membership(Tree.of("owner", needed.person()))
                        .and("workspace", needed.personsWorkspace())
                        .and("workspace_role", workspaceRole());
            case CREDENTIAL_KIND -> credential();
            case OWN_WORKSPACE -> Tree.of("own_workspace", ownWorkspace()).and("workspace", needed.workspace());
            case WORKSPACE_NAMED -> Tree.of("level", action.level().wireName()).and("workspace", needed.workspace());
            case WORKSPACE_SEEN -> workspace();
            case WORKSPACE_ACTIVE -> status();
            case SCOPE_HELD ->
                Tree.of("scope", action.name()).and("held", PolicyEngine.isAmongScopes(request, facts.key()));
            case ROLE_GRANTED -> grant();
            case RESOURCE_PLACE -> resource();
            case RESOURCE_OWNED ->
                Tree.of("owner", request.resource().flatMap(Resource::owner)).and("caller", needed.person());
            case WITHIN_BUDGET -> limits("exhausted", LimitState::isExhausted);
            case WITHIN_RATE -> limits("rate_limited", LimitState::isRateLimited);
        };
    }

    private Tree organization() {
        Tree tree = Tree.of("organization", request.organization()).and("exists", facts.organization() != null);
        if (request.principal() instanceof Session session) {
            return membership(tree.and("user", session.user()).and("session_of", session.organization()));
        }
        return tree.and("key_of", key.map(KeyFacts::organization));
    }

    private Tree membership(Tree tree) {
        Optional<MembershipFacts> membership = Optional.ofNullable(facts.membership());
        return tree.and(
                        "organization_role",
                        membership.map(known -> known.role().wireName()))
                .and(
                        "membership",
                        membership.map(known -> known.status().wireName()).orElse("none"));
    }

    private Tree credential() {
        CredentialKind kind = key.map(known -> CredentialKind.of(known.type())).orElse(CredentialKind.SESSION);
        return Tree.of("credential", kind.wireName())
                .and("may_hold", action.mayBeHeldBy(kind))
                .and(
                        "confined",
                        request.principal() instanceof Session session
                                && session.confinement().isPresent());
    }

    private Tree workspace() {
        boolean seesAll = Roles.reachesEveryWorkspace(facts.key(), facts.role());
        return Tree.of("workspace", needed.workspace())
                .and("exists", facts.workspace() != null)
                .and("sees", seesAll ? "all" : ownWorkspace().isPresent() && key.isPresent() ? "own" : "memberships")
                .and("workspace_role", key.isPresent() ? Optional.empty() : workspaceRole());
    }

    private Tree status() {
        return Tree.of(
                        "workspace_status",
                        Optional.ofNullable(facts.workspace())
                                .map(known -> known.status().wireName()))
                .and("possible_where_archived", action.rule().isPossibleWhereArchived())
                .and("reaches_every_workspace", Roles.reachesEveryWorkspace(facts.key(), facts.role()));
    }

    private Tree grant() {
        Role role = Roles.of(action, facts.role(), facts.workspaceRole());
        if (role == null) {
            return Tree.of("role", "none");
        }
        Optional<Setting> setting = action.setting(role);
        return Tree.of("role", role.wireName())
                .and("grant", action.grant(role).wireName())
                .and("setting", setting.map(Setting::wireName))
                .and(
                        "value",
                        setting.map(
                                governing -> Roles.isOn(governing, action, facts.organization(), facts.workspace())))
                .and("set_by", setting.map(this::setBy));
    }

    private String setBy(Setting setting) {
        OrganizationFacts organization = facts.organization();
        WorkspaceFacts workspace = facts.workspace();
        boolean isOverridable =
                organization != null && organization.overridable().contains(setting.category());
        if (isOverridable && workspace != null && workspace.overrides().isPresent(setting)) {
            return "workspace";
        }
        return organization != null && organization.settings().isPresent(setting) ? "organization" : "default";
    }

    private Tree resource() {
        return Tree.of("organization", request.organization())
                .and("workspace", needed.workspace())
                .and("resource_organization", request.resource().map(Resource::organization))
                .and("resource_workspace", request.resource().flatMap(Resource::workspace));
    }

    private Tree limits(String name, Predicate<LimitState> isOver) {
        return Tree.of("key_" + name, key.map(known -> isOver.test(known.limits())))
                .and(
                        "workspace_" + name,
                        Optional.ofNullable(facts.workspace()).map(known -> isOver.test(known.limits())));
    }

    private Optional<WorkspaceId> ownWorkspace() {
        return Optional.ofNullable(FactsNeeded.ownWorkspace(request, facts.key()));
    }

    private Optional<String> workspaceRole() {
        WorkspaceMembershipFacts membership = facts.workspaceMembership();
        return Optional.ofNullable(membership).map(known -> known.role().wireName());
    }
}
