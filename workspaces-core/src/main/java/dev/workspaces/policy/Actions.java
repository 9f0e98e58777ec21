package dev.workspaces.policy;

import static dev.workspaces.policy.ActionRule.DATA_PLANE;
import static dev.workspaces.policy.ActionRule.ORGANIZATION_READ;
import static dev.workspaces.policy.ActionRule.ORGANIZATION_WRITE;
import static dev.workspaces.policy.ActionRule.WORKSPACE_READ;
import static dev.workspaces.policy.ActionRule.WORKSPACE_WRITE;
import static dev.workspaces.policy.Setting.MANAGERS_MANAGE_API_KEYS;
import static dev.workspaces.policy.Setting.MANAGERS_MANAGE_WORKSPACE;
import static dev.workspaces.policy.Setting.MANAGERS_VIEW_ANALYTICS;
import static dev.workspaces.policy.Setting.MANAGERS_VIEW_API_KEYS;
import static dev.workspaces.policy.Setting.MANAGERS_VIEW_GUARDRAILS;
import static dev.workspaces.policy.Setting.MANAGERS_VIEW_LOGS;
import static dev.workspaces.policy.Setting.MANAGERS_VIEW_LOG_METADATA;
import static dev.workspaces.policy.Setting.MANAGERS_VIEW_PROMPTS;
import static dev.workspaces.policy.Setting.MANAGERS_VIEW_PROVIDERS;
import static dev.workspaces.policy.Setting.MANAGERS_WRITE_GUARDRAILS;
import static dev.workspaces.policy.Setting.MANAGERS_WRITE_MCP_SERVERS;
import static dev.workspaces.policy.Setting.MANAGERS_WRITE_PROMPTS;
import static dev.workspaces.policy.Setting.MANAGERS_WRITE_PROVIDERS;
import static dev.workspaces.policy.Setting.MANAGERS_WRITE_WORKSPACE_INTEGRATIONS;
import static dev.workspaces.policy.Setting.MANAGERS_WRITE_WORKSPACE_MCP_INTEGRATIONS;
import static dev.workspaces.policy.Setting.MEMBERS_MANAGE_API_KEYS;
import static dev.workspaces.policy.Setting.MEMBERS_VIEW_ANALYTICS;
import static dev.workspaces.policy.Setting.MEMBERS_VIEW_API_KEYS;
import static dev.workspaces.policy.Setting.MEMBERS_VIEW_GUARDRAILS;
import static dev.workspaces.policy.Setting.MEMBERS_VIEW_LOGS;
import static dev.workspaces.policy.Setting.MEMBERS_VIEW_LOG_METADATA;
import static dev.workspaces.policy.Setting.MEMBERS_VIEW_PROMPTS;
import static dev.workspaces.policy.Setting.MEMBERS_VIEW_PROVIDERS;
import static dev.workspaces.policy.Setting.MEMBERS_WRITE_PROMPTS;
import static dev.workspaces.policy.Setting.ORGANISATION_ADMINS_VIEW_LOGS;
import static dev.workspaces.policy.Setting.ORGANISATION_ADMINS_VIEW_LOG_METADATA;

import java.util.ArrayList;
import java.util.List;

/**
 * The built-in actions: one constant for each, shared by all catalogues. Beside each name stands its rule, read like a
 * sentence: who may hold it, who is granted it, and which setting governs that.
 */
public final class Actions {
    private static final List<Action> DEFINED = new ArrayList<>();

    /** {@code agent_servers.create}. */
    public static final Action AGENT_SERVERS_CREATE = define("agent_servers.create", WORKSPACE_WRITE);

    /** {@code agent_servers.delete}. */
    public static final Action AGENT_SERVERS_DELETE = define("agent_servers.delete", WORKSPACE_WRITE);

    /** {@code agent_servers.list}. */
    public static final Action AGENT_SERVERS_LIST = define("agent_servers.list", WORKSPACE_READ);

    /** {@code agent_servers.read}. */
    public static final Action AGENT_SERVERS_READ = define("agent_servers.read", WORKSPACE_READ);

    /** {@code agent_servers.update}. */
    public static final Action AGENT_SERVERS_UPDATE = define("agent_servers.update", WORKSPACE_WRITE);

