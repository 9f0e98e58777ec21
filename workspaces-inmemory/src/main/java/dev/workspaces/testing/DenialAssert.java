package dev.workspaces.testing;

import dev.workspaces.policy.CheckResult;
import dev.workspaces.policy.Explanation;
import dev.workspaces.policy.Reason;
import dev.workspaces.policy.Setting;
import org.assertj.core.api.AbstractAssert;

/** Why something is denied. */
public final class DenialAssert extends AbstractAssert<DenialAssert, Explanation> {
    DenialAssert(Explanation actual) {
        super(actual, DenialAssert.class);
    }

    /** It is denied for this reason. */
    public DenialAssert because(Reason reason) {
        if (!actual.reason().equals(reason.name())) {
            failWithMessage("expected the reason %s%n%s", reason, actual);
        }
        return this;
    }

    /** It is denied because this setting is off. */
    public DenialAssert becauseOf(Setting setting) {
        because(Reason.SETTING_DISABLED);
        Object governing = actual.failed()
                .map(CheckResult::lookedAt)
                .map(facts -> facts.get("setting"))
                .orElse("none");
        if (!governing.equals(setting.wireName())) {
            failWithMessage("expected the setting %s to be the reason%n%s", setting.wireName(), actual);
        }
        return this;
    }
}
