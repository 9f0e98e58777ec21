package dev.workspaces.policy;

import static dev.workspaces.policy.Denials.BUDGET_EXHAUSTED;
import static dev.workspaces.policy.Denials.CREDENTIAL_NOT_ALLOWED;
import static dev.workspaces.policy.Denials.KEY_DISABLED;
import static dev.workspaces.policy.Denials.KEY_EXPIRED;
import static dev.workspaces.policy.Denials.KEY_OWNER_NOT_IN_WORKSPACE;
import static dev.workspaces.policy.Denials.KEY_UNKNOWN;
import static dev.workspaces.policy.Denials.NOT_IN_ORGANIZATION;
import static dev.workspaces.policy.Denials.NOT_IN_WORKSPACE;
import static dev.workspaces.policy.Denials.NOT_OWNER;
import static dev.workspaces.policy.Denials.OUTSIDE_WORKSPACE;
import static dev.workspaces.policy.Denials.RATE_LIMITED;
import static dev.workspaces.policy.Denials.RESOURCE_OUTSIDE;
import static dev.workspaces.policy.Denials.ROLE_INSUFFICIENT;
import static dev.workspaces.policy.Denials.SCOPE_MISSING;
import static dev.workspaces.policy.Denials.SETTING_DISABLED;
import static dev.workspaces.policy.Denials.UNKNOWN_ACTION;
import static dev.workspaces.policy.Denials.WORKSPACE_ARCHIVED;
import static dev.workspaces.policy.Denials.WORKSPACE_REQUIRED;
import static java.util.Objects.requireNonNull;

import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Decides requests. Pure and total: the same request, facts and time give the same decision, and there is one for
 * anything that can be asked. No clock, no I/O, and no allocation where the facts are
 * about what the request names. Safe for any number of threads.
 *
 * <p>The checks run in the order of {@link Check}, whose numbers stand beside them here; the first that fails gives the
 * reason.
 */
public final class PolicyEngine {
    private final Catalogue catalogue;

    private PolicyEngine(Catalogue catalogue) {
        this.catalogue = requireNonNull(catalogue, "catalogue");
    }

    /** An engine for these actions: one of any other catalogue is unknown to it. */
    public static PolicyEngine of(Catalogue catalogue) {
        return new PolicyEngine(catalogue);
    }

    /** The actions it knows. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /**
     * Decides.
     *
     * @param facts what {@link FactsNeeded} says that this request needs; what is missing, or about something else,
     *     narrows to nothing
     * @param now what a key's expiry is compared with
     */
    public Decision decide(Request request, Facts facts, Instant now) {
        return decideFitting(request, facts.fitting(request), now);
    }

    /**
     * Decides, and says why: each check with what it looked at and, for a denial, the smallest changes that would turn it.
     * For whoever may see all of the facts; {@link World#explain(Request, Principal)} shows no more than somebody may see.
     *
     * @param facts as for {@link #decide}
     * @param now as for {@link #decide}
     */
    public Explanation explain(Request request, Facts facts, Instant now) {
        return Explainer.explain(this, request, facts.fitting(request), now);
    }

    /** Decides on facts that are known to be about what the request names. */
    Decision decideFitting(Request request, Facts facts, Instant now) {
        return decideFitting(
                request,
                now,
                facts.key(),
                facts.organization(),
                facts.role(),
                facts.workspace(),
                facts.workspaceRole());
    }

    /**
     * The same, given the facts one by one: a world has nothing to hold them, and allocates nothing. The
     * roles are those of memberships that count.
     */
    Decision decideFitting(
            Request request,
            Instant now,
            @Nullable KeyFacts key,
            @Nullable OrganizationFacts organization,
            @Nullable OrganizationRole inOrganization,
            @Nullable WorkspaceFacts workspace,
            @Nullable WorkspaceRole inWorkspace) {
        Action action = request.action();
        if (!catalogue.contains(action)) {
            return UNKNOWN_ACTION; // 1
        }
        Decision denial = request.principal() instanceof Session session
                ? sessionDenial(request, session, organization, inOrganization)
                : keyDenial(request, key, organization, Roles.isIn(inOrganization, inWorkspace), now);
        if (denial == null) {
            denial = placeDenial(request, key, inOrganization, workspace, inWorkspace);
        }
        Role role = Roles.of(action, inOrganization, inWorkspace);
        if (denial == null) {
            denial = grantDenial(request, key, role, organization, workspace);
        }
        if (denial == null) {
            denial = resourceDenial(request, key, role);
        }
        if (denial == null) {
            denial = limitDenial(action, key, workspace);
        }
        return denial == null ? Allowances.of(request, key, role, organization, workspace) : denial;
    }

