package dev.workspaces.policy;

import static dev.workspaces.policy.SettingCategory.ANALYTICS;
import static dev.workspaces.policy.SettingCategory.API_KEYS;
import static dev.workspaces.policy.SettingCategory.DATA_VISIBILITY;
import static dev.workspaces.policy.SettingCategory.GUARDRAILS;
import static dev.workspaces.policy.SettingCategory.INTEGRATIONS;
import static dev.workspaces.policy.SettingCategory.LOGS;
import static dev.workspaces.policy.SettingCategory.PROMPTS;
import static dev.workspaces.policy.SettingCategory.PROVIDERS;
import static dev.workspaces.policy.SettingCategory.WORKSPACE;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/**
 * An access setting: an organization sets it, a workspace may override it where the organization allows that for its
 * category. The constants follow the catalogue of settings; their wire names are those of the product.
 */
public enum Setting {
    /** Governs {@code logs.view} and {@code logs.export} by organization admins. */
    ORGANISATION_ADMINS_VIEW_LOGS("organisationAdminsViewLogs", LOGS, true),

    /** Governs {@code logs.list} by organization admins. */
    ORGANISATION_ADMINS_VIEW_LOG_METADATA("organisationAdminsViewLogMetadata", LOGS, true),

    /** Governs {@code logs.view} and {@code logs.export} by workspace managers. */
    MANAGERS_VIEW_LOGS("managersViewLogs", LOGS, true),

    /** Governs {@code logs.list} by workspace managers. */
    MANAGERS_VIEW_LOG_METADATA("managersViewLogMetadata", LOGS, true),

    /** Governs {@code logs.view} by workspace members. */
    MEMBERS_VIEW_LOGS("membersViewLogs", LOGS, true),

    /** Governs {@code logs.list} by workspace members. */
    MEMBERS_VIEW_LOG_METADATA("membersViewLogMetadata", LOGS, true),

    /** Governs {@code analytics.view} by workspace managers. */
    MANAGERS_VIEW_ANALYTICS("managersViewAnalytics", ANALYTICS, true),

    /** Governs {@code analytics.view} by workspace members. */
    MEMBERS_VIEW_ANALYTICS("membersViewAnalytics", ANALYTICS, true),

    /** While off, managers see only what is theirs of logs and analytics ({@link Obligation#OWN_DATA_ONLY}). */
    MANAGERS_VIEW_ALL_DATA("managersViewAllData", DATA_VISIBILITY, true),

    /** While off, members see only what is theirs of logs and analytics ({@link Obligation#OWN_DATA_ONLY}). */
    MEMBERS_VIEW_ALL_DATA("membersViewAllData", DATA_VISIBILITY, true),

    /** Reading workspace keys of both types by workspace managers. */
    MANAGERS_VIEW_API_KEYS("managersViewApiKeys", API_KEYS, true),

    /** Creating, changing, rotating and deleting workspace keys of both types by workspace managers. */
    MANAGERS_MANAGE_API_KEYS("managersManageApiKeys", API_KEYS, true),

    /** Reading and rotating their own user keys by workspace members. */
    MEMBERS_VIEW_API_KEYS("membersViewApiKeys", API_KEYS, true),

    /** Creating, changing and deleting their own user keys by workspace members. */
    MEMBERS_MANAGE_API_KEYS("membersManageApiKeys", API_KEYS, false),

    /** Reading providers and virtual keys by workspace managers. */
    MANAGERS_VIEW_PROVIDERS("managersViewProviders", PROVIDERS, true),

    /** Writing providers and virtual keys by workspace managers. */
    MANAGERS_WRITE_PROVIDERS("managersWriteProviders", PROVIDERS, true),

    /** Reading providers and virtual keys by workspace members. */
    MEMBERS_VIEW_PROVIDERS("membersViewProviders", PROVIDERS, true),

    /** Reading prompts by workspace managers. */
    MANAGERS_VIEW_PROMPTS("managersViewPrompts", PROMPTS, true),

    /** Writing prompts by workspace managers. */
    MANAGERS_WRITE_PROMPTS("managersWritePrompts", PROMPTS, true),

