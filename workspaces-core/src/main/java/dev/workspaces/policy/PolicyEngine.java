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

import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Decides requests. Pure and total: the same request, facts and time give the same decision, and there is one for
 * anything that can be asked. No clock, no I/O, no allocation; safe for any number of threads.
 *
 * <p>The checks run in the order of {@link Check}, whose numbers stand beside them here; the first that fails gives the
 * reason.
 */
public final class PolicyEngine {
    private final Catalogue catalogue;

    private PolicyEngine(Catalogue catalogue) {
        this.catalogue = catalogue;
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
        Decision denial = credentialDenial(request, facts, now);
        if (denial == null) {
            denial = placeDenial(request, facts);
        }
        if (denial == null) {
            denial = grantDenial(request, facts);
        }
        if (denial == null) {
            denial = resourceDenial(request, facts);
        }
        if (denial == null) {
            denial = limitDenial(request, facts);
        }
        return denial == null ? Allowances.of(request, facts) : denial;
    }

    private @Nullable Decision credentialDenial(Request request, Facts facts, Instant now) {
        Action action = request.action();
        if (!catalogue.contains(action)) {
            return UNKNOWN_ACTION; // 1
        }
        return request.principal() instanceof Session session
                ? sessionDenial(request, session, facts)
                : keyDenial(request, facts.key(), facts, now);
    }

    private static @Nullable Decision sessionDenial(Request request, Session session, Facts facts) {
        MembershipFacts membership = facts.membership();
        if (facts.organization() == null
                || membership == null
                || !membership.isActive()
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

    private static @Nullable Decision keyDenial(Request request, @Nullable KeyFacts key, Facts facts, Instant now) {
        if (key == null) {
            return KEY_UNKNOWN; // 2
        }
        if (key.status() != KeyStatus.ACTIVE) {
            return KEY_DISABLED; // 3
        }
        if (key.expiry().isOver(now)) {
            return KEY_EXPIRED; // 4
        }
        if (facts.organization() == null || !key.organization().equals(request.organization())) {
            return NOT_IN_ORGANIZATION; // 5
        }
        if (key.type() == KeyType.WORKSPACE_USER && !isOwnerThere(facts)) {
            return KEY_OWNER_NOT_IN_WORKSPACE; // 6
        }
        if (!request.action().mayBeHeldBy(CredentialKind.of(key.type()))) {
            return CREDENTIAL_NOT_ALLOWED; // 7
        }
        WorkspaceId own = key.workspaceOrNull();
        return own == null || own.equals(FactsNeeded.workspace(request, key)) ? null : OUTSIDE_WORKSPACE; // 8
    }

    private static boolean isOwnerThere(Facts facts) {
        MembershipFacts membership = facts.membership();
        return membership != null
                && membership.isActive()
                && (membership.role().reachesEveryWorkspace() || facts.workspaceMembership() != null);
    }

    private static @Nullable Decision placeDenial(Request request, Facts facts) {
        Action action = request.action();
        if (FactsNeeded.workspace(request, facts.key()) == null) {
            return action.level() == ActionLevel.WORKSPACE ? WORKSPACE_REQUIRED : null; // 9
        }
        WorkspaceFacts workspace = facts.workspace();
        if (workspace == null || !seesWorkspace(request, facts)) {
            return NOT_IN_WORKSPACE; // 10
        }
        if (workspace.status() == WorkspaceStatus.ACTIVE) {
            return null;
        }
        boolean isPossible = action.rule().isPossibleWhereArchived() && Roles.reachesEveryWorkspace(request, facts);
        return isPossible ? null : WORKSPACE_ARCHIVED; // 11
    }

    /** Keys that got past check 8 are in their own workspace, or are organization keys, which see all. */
    private static boolean seesWorkspace(Request request, Facts facts) {
        return facts.workspaceMembership() != null
                || request.principal() instanceof KeyPrincipal
                || Roles.reachesEveryWorkspace(request, facts);
    }

    private static @Nullable Decision grantDenial(Request request, Facts facts) {
        Action action = request.action();
        if (!isAmongScopes(request, facts)) {
            return SCOPE_MISSING; // 12
        }
        if (!Roles.isAsked(request, facts)) {
            return null;
        }
        Role role = Roles.of(action, facts);
        if (role == null || action.rule().grant(role) == Grant.NO) {
            return ROLE_INSUFFICIENT; // 13
        }
        Setting governing = action.rule().setting(role);
        return governing == null || Roles.isOn(governing, action, facts) ? null : SETTING_DISABLED; // 13
    }

    static boolean isAmongScopes(Request request, Facts facts) {
        KeyFacts key = facts.key();
        if (key != null) {
            return key.scopes().contains(request.action());
        }
        Scopes ceiling = request.principal() instanceof Session session ? session.ceilingOrNull() : Scopes.none();
        return ceiling == null || ceiling.contains(request.action());
    }

    private static @Nullable Decision resourceDenial(Request request, Facts facts) {
        Resource resource = request.resourceOrNull();
        if (resource == null) {
            return null;
        }
        Action action = request.action();
        WorkspaceId workspace = resource.workspaceOrNull();
        boolean isInPlace = workspace == null
                ? action.level() == ActionLevel.ORGANIZATION
                : workspace.equals(FactsNeeded.workspace(request, facts.key()));
        if (!isInPlace || !resource.organization().equals(request.organization())) {
            return RESOURCE_OUTSIDE; // 14
        }
        UserId owner = resource.ownerOrNull();
        boolean isOwn = owner != null && owner.equals(FactsNeeded.person(request, facts.key()));
        return isOwn || !Roles.isOwnAsked(request, facts) ? null : NOT_OWNER; // 15
    }

    private static @Nullable Decision limitDenial(Request request, Facts facts) {
        if (request.action().effect() != Effect.INVOKE) {
            return null;
        }
        LimitState ofKey =
                facts.key() == null ? LimitState.within() : facts.key().limits();
        LimitState ofWorkspace = facts.workspace() == null
                ? LimitState.within()
                : facts.workspace().limits();
        if (ofKey.isExhausted() || ofWorkspace.isExhausted()) {
            return BUDGET_EXHAUSTED; // 16
        }
        return ofKey.isRateLimited() || ofWorkspace.isRateLimited() ? RATE_LIMITED : null; // 17
    }
}