    /** {@code agents.invoke}. */
    public static final Action AGENTS_INVOKE = define("agents.invoke", DATA_PLANE);

    /** {@code analytics.view}. */
    public static final Action ANALYTICS_VIEW = define(
            "analytics.view",
            WORKSPACE_READ
                    .managers(MANAGERS_VIEW_ANALYTICS)
                    .members(MEMBERS_VIEW_ANALYTICS)
                    .narrowedToOwnData());

    /** {@code audit_logs.list}. */
    public static final Action AUDIT_LOGS_LIST = define("audit_logs.list", ORGANIZATION_READ);

    /** {@code billing.manage}. */
    public static final Action BILLING_MANAGE =
            define("billing.manage", ORGANIZATION_WRITE.bySessionsOnly().ownersOnly());

    /** {@code completions.write}. */
    public static final Action COMPLETIONS_WRITE = define("completions.write", DATA_PLANE);

    /** {@code configs.create}. */
    public static final Action CONFIGS_CREATE = define("configs.create", WORKSPACE_WRITE);

    /** {@code configs.delete}. */
    public static final Action CONFIGS_DELETE = define("configs.delete", WORKSPACE_WRITE);

    /** {@code configs.list}. */
    public static final Action CONFIGS_LIST = define("configs.list", WORKSPACE_READ);

    /** {@code configs.read}. */
    public static final Action CONFIGS_READ = define("configs.read", WORKSPACE_READ);

    /** {@code configs.update}. */
    public static final Action CONFIGS_UPDATE = define("configs.update", WORKSPACE_WRITE);

    /** {@code deployments.create}. */
    public static final Action DEPLOYMENTS_CREATE = define("deployments.create", ORGANIZATION_WRITE);

    /** {@code deployments.delete}. */
    public static final Action DEPLOYMENTS_DELETE = define("deployments.delete", ORGANIZATION_WRITE);

    /** {@code deployments.list}. */
    public static final Action DEPLOYMENTS_LIST = define("deployments.list", ORGANIZATION_READ);

    /** {@code deployments.read}. */
    public static final Action DEPLOYMENTS_READ = define("deployments.read", ORGANIZATION_READ);

    /** {@code deployments.update}. */
    public static final Action DEPLOYMENTS_UPDATE = define("deployments.update", ORGANIZATION_WRITE);

    /** {@code guardrails.create}. */
    public static final Action GUARDRAILS_CREATE =
            define("guardrails.create", WORKSPACE_WRITE.managers(MANAGERS_WRITE_GUARDRAILS));

    /** {@code guardrails.delete}. */
    public static final Action GUARDRAILS_DELETE =
            define("guardrails.delete", WORKSPACE_WRITE.managers(MANAGERS_WRITE_GUARDRAILS));

    /** {@code guardrails.invoke}. */
    public static final Action GUARDRAILS_INVOKE = define("guardrails.invoke", DATA_PLANE);

    /** {@code guardrails.list}. */
    public static final Action GUARDRAILS_LIST = define(
            "guardrails.list", WORKSPACE_READ.managers(MANAGERS_VIEW_GUARDRAILS).members(MEMBERS_VIEW_GUARDRAILS));

    /** {@code guardrails.read}. */
    public static final Action GUARDRAILS_READ = define(
            "guardrails.read", WORKSPACE_READ.managers(MANAGERS_VIEW_GUARDRAILS).members(MEMBERS_VIEW_GUARDRAILS));

    /** {@code guardrails.update}. */
    public static final Action GUARDRAILS_UPDATE =
            define("guardrails.update", WORKSPACE_WRITE.managers(MANAGERS_WRITE_GUARDRAILS));

    /** {@code logs.export}. */
    public static final Action LOGS_EXPORT = define(
            "logs.export",
            WORKSPACE_READ
                    .orgAdmins(ORGANISATION_ADMINS_VIEW_LOGS)
                    .managers(MANAGERS_VIEW_LOGS)
                    .notByMembers()
                    .narrowedToOwnData());

    /** {@code logs.list}. */
    public static final Action LOGS_LIST = define(
            "logs.list",
            WORKSPACE_READ
                    .orgAdmins(ORGANISATION_ADMINS_VIEW_LOG_METADATA)
                    .managers(MANAGERS_VIEW_LOG_METADATA)
                    .members(MEMBERS_VIEW_LOG_METADATA)
                    .narrowedToOwnData());