    /** Reading prompts by workspace members. */
    MEMBERS_VIEW_PROMPTS("membersViewPrompts", PROMPTS, true),

    /** Writing prompts by workspace members. */
    MEMBERS_WRITE_PROMPTS("membersWritePrompts", PROMPTS, false),

    /** Reading guardrails by workspace managers. */
    MANAGERS_VIEW_GUARDRAILS("managersViewGuardrails", GUARDRAILS, true),

    /** Writing guardrails by workspace managers. */
    MANAGERS_WRITE_GUARDRAILS("managersWriteGuardrails", GUARDRAILS, true),

    /** Reading guardrails by workspace members. */
    MEMBERS_VIEW_GUARDRAILS("membersViewGuardrails", GUARDRAILS, true),

    /** Writing workspace integrations by workspace managers. */
    MANAGERS_WRITE_WORKSPACE_INTEGRATIONS("managersWriteWorkspaceIntegrations", INTEGRATIONS, true),

    /** Writing workspace MCP integrations by workspace managers. */
    MANAGERS_WRITE_WORKSPACE_MCP_INTEGRATIONS("managersWriteWorkspaceMcpIntegrations", INTEGRATIONS, true),

    /** Writing MCP servers by workspace managers. */
    MANAGERS_WRITE_MCP_SERVERS("managersWriteMcpServers", INTEGRATIONS, true),

    /** Governs {@code workspaces.update} (name, description, defaults, limits) by workspace managers. */
    MANAGERS_MANAGE_WORKSPACE("managersManageWorkspace", WORKSPACE, true),

    /** A workspace user key must expire within so many days of its creation; a missing expiry is set to it. */
    USER_API_KEY_MAX_TTL_DAYS("userApiKeyMaxTtlDays", API_KEYS, Type.DAYS, 3650),

    /** Cadence forced on workspace user keys: set where a key has none; a different one and a hand-set next rotation are refused. */
    USER_API_KEY_ROTATION_PERIOD_DAYS("userApiKeyRotationPeriodDays", API_KEYS, Type.DAYS, 365),

    /** A member who joins a workspace (added or by invite or by group) gets a user key with the workspace's default scopes. */
    USER_API_KEY_AUTO_CREATE("userApiKeyAutoCreate", API_KEYS, false),

    /** Who is shown the secret of a user key issued on somebody's behalf. */
    USER_API_KEY_SECRET_TO("userApiKeySecretTo", API_KEYS, Type.RECIPIENT, 0);

    /** What kind of value a setting takes. */
    public enum Type {
        /** On or off. */
        SWITCH,
        /** A number of days, or none. */
        DAYS,
        /** The issuer or the owner of a key. */
        RECIPIENT
    }

    private final String wireName;
    private final SettingCategory category;
    private final Type type;
    private final boolean onByDefault;
    private final int maxDays;

    Setting(String wireName, SettingCategory category, boolean onByDefault) {
        this(wireName, category, Type.SWITCH, onByDefault, 0);
    }

    Setting(String wireName, SettingCategory category, Type type, int maxDays) {
        this(wireName, category, type, false, maxDays);
    }

    Setting(String wireName, SettingCategory category, Type type, boolean onByDefault, int maxDays) {
        this.wireName = wireName;
        this.category = category;
        this.type = type;
        this.onByDefault = onByDefault;
        this.maxDays = maxDays;
    }

    /** The setting of this wire name; empty if there is none. */
    public static Optional<Setting> find(String wireName) {
        return WireNames.find(values(), Setting::wireName, wireName);
    }

    /** The name in files and on the wire, such as {@code membersWritePrompts}. */
    @JsonValue
    public String wireName() {
        return wireName;
    }

    /** What an organization allows workspaces to override, or not, as one. */
    public SettingCategory category() {
        return category;
    }

    /** What kind of value it takes. */
    public Type type() {
        return type;
    }

    /** Whether a switch is on where nobody has set it; false for the other types. */
    public boolean isOnByDefault() {
        return onByDefault;
    }

    /** The most days that a setting of type {@link Type#DAYS} takes, the least being 1; 0 for the other types. */
    public int maxDays() {
        return maxDays;
    }

    long bit() {
        return 1L << ordinal();
    }
}
