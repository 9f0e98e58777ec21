package dev.workspaces.examples.benchmarks;

import dev.workspaces.examples.benchmarks.StringFacts.StringKey;
import dev.workspaces.examples.benchmarks.StringFacts.StringOrganization;
import dev.workspaces.examples.benchmarks.StringFacts.StringPerson;
import dev.workspaces.examples.benchmarks.StringFacts.StringRule;
import dev.workspaces.examples.benchmarks.StringFacts.StringSetting;
import dev.workspaces.examples.benchmarks.StringFacts.StringWorkspace;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.AccessSettings;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.CredentialKind;
import dev.workspaces.policy.KeyFacts;
import dev.workspaces.policy.MembershipFacts;
import dev.workspaces.policy.Role;
import dev.workspaces.policy.Setting;
import dev.workspaces.policy.SettingCategory;
import dev.workspaces.policy.WorkspaceFacts;
import dev.workspaces.policy.WorkspaceMembershipFacts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the generated world and the catalogue down as strings. */
final class StringFactsLoader {
    private StringFactsLoader() {}

    static StringFacts load(GeneratedWorld generated) {
        StringFacts facts = new StringFacts(new HashMap<>(), new HashMap<>(), new HashMap<>());
        for (Tenant tenant : generated.tenants()) {
            facts.organizations().put(tenant.organization().id().value(), organization(tenant));
            tenant.keys().forEach(key -> facts.keys().put(key.id().value(), key(key)));
        }
        for (Action action : Catalogue.builtIn().actions()) {
            facts.rules().put(action.name(), rule(action));
        }
        return facts;
    }

    private static StringOrganization organization(Tenant tenant) {
        StringOrganization organization = new StringOrganization(
                new HashMap<>(),
                new HashMap<>(),
                switches(tenant.organization().settings()),
                tenant.organization().overridable().stream()
                        .map(SettingCategory::wireName)
                        .collect(Collectors.toSet()));
        for (MembershipFacts person : tenant.people()) {
            String role = person.role().role().wireName();
            organization
                    .people()
                    .put(
                            person.user().value(),
                            new StringPerson(role, person.status().wireName()));
        }
        for (WorkspaceFacts workspace : tenant.workspaces()) {
            organization.workspaces().put(workspace.id().value(), workspace(tenant, workspace));
        }
        return organization;
    }

    private static StringWorkspace workspace(Tenant tenant, WorkspaceFacts workspace) {
        Map<String, String> roles = new HashMap<>();
        for (WorkspaceMembershipFacts membership : tenant.memberships()) {
            if (membership.workspace().equals(workspace.id())) {
                roles.put(membership.user().value(), membership.role().role().wireName());
            }
        }
        return new StringWorkspace(
                workspace.status().wireName(),
                roles,
                switches(workspace.overrides()),
                workspace.limits().isExhausted(),
                workspace.limits().isRateLimited());
    }

    private static StringKey key(KeyFacts key) {
        return new StringKey(
                CredentialKind.of(key.type()).wireName(),
                key.organization().value(),
                key.workspace().map(WorkspaceId::value).orElse(null),
                key.owner().map(UserId::value).orElse(null),
                new HashSet<>(key.scopes().names()),
                key.status().wireName(),
                key.expiry().instant().orElse(null),
                key.limits().isExhausted(),
                key.limits().isRateLimited());
    }

    private static StringRule rule(Action action) {
        StringRule rule = new StringRule(
                action.level().wireName(),
                action.effect().wireName(),
                Stream.of(CredentialKind.values())
                        .filter(action::mayBeHeldBy)
                        .map(CredentialKind::wireName)
                        .collect(Collectors.toSet()),
                new HashMap<>(),
                new HashMap<>());
        for (Role role : Role.values()) {
            rule.grants().put(role.wireName(), action.grant(role).wireName());
            action.setting(role).ifPresent(setting -> rule.settings().put(role.wireName(), setting(setting)));
        }
        return rule;
    }

    private static StringSetting setting(Setting setting) {
        return new StringSetting(setting.wireName(), setting.category().wireName(), setting.isOnByDefault());
    }

    private static Map<String, Boolean> switches(AccessSettings settings) {
        Map<String, Boolean> switches = new HashMap<>();
        for (Setting setting : settings.present()) {
            settings.isOn(setting).ifPresent(isOn -> switches.put(setting.wireName(), isOn));
        }
        return switches;
    }
}
