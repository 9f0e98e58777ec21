package dev.workspaces.policy;

import static dev.workspaces.policy.SpaceCase.Caller.SESSION;
import static dev.workspaces.policy.SpaceCase.Caller.USER_KEY;
import static dev.workspaces.policy.SpaceColumn.MEMBERSHIP;
import static dev.workspaces.policy.SpaceColumn.NAMED;
import static dev.workspaces.policy.SpaceColumn.OVERRIDABLE;
import static dev.workspaces.policy.SpaceColumn.OVERRIDE;
import static dev.workspaces.policy.SpaceColumn.ROLE;
import static dev.workspaces.policy.SpaceColumn.SCOPE;
import static dev.workspaces.policy.SpaceColumn.SETTING;
import static dev.workspaces.policy.SpaceColumn.WORKSPACE_STATUS;
import static dev.workspaces.policy.SpaceProperties.require;

import java.util.Set;
import java.util.function.Function;

/** What must hold between a case of the decision space and others that differ from it in a column or two. */
final class SpaceNeighbours {
    private final Function<SpaceCase, Decision> decide;
    private final Set<String> higherRolesThatMayLess;

    SpaceNeighbours(Function<SpaceCase, Decision> decide, Set<String> higherRolesThatMayLess) {
        this.decide = decide;
        this.higherRolesThatMayLess = higherRolesThatMayLess;
    }

    /** The check that failed, as {@link SpaceColumn#firstLook} numbers them; beyond all of them for an allowance. */
    static double reach(Decision decision) {
        double isSetting = decision.reason() == Reason.SETTING_DISABLED ? 0.5 : 0;
        return decision.failedCheck().map(check -> check.number() + isSetting).orElse(SpaceColumn.ALLOWANCE);
    }

    /**
     * The answer changed from the case before to this one: then the first column that changed is one that is looked at by the
     * first check that fails in either. Where that holds throughout, no denial depends on what only later checks look at.
     */
    static void checkChange(SpaceCase at, SpaceColumn changed, double reachBefore, double reach) {
        double looked = changed.firstLook(at);
        require(at, looked <= Math.min(reachBefore, reach), "the first check that fails gives the reason");
    }

    void check(SpaceCase at, Decision decision) {
        if (!decision.isDenied() || decision.reason() == Reason.SETTING_DISABLED) {
            checkOverride(at, decision);
        }
        if (!decision.isDenied()) {
            checkArchive(at, decision);
            checkOwner(at, decision);
            checkHigherRoles(at);
        }
    }

    private void checkOverride(SpaceCase at, Decision decision) {
        if (at.get(OVERRIDE) + at.get(OVERRIDABLE) > 0) {
            SpaceCase plain = at.with(OVERRIDE, 0).with(OVERRIDABLE, 0).with(SETTING, at.setting());
            require(
                    at,
                    decide.apply(plain) == decision,
                    "an override counts where it may, as if it were the organization's");
        }
    }

    private void checkArchive(SpaceCase at, Decision decision) {
        if (at.isArchived()) {
            require(at, decide.apply(at.with(WORKSPACE_STATUS, 0)) == decision, "archiving never allows");
        }
    }

    private void checkOwner(SpaceCase at, Decision decision) {
        if (at.caller() == USER_KEY && at.action().effect() != Effect.INVOKE) {
            Decision owners = decide.apply(at.by(SESSION).with(NAMED, 0).with(SCOPE, 2));
            require(at, !owners.isDenied(), "a user key never exceeds its owner");
            require(at, decision.obligations().containsAll(owners.obligations()), "nor escapes what its owner owes");
        }
    }

    /** Lowering a role never allows, but where a setting restricts the higher role more than the lower. */
    private void checkHigherRoles(SpaceCase at) {
        if (at.caller() != SESSION) {
            return;
        }
        if (at.isPlain() && at.workspace() != null) {
            for (int higher = at.get(ROLE) + 1; higher <= 3; higher++) {
                checkHigher(at, at.with(ROLE, higher));
            }
        }
        for (int higher = at.get(MEMBERSHIP) + 2; higher < 7; higher += 2) {
            checkHigher(at, at.with(MEMBERSHIP, higher));
        }
    }

    private void checkHigher(SpaceCase at, SpaceCase higher) {
        Decision answer = decide.apply(higher);
        if (answer.isDenied()) {
            require(at, answer.reason() == Reason.SETTING_DISABLED, "only a setting restricts a higher role more");
            higherRolesThatMayLess.add(at.action().name() + "," + name(at) + "," + name(higher));
        }
    }

    private static String name(SpaceCase at) {
        return SpaceProperties.role(at).wireName();
    }
}