    /** {@code logs.view}. */
    public static final Action LOGS_VIEW = define(
            "logs.view",
            WORKSPACE_READ
                    .orgAdmins(ORGANISATION_ADMINS_VIEW_LOGS)
                    .managers(MANAGERS_VIEW_LOGS)
                    .members(MEMBERS_VIEW_LOGS)
                    .narrowedToOwnData());

    /** {@code logs.write}. */
    public static final Action LOGS_WRITE = define("logs.write", DATA_PLANE);

    /** {@code mcp.invoke}. */
    public static final Action MCP_INVOKE = define("mcp.invoke", DATA_PLANE);

    /** {@code mcp_servers.create}. */
    public static final Action MCP_SERVERS_CREATE =
            define("mcp_servers.create", WORKSPACE_WRITE.managers(MANAGERS_WRITE_MCP_SERVERS));

    /** {@code mcp_servers.delete}. */
    public static final Action MCP_SERVERS_DELETE =
            define("mcp_servers.delete", WORKSPACE_WRITE.managers(MANAGERS_WRITE_MCP_SERVERS));

    /** {@code mcp_servers.list}. */
    public static final Action MCP_SERVERS_LIST = define("mcp_servers.list", WORKSPACE_READ);

    /** {@code mcp_servers.read}. */
    public static final Action MCP_SERVERS_READ = define("mcp_servers.read", WORKSPACE_READ);

    /** {@code mcp_servers.update}. */
    public static final Action MCP_SERVERS_UPDATE =
            define("mcp_servers.update", WORKSPACE_WRITE.managers(MANAGERS_WRITE_MCP_SERVERS));

    /** {@code organisation_agent_integrations.create}. */
    public static final Action ORGANISATION_AGENT_INTEGRATIONS_CREATE =
            define("organisation_agent_integrations.create", ORGANIZATION_WRITE);

    /** {@code organisation_agent_integrations.delete}. */
    public static final Action ORGANISATION_AGENT_INTEGRATIONS_DELETE =
            define("organisation_agent_integrations.delete", ORGANIZATION_WRITE);

    /** {@code organisation_agent_integrations.list}. */
    public static final Action ORGANISATION_AGENT_INTEGRATIONS_LIST = define(
            "organisation_agent_integrations.list",
            ORGANIZATION_READ.organizationMembers().byWorkspaceKeys());

    /** {@code organisation_agent_integrations.read}. */
    public static final Action ORGANISATION_AGENT_INTEGRATIONS_READ =
            define("organisation_agent_integrations.read", ORGANIZATION_READ);

    /** {@code organisation_agent_integrations.update}. */
    public static final Action ORGANISATION_AGENT_INTEGRATIONS_UPDATE =
            define("organisation_agent_integrations.update", ORGANIZATION_WRITE);

    /** {@code organisation_exclusions.list}. */
    public static final Action ORGANISATION_EXCLUSIONS_LIST = define("organisation_exclusions.list", ORGANIZATION_READ);

    /** {@code organisation_exclusions.update}. */
    public static final Action ORGANISATION_EXCLUSIONS_UPDATE =
            define("organisation_exclusions.update", ORGANIZATION_WRITE);

    /** {@code organisation_guardrails.create}. */
    public static final Action ORGANISATION_GUARDRAILS_CREATE =
            define("organisation_guardrails.create", ORGANIZATION_WRITE);

    /** {@code organisation_guardrails.delete}. */
    public static final Action ORGANISATION_GUARDRAILS_DELETE =
            define("organisation_guardrails.delete", ORGANIZATION_WRITE);

    /** {@code organisation_guardrails.list}. */
    public static final Action ORGANISATION_GUARDRAILS_LIST = define("organisation_guardrails.list", ORGANIZATION_READ);

    /** {@code organisation_guardrails.read}. */
    public static final Action ORGANISATION_GUARDRAILS_READ = define("organisation_guardrails.read", ORGANIZATION_READ);

    /** {@code organisation_guardrails.update}. */
    public static final Action ORGANISATION_GUARDRAILS_UPDATE =
            define("organisation_guardrails.update", ORGANIZATION_WRITE);