    private static @Nullable Decision sessionDenial(
            Request request,
            Session session,
            @Nullable OrganizationFacts organization,
            @Nullable OrganizationRole inOrganization) {
        if (organization == null
                || inOrganization == null
                || !session.organization().equals(request.organization())) {
            return NOT_IN_ORGANIZATION; // 5
        }
        Action action = request.action();
        WorkspaceId confinement = session.confinementOrNull();
        if (!action.mayBeHeldBy(CredentialKind.SESSION)) {
            return CREDENTIAL_NOT_ALLOWED; // 7
        }
        if (confinement == null) {
            return null;
        }
        if (action.level() != ActionLevel.WORKSPACE && action != Actions.WORKSPACES_LIST) {
            return CREDENTIAL_NOT_ALLOWED; // 7
        }
        return confinement.equals(FactsNeeded.workspace(request, null)) ? null : OUTSIDE_WORKSPACE; // 8
    }

    private static @Nullable Decision keyDenial(
            Request request,
            @Nullable KeyFacts key,
            @Nullable OrganizationFacts organization,
            boolean isOwnerThere,
            Instant now) {
        if (key == null) {
            return KEY_UNKNOWN; // 2
        }
        if (key.status() != KeyStatus.ACTIVE) {
            return KEY_DISABLED; // 3
        }
        if (key.expiry().isOver(now)) {
            return KEY_EXPIRED; // 4
        }
        if (organization == null || !key.organization().equals(request.organization())) {
            return NOT_IN_ORGANIZATION; // 5
        }
        if (key.type() == KeyType.WORKSPACE_USER && !isOwnerThere) {
            return KEY_OWNER_NOT_IN_WORKSPACE; // 6
        }
        if (!request.action().mayBeHeldBy(CredentialKind.of(key.type()))) {
            return CREDENTIAL_NOT_ALLOWED; // 7
        }
        WorkspaceId own = key.workspaceOrNull();
        return own == null || own.equals(FactsNeeded.workspace(request, key)) ? null : OUTSIDE_WORKSPACE; // 8
    }

    private static @Nullable Decision placeDenial(
            Request request,
            @Nullable KeyFacts key,
            @Nullable OrganizationRole inOrganization,
            @Nullable WorkspaceFacts workspace,
            @Nullable WorkspaceRole inWorkspace) {
        Action action = request.action();
        if (FactsNeeded.workspace(request, key) == null) {
            return action.level() == ActionLevel.WORKSPACE ? WORKSPACE_REQUIRED : null; // 9
        }
        // keys that got past check 8 are in their own workspace, or are organization keys, which see all
        boolean reachesAll = Roles.reachesEveryWorkspace(key, inOrganization);
        if (workspace == null || (key == null && inWorkspace == null && !reachesAll)) {
            return NOT_IN_WORKSPACE; // 10
        }
        if (workspace.status() == WorkspaceStatus.ACTIVE) {
            return null;
        }
        return reachesAll && action.rule().isPossibleWhereArchived() ? null : WORKSPACE_ARCHIVED; // 11
    }

    private static @Nullable Decision grantDenial(
            Request request,
            @Nullable KeyFacts key,
            @Nullable Role role,
            @Nullable OrganizationFacts organization,
            @Nullable WorkspaceFacts workspace) {
        Action action = request.action();
        if (!isAmongScopes(request, key)) {
            return SCOPE_MISSING; // 12
        }
        if (!Roles.isAsked(action, key)) {
            return null;
        }
        if (role == null || action.rule().grant(role) == Grant.NO) {
            return ROLE_INSUFFICIENT; // 13
        }
        Setting governing = action.rule().setting(role);
        return governing == null || Roles.isOn(governing, action, organization, workspace)
                ? null
                : SETTING_DISABLED; // 13
    }

    static boolean isAmongScopes(Request request, @Nullable KeyFacts key) {
        if (key != null) {
            return key.scopes().contains(request.action());
        }
        Scopes ceiling = request.principal() instanceof Session session ? session.ceilingOrNull() : Scopes.none();
        return ceiling == null || ceiling.contains(request.action());
    }

    private static @Nullable Decision resourceDenial(Request request, @Nullable KeyFacts key, @Nullable Role role) {
        Resource resource = request.resourceOrNull();
        if (resource == null) {
            return null;
        }
        Action action = request.action();
        WorkspaceId workspace = resource.workspaceOrNull();
        boolean isInPlace = workspace == null
                ? action.level() == ActionLevel.ORGANIZATION
                : workspace.equals(FactsNeeded.workspace(request, key));
        if (!isInPlace || !resource.organization().equals(request.organization())) {
            return RESOURCE_OUTSIDE; // 14
        }
        UserId owner = resource.ownerOrNull();
        boolean isOwn = owner != null && owner.equals(FactsNeeded.person(request, key));
        return isOwn || !Roles.isOwnAsked(action, key, role) ? null : NOT_OWNER; // 15
    }

    private static @Nullable Decision limitDenial(
            Action action, @Nullable KeyFacts key, @Nullable WorkspaceFacts workspace) {
        if (action.effect() != Effect.INVOKE) {
            return null;
        }
        LimitState ofKey = key == null ? LimitState.within() : key.limits();
        LimitState ofWorkspace = workspace == null ? LimitState.within() : workspace.limits();
        if (ofKey.isExhausted() || ofWorkspace.isExhausted()) {
            return BUDGET_EXHAUSTED; // 16
        }
        return ofKey.isRateLimited() || ofWorkspace.isRateLimited() ? RATE_LIMITED : null; // 17
    }
}
