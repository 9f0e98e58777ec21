package dev.workspaces.storage.contract;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.limit.Limits;
import dev.workspaces.limit.RateLimit;
import dev.workspaces.limit.RateType;
import dev.workspaces.limit.RateUnit;
import dev.workspaces.limit.UsageLimit;
import dev.workspaces.limit.UsageReset;
import dev.workspaces.limit.UsageType;
import dev.workspaces.policy.AccessSettings;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.DayLimit;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Scopes;
import dev.workspaces.policy.SecretRecipient;
import dev.workspaces.policy.Setting;
import dev.workspaces.workspace.WorkspaceDefaults;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parts of nouns, with everything in them that can be, in every way that it can be. */
final class FullSettings {
    private FullSettings() {}

    /** All switches on, and all off; every kind of limit and recipient. */
    static List<AccessSettings> settings() {
        return List.of(
                switches(true)
                        .with(Setting.USER_API_KEY_MAX_TTL_DAYS, DayLimit.of(3650))
                        .with(Setting.USER_API_KEY_ROTATION_PERIOD_DAYS, DayLimit.of(1))
                        .with(SecretRecipient.OWNER),
                switches(false)
                        .with(Setting.USER_API_KEY_MAX_TTL_DAYS, DayLimit.none())
                        .with(Setting.USER_API_KEY_ROTATION_PERIOD_DAYS, DayLimit.none())
                        .with(SecretRecipient.ISSUER),
                AccessSettings.none().with(Setting.MEMBERS_WRITE_PROMPTS, true));
    }

    private static AccessSettings switches(boolean isOn) {
        AccessSettings settings = AccessSettings.none();
        for (Setting setting : Setting.values()) {
            settings = setting.type() == Setting.Type.SWITCH ? settings.with(setting, isOn) : settings;
        }
        return settings;
    }

    static WorkspaceDefaults defaults() {
        return new WorkspaceDefaults(
                Map.of("team", "", "'\"\\", String.join("", Texts.HOSTILE), "x".repeat(64), "日".repeat(255)),
                Optional.of("config '%_\\"),
                List.of("prompts.read", "unknown.action", "'; --"));
    }

    /** Every type, unit and cadence; the largest and the smallest amounts. */
    static Limits limits() {
        List<RateLimit> rates = new ArrayList<>();
        for (RateUnit unit : RateUnit.values()) {
            rates.add(new RateLimit(RateType.TOKENS, unit, Long.MAX_VALUE));
            rates.add(new RateLimit(RateType.REQUESTS, unit, 0));
        }
        return new Limits(
                List.of(
                        UsageLimit.of(UsageType.TOKENS, new BigDecimal("9".repeat(20) + "." + "9".repeat(10)))
                                .resetting(UsageReset.monthly()),
                        new UsageLimit(
                                UsageType.COST,
                                new BigDecimal("0.0000000002"),
                                Optional.of(new BigDecimal("0.0000000001")),
                                UsageReset.everyDays(365),
                                Optional.of(Instant.parse("9999-12-31T00:00:00Z"))),
                        UsageLimit.of(UsageType.REQUESTS, new BigDecimal("9".repeat(30)))
                                .resetting(UsageReset.weekly())),
                rates);
    }

    /** A session that is not narrowed, is narrowed in each way, and a key. */
    static List<Principal> principals(OrganizationId organization) {
        Catalogue catalogue = Catalogue.builtIn();
        return List.of(
                Principal.session(organization, UserId.of("mara '\"\\")),
                Principal.session(organization, UserId.of("mara")).confinedTo(WorkspaceId.of("re,search")),
                Principal.session(organization, UserId.of("mara")).withCeiling(Scopes.none()),
                Principal.session(organization, UserId.of("mara"))
                        .confinedTo(WorkspaceId.of("日本 😀"))
                        .withCeiling(Scopes.of(catalogue, List.of("prompts.read", "unknown, '\"\\.action"))),
                Principal.key(KeyId.of("key ;|")));
    }
}