    /** {@code organisation_integrations.create}. */
    public static final Action ORGANISATION_INTEGRATIONS_CREATE =
            define("organisation_integrations.create", ORGANIZATION_WRITE);

    /** {@code organisation_integrations.delete}. */
    public static final Action ORGANISATION_INTEGRATIONS_DELETE =
            define("organisation_integrations.delete", ORGANIZATION_WRITE);

    /** {@code organisation_integrations.list}. */
    public static final Action ORGANISATION_INTEGRATIONS_LIST = define(
            "organisation_integrations.list",
            ORGANIZATION_READ.organizationMembers().byWorkspaceKeys());

    /** {@code organisation_integrations.read}. */
    public static final Action ORGANISATION_INTEGRATIONS_READ =
            define("organisation_integrations.read", ORGANIZATION_READ);

    /** {@code organisation_integrations.update}. */
    public static final Action ORGANISATION_INTEGRATIONS_UPDATE =
            define("organisation_integrations.update", ORGANIZATION_WRITE);

    /** {@code organisation_mcp_integrations.create}. */
    public static final Action ORGANISATION_MCP_INTEGRATIONS_CREATE =
            define("organisation_mcp_integrations.create", ORGANIZATION_WRITE);

    /** {@code organisation_mcp_integrations.delete}. */
    public static final Action ORGANISATION_MCP_INTEGRATIONS_DELETE =
            define("organisation_mcp_integrations.delete", ORGANIZATION_WRITE);

    /** {@code organisation_mcp_integrations.list}. */
    public static final Action ORGANISATION_MCP_INTEGRATIONS_LIST = define(
            "organisation_mcp_integrations.list",
            ORGANIZATION_READ.organizationMembers().byWorkspaceKeys());

    /** {@code organisation_mcp_integrations.read}. */
    public static final Action ORGANISATION_MCP_INTEGRATIONS_READ =
            define("organisation_mcp_integrations.read", ORGANIZATION_READ);

    /** {@code organisation_mcp_integrations.update}. */
    public static final Action ORGANISATION_MCP_INTEGRATIONS_UPDATE =
            define("organisation_mcp_integrations.update", ORGANIZATION_WRITE);

    /** {@code organisation_service_api_keys.create}. */
    public static final Action ORGANISATION_SERVICE_API_KEYS_CREATE =
            define("organisation_service_api_keys.create", ORGANIZATION_WRITE);

    /** {@code organisation_service_api_keys.delete}. */
    public static final Action ORGANISATION_SERVICE_API_KEYS_DELETE =
            define("organisation_service_api_keys.delete", ORGANIZATION_WRITE);

    /** {@code organisation_service_api_keys.list}. */
    public static final Action ORGANISATION_SERVICE_API_KEYS_LIST =
            define("organisation_service_api_keys.list", ORGANIZATION_READ);

    /** {@code organisation_service_api_keys.read}. */
    public static final Action ORGANISATION_SERVICE_API_KEYS_READ =
            define("organisation_service_api_keys.read", ORGANIZATION_READ);

    /** {@code organisation_service_api_keys.rotate}. */
    public static final Action ORGANISATION_SERVICE_API_KEYS_ROTATE =
            define("organisation_service_api_keys.rotate", ORGANIZATION_WRITE);

    /** {@code organisation_service_api_keys.update}. */
    public static final Action ORGANISATION_SERVICE_API_KEYS_UPDATE =
            define("organisation_service_api_keys.update", ORGANIZATION_WRITE);

    /** {@code organisation_settings.read}. */
    public static final Action ORGANISATION_SETTINGS_READ = define("organisation_settings.read", ORGANIZATION_READ);

    /** {@code organisation_settings.update}. */
    public static final Action ORGANISATION_SETTINGS_UPDATE =
            define("organisation_settings.update", ORGANIZATION_WRITE);

    /** {@code organisation_users.create}. */
    public static final Action ORGANISATION_USERS_CREATE = define("organisation_users.create", ORGANIZATION_WRITE);

    /** {@code organisation_users.delete}. */
    public static final Action ORGANISATION_USERS_DELETE = define("organisation_users.delete", ORGANIZATION_WRITE);

    /** {@code organisation_users.list}. */
    public static final Action ORGANISATION_USERS_LIST = define("organisation_users.list", ORGANIZATION_READ);

