package dev.workspaces.policy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** Settings that an organization lets its workspaces override, or not, together. */
public enum SettingCategory {
    /** Who sees logs. */
    LOGS("logs"),

    /** Who sees analytics. */
    ANALYTICS("analytics"),

    /** Whose data somebody sees in logs and analytics. */
    DATA_VISIBILITY("data_visibility"),

    /** Who sees and manages API keys, and how long user keys live. */
    API_KEYS("api_keys"),

    /** Who sees and writes providers and virtual keys. */
    PROVIDERS("providers"),

    /** Who sees and writes prompts. */
    PROMPTS("prompts"),

    /** Who sees and writes guardrails. */
    GUARDRAILS("guardrails"),

    /** Who writes integrations and MCP servers. */
    INTEGRATIONS("integrations"),

    /** Who manages the workspace itself. */
    WORKSPACE("workspace");

    private final String wireName;

    SettingCategory(String wireName) {
        this.wireName = wireName;
    }

    /** The constant of this wire name; empty if there is none. */
    public static Optional<SettingCategory> find(String wireName) {
        return WireNames.find(values(), SettingCategory::wireName, wireName);
    }

    /** The name in files and on the wire. */
    @JsonValue
    public String wireName() {
        return wireName;
    }
}
