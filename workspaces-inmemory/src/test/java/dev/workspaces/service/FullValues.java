package dev.workspaces.service;

import dev.workspaces.limit.Limits;
import dev.workspaces.limit.RateLimit;
import dev.workspaces.limit.RateType;
import dev.workspaces.limit.RateUnit;
import dev.workspaces.limit.UsageLimit;
import dev.workspaces.limit.UsageReset;
import dev.workspaces.limit.UsageType;
import dev.workspaces.policy.AccessSettings;
import dev.workspaces.policy.DayLimit;
import dev.workspaces.policy.SecretRecipient;
import dev.workspaces.policy.Setting;
import dev.workspaces.workspace.WorkspaceDefaults;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values with every field set, to something that is lost where anything cuts, rounds, folds or forgets. */
final class FullValues {
    static final WorkspaceDefaults DEFAULTS = new WorkspaceDefaults(
            Map.of("team", "rot\u00e9 e\u0301 \ud83d\ude00", "empty", "", "Team", "x"),
            Optional.of("cfg-1"),
            List.of("prompts.list", "completions.write"));

    static final Limits LIMITS = new Limits(
            List.of(
                    new UsageLimit(
                            UsageType.COST,
                            new BigDecimal("99999999999999999999.9999999999"),
                            Optional.of(new BigDecimal("0.0000000001")),
                            UsageReset.everyDays(365),
                            Optional.of(Instant.parse("2028-02-29T00:00:00Z"))),
                    UsageLimit.of(UsageType.TOKENS, BigDecimal.ONE),
                    UsageLimit.of(UsageType.REQUESTS, BigDecimal.TEN).resetting(UsageReset.monthly())),
            List.of(
                    new RateLimit(RateType.REQUESTS, RateUnit.RPS, 0),
                    new RateLimit(RateType.TOKENS, RateUnit.RPW, Long.MAX_VALUE)));

    private FullValues() {}

    /** Every setting there is, set to what it is not by default. */
    static AccessSettings settings() {
        AccessSettings all = AccessSettings.none();
        for (Setting setting : Setting.values()) {
            all = switch (setting.type()) {
                case SWITCH -> all.with(setting, !setting.isOnByDefault());
                case DAYS -> all.with(setting, DayLimit.of(setting.maxDays()));
                case RECIPIENT -> all.with(SecretRecipient.OWNER);
            };
        }
        return all;
    }

    static Profile profile(Company company) {
        return Profile.named("Zo\u00eb", "\u00d8st-Li").withExternalId(company.name + "|e\u0301|A");
    }
}