    /** {@code organisation_users.read}. */
    public static final Action ORGANISATION_USERS_READ = define("organisation_users.read", ORGANIZATION_READ);

    /** {@code organisation_users.update}. */
    public static final Action ORGANISATION_USERS_UPDATE = define("organisation_users.update", ORGANIZATION_WRITE);

    /** {@code organisations.delete}. */
    public static final Action ORGANISATIONS_DELETE =
            define("organisations.delete", ORGANIZATION_WRITE.bySessionsOnly().ownersOnly());

    /** {@code organisations.read}. */
    public static final Action ORGANISATIONS_READ =
            define("organisations.read", ORGANIZATION_READ.organizationMembers().bySessionsOnly());

    /** {@code plugins.create}. */
    public static final Action PLUGINS_CREATE = define("plugins.create", ORGANIZATION_WRITE);

    /** {@code plugins.list}. */
    public static final Action PLUGINS_LIST = define("plugins.list", ORGANIZATION_READ);

    /** {@code plugins.update}. */
    public static final Action PLUGINS_UPDATE = define("plugins.update", ORGANIZATION_WRITE);

    /** {@code policies.create}. */
    public static final Action POLICIES_CREATE = define("policies.create", WORKSPACE_WRITE);

    /** {@code policies.delete}. */
    public static final Action POLICIES_DELETE = define("policies.delete", WORKSPACE_WRITE);

    /** {@code policies.list}. */
    public static final Action POLICIES_LIST = define("policies.list", WORKSPACE_READ);

    /** {@code policies.read}. */
    public static final Action POLICIES_READ = define("policies.read", WORKSPACE_READ);

    /** {@code policies.update}. */
    public static final Action POLICIES_UPDATE = define("policies.update", WORKSPACE_WRITE);

    /** {@code prompts.create}. */
    public static final Action PROMPTS_CREATE = define(
            "prompts.create",
            WORKSPACE_WRITE.managers(MANAGERS_WRITE_PROMPTS).members(Grant.SETTING, MEMBERS_WRITE_PROMPTS));

    /** {@code prompts.delete}. */
    public static final Action PROMPTS_DELETE = define(
            "prompts.delete",
            WORKSPACE_WRITE.managers(MANAGERS_WRITE_PROMPTS).members(Grant.SETTING, MEMBERS_WRITE_PROMPTS));

    /** {@code prompts.list}. */
    public static final Action PROMPTS_LIST = define(
            "prompts.list", WORKSPACE_READ.managers(MANAGERS_VIEW_PROMPTS).members(MEMBERS_VIEW_PROMPTS));

    /** {@code prompts.publish}. */
    public static final Action PROMPTS_PUBLISH = define(
            "prompts.publish",
            WORKSPACE_WRITE.managers(MANAGERS_WRITE_PROMPTS).members(Grant.SETTING, MEMBERS_WRITE_PROMPTS));

    /** {@code prompts.read}. */
    public static final Action PROMPTS_READ = define(
            "prompts.read", WORKSPACE_READ.managers(MANAGERS_VIEW_PROMPTS).members(MEMBERS_VIEW_PROMPTS));

    /** {@code prompts.render}. */
    public static final Action PROMPTS_RENDER = define("prompts.render", DATA_PLANE);

    /** {@code prompts.update}. */
    public static final Action PROMPTS_UPDATE = define(
            "prompts.update",
            WORKSPACE_WRITE.managers(MANAGERS_WRITE_PROMPTS).members(Grant.SETTING, MEMBERS_WRITE_PROMPTS));

    /** {@code providers.create}. */
    public static final Action PROVIDERS_CREATE =
            define("providers.create", WORKSPACE_WRITE.managers(MANAGERS_WRITE_PROVIDERS));

    /** {@code providers.delete}. */
    public static final Action PROVIDERS_DELETE =
            define("providers.delete", WORKSPACE_WRITE.managers(MANAGERS_WRITE_PROVIDERS));

    /** {@code providers.list}. */
    public static final Action PROVIDERS_LIST = define(
            "providers.list", WORKSPACE_READ.managers(MANAGERS_VIEW_PROVIDERS).members(MEMBERS_VIEW_PROVIDERS));

    /** {@code providers.read}. */
    public static final Action PROVIDERS_READ = define(
            "providers.read", WORKSPACE_READ.managers(MANAGERS_VIEW_PROVIDERS).members(MEMBERS_VIEW_PROVIDERS));

    /** {@code providers.update}. */
    public static final Action PROVIDERS_UPDATE =
            define("providers.update", WORKSPACE_WRITE.managers(MANAGERS_WRITE_PROVIDERS));

    /** {@code secret_references.create}. */
    public static final Action SECRET_REFERENCES_CREATE = define("secret_references.create", ORGANIZATION_WRITE);

    /** {@code secret_references.delete}. */
    public static final Action SECRET_REFERENCES_DELETE = define("secret_references.delete", ORGANIZATION_WRITE);

    /** {@code secret_references.list}. */
    public static final Action SECRET_REFERENCES_LIST = define("secret_references.list", ORGANIZATION_READ);

    /** {@code secret_references.read}. */
    public static final Action SECRET_REFERENCES_READ = define("secret_references.read", ORGANIZATION_READ);

    /** {@code secret_references.update}. */
    public static final Action SECRET_REFERENCES_UPDATE = define("secret_references.update", ORGANIZATION_WRITE);

    /** {@code virtual_keys.copy}. */
    public static final Action VIRTUAL_KEYS_COPY =
            define("virtual_keys.copy", WORKSPACE_WRITE.managers(MANAGERS_WRITE_PROVIDERS));

    /** {@code virtual_keys.create}. */
    public static final Action VIRTUAL_KEYS_CREATE =
            define("virtual_keys.create", WORKSPACE_WRITE.managers(MANAGERS_WRITE_PROVIDERS));

    /** {@code virtual_keys.delete}. */
    public static final Action VIRTUAL_KEYS_DELETE =
            define("virtual_keys.delete", WORKSPACE_WRITE.managers(MANAGERS_WRITE_PROVIDERS));

    /** {@code virtual_keys.duplicate}. */
    public static final Action VIRTUAL_KEYS_DUPLICATE =
            define("virtual_keys.duplicate", WORKSPACE_WRITE.managers(MANAGERS_WRITE_PROVIDERS));

    /** {@code virtual_keys.list}. */
    public static final Action VIRTUAL_KEYS_LIST = define(
            "virtual_keys.list",
            WORKSPACE_READ.managers(MANAGERS_VIEW_PROVIDERS).members(MEMBERS_VIEW_PROVIDERS));

    /** {@code virtual_keys.read}. */
    public static final Action VIRTUAL_KEYS_READ = define(
            "virtual_keys.read",
            WORKSPACE_READ.managers(MANAGERS_VIEW_PROVIDERS).members(MEMBERS_VIEW_PROVIDERS));

    /** {@code virtual_keys.update}. */
    public static final Action VIRTUAL_KEYS_UPDATE =
            define("virtual_keys.update", WORKSPACE_WRITE.managers(MANAGERS_WRITE_PROVIDERS));

    /** {@code workspace_agent_integrations.create}. */
    public static final Action WORKSPACE_AGENT_INTEGRATIONS_CREATE =
            define("workspace_agent_integrations.create", WORKSPACE_WRITE);

    /** {@code workspace_agent_integrations.delete}. */
    public static final Action WORKSPACE_AGENT_INTEGRATIONS_DELETE =
            define("workspace_agent_integrations.delete", WORKSPACE_WRITE);

    /** {@code workspace_agent_integrations.list}. */
    public static final Action WORKSPACE_AGENT_INTEGRATIONS_LIST =
            define("workspace_agent_integrations.list", WORKSPACE_READ);

    /** {@code workspace_agent_integrations.read}. */
    public static final Action WORKSPACE_AGENT_INTEGRATIONS_READ =
            define("workspace_agent_integrations.read", WORKSPACE_READ);

    /** {@code workspace_agent_integrations.update}. */
    public static final Action WORKSPACE_AGENT_INTEGRATIONS_UPDATE =
            define("workspace_agent_integrations.update", WORKSPACE_WRITE);

    /** {@code workspace_integrations.create}. */
    public static final Action WORKSPACE_INTEGRATIONS_CREATE =
            define("workspace_integrations.create", WORKSPACE_WRITE.managers(MANAGERS_WRITE_WORKSPACE_INTEGRATIONS));

    /** {@code workspace_integrations.delete}. */
    public static final Action WORKSPACE_INTEGRATIONS_DELETE =
            define("workspace_integrations.delete", WORKSPACE_WRITE.managers(MANAGERS_WRITE_WORKSPACE_INTEGRATIONS));

    /** {@code workspace_integrations.list}. */
    public static final Action WORKSPACE_INTEGRATIONS_LIST = define("workspace_integrations.list", WORKSPACE_READ);

    /** {@code workspace_integrations.read}. */
    public static final Action WORKSPACE_INTEGRATIONS_READ = define("workspace_integrations.read", WORKSPACE_READ);

    /** {@code workspace_integrations.update}. */
    public static final Action WORKSPACE_INTEGRATIONS_UPDATE =
            define("workspace_integrations.update", WORKSPACE_WRITE.managers(MANAGERS_WRITE_WORKSPACE_INTEGRATIONS));

    /** {@code workspace_mcp_integrations.create}. */
    public static final Action WORKSPACE_MCP_INTEGRATIONS_CREATE = define(
            "workspace_mcp_integrations.create", WORKSPACE_WRITE.managers(MANAGERS_WRITE_WORKSPACE_MCP_INTEGRATIONS));

    /** {@code workspace_mcp_integrations.delete}. */
    public static final Action WORKSPACE_MCP_INTEGRATIONS_DELETE = define(
            "workspace_mcp_integrations.delete", WORKSPACE_WRITE.managers(MANAGERS_WRITE_WORKSPACE_MCP_INTEGRATIONS));

    /** {@code workspace_mcp_integrations.list}. */
    public static final Action WORKSPACE_MCP_INTEGRATIONS_LIST =
            define("workspace_mcp_integrations.list", WORKSPACE_READ);

    /** {@code workspace_mcp_integrations.read}. */
    public static final Action WORKSPACE_MCP_INTEGRATIONS_READ =
            define("workspace_mcp_integrations.read", WORKSPACE_READ);

    /** {@code workspace_mcp_integrations.update}. */
    public static final Action WORKSPACE_MCP_INTEGRATIONS_UPDATE = define(
            "workspace_mcp_integrations.update", WORKSPACE_WRITE.managers(MANAGERS_WRITE_WORKSPACE_MCP_INTEGRATIONS));

    /** {@code workspace_service_api_keys.create}. */
    public static final Action WORKSPACE_SERVICE_API_KEYS_CREATE = define(
            "workspace_service_api_keys.create", WORKSPACE_WRITE.notByUserKeys().managers(MANAGERS_MANAGE_API_KEYS));

    /** {@code workspace_service_api_keys.delete}. */
    public static final Action WORKSPACE_SERVICE_API_KEYS_DELETE = define(
            "workspace_service_api_keys.delete",
            WORKSPACE_WRITE.notByUserKeys().managers(MANAGERS_MANAGE_API_KEYS).evenWhereArchived());

    /** {@code workspace_service_api_keys.list}. */
    public static final Action WORKSPACE_SERVICE_API_KEYS_LIST = define(
            "workspace_service_api_keys.list",
            WORKSPACE_READ.notByUserKeys().managers(MANAGERS_VIEW_API_KEYS).notByMembers());

    /** {@code workspace_service_api_keys.read}. */
    public static final Action WORKSPACE_SERVICE_API_KEYS_READ = define(
            "workspace_service_api_keys.read",
            WORKSPACE_READ.notByUserKeys().managers(MANAGERS_VIEW_API_KEYS).notByMembers());

    /** {@code workspace_service_api_keys.rotate}. */
    public static final Action WORKSPACE_SERVICE_API_KEYS_ROTATE = define(
            "workspace_service_api_keys.rotate", WORKSPACE_WRITE.notByUserKeys().managers(MANAGERS_MANAGE_API_KEYS));

    /** {@code workspace_service_api_keys.update}. */
    public static final Action WORKSPACE_SERVICE_API_KEYS_UPDATE = define(
            "workspace_service_api_keys.update", WORKSPACE_WRITE.notByUserKeys().managers(MANAGERS_MANAGE_API_KEYS));

    /** {@code workspace_user_api_keys.create}. */
    public static final Action WORKSPACE_USER_API_KEYS_CREATE = define(
            "workspace_user_api_keys.create",
            WORKSPACE_WRITE
                    .notByUserKeys()
                    .managers(MANAGERS_MANAGE_API_KEYS)
                    .members(Grant.OWN, MEMBERS_MANAGE_API_KEYS));

    /** {@code workspace_user_api_keys.delete}. */
    public static final Action WORKSPACE_USER_API_KEYS_DELETE = define(
            "workspace_user_api_keys.delete",
            WORKSPACE_WRITE
                    .notByUserKeys()
                    .managers(MANAGERS_MANAGE_API_KEYS)
                    .members(Grant.OWN, MEMBERS_MANAGE_API_KEYS)
                    .evenWhereArchived());

    /** {@code workspace_user_api_keys.list}. */
    public static final Action WORKSPACE_USER_API_KEYS_LIST = define(
            "workspace_user_api_keys.list",
            WORKSPACE_READ.notByUserKeys().managers(MANAGERS_VIEW_API_KEYS).members(Grant.OWN, MEMBERS_VIEW_API_KEYS));

    /** {@code workspace_user_api_keys.read}. */
    public static final Action WORKSPACE_USER_API_KEYS_READ = define(
            "workspace_user_api_keys.read",
            WORKSPACE_READ.notByUserKeys().managers(MANAGERS_VIEW_API_KEYS).members(Grant.OWN, MEMBERS_VIEW_API_KEYS));

    /** {@code workspace_user_api_keys.rotate}. */
    public static final Action WORKSPACE_USER_API_KEYS_ROTATE = define(
            "workspace_user_api_keys.rotate",
            WORKSPACE_WRITE
                    .notByUserKeys()
                    .managers(MANAGERS_MANAGE_API_KEYS)
                    .members(Grant.OWN, MEMBERS_VIEW_API_KEYS));

    /** {@code workspace_user_api_keys.update}. */
    public static final Action WORKSPACE_USER_API_KEYS_UPDATE = define(
            "workspace_user_api_keys.update",
            WORKSPACE_WRITE
                    .notByUserKeys()
                    .managers(MANAGERS_MANAGE_API_KEYS)
                    .members(Grant.OWN, MEMBERS_MANAGE_API_KEYS));

    /** {@code workspace_users.create}. */
    public static final Action WORKSPACE_USERS_CREATE = define("workspace_users.create", WORKSPACE_WRITE);

    /** {@code workspace_users.delete}. */
    public static final Action WORKSPACE_USERS_DELETE =
            define("workspace_users.delete", WORKSPACE_WRITE.evenWhereArchived());

    /** {@code workspace_users.list}. */
    public static final Action WORKSPACE_USERS_LIST = define("workspace_users.list", WORKSPACE_READ);

    /** {@code workspace_users.read}. */
    public static final Action WORKSPACE_USERS_READ = define("workspace_users.read", WORKSPACE_READ);

    /** {@code workspace_users.update}. */
    public static final Action WORKSPACE_USERS_UPDATE = define("workspace_users.update", WORKSPACE_WRITE);

    /** {@code workspaces.create}. */
    public static final Action WORKSPACES_CREATE = define("workspaces.create", ORGANIZATION_WRITE);

    /** {@code workspaces.delete}. */
    public static final Action WORKSPACES_DELETE = define(
            "workspaces.delete",
            WORKSPACE_WRITE.notByWorkspaceKeys().notByWorkspaceRoles().evenWhereArchived());

    /** {@code workspaces.list}. */
    public static final Action WORKSPACES_LIST =
            define("workspaces.list", ORGANIZATION_READ.organizationMembersOwn().byWorkspaceKeys());

    /** {@code workspaces.read}. */
    public static final Action WORKSPACES_READ = define("workspaces.read", WORKSPACE_READ);

    /** {@code workspaces.update}. */
    public static final Action WORKSPACES_UPDATE =
            define("workspaces.update", WORKSPACE_WRITE.managers(MANAGERS_MANAGE_WORKSPACE));

    private static final List<Action> ALL = List.copyOf(DEFINED);

    private Actions() {}

    /** All built-in actions, in the order of their names. */
    public static List<Action> all() {
        return ALL;
    }

    private static Action define(String name, ActionRule rule) {
        Action action = Action.builtIn(name, DEFINED.size(), rule);
        DEFINED.add(action);
        return action;
    }
}
