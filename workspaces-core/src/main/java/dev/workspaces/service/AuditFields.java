package dev.workspaces.service;

import dev.workspaces.audit.AuditTarget;
import dev.workspaces.audit.FieldChange;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.member.GroupMapping;
import dev.workspaces.member.GroupName;
import dev.workspaces.member.Invite;
import dev.workspaces.member.OrganizationMembership;
import dev.workspaces.member.User;
import dev.workspaces.member.WorkspaceMembership;
import dev.workspaces.organization.Organization;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Session;
import dev.workspaces.workspace.Workspace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Which fields of a kind of thing the audit log tells of, and which it only names, because they say who somebody is. */
final class AuditFields<T> {
    static final AuditFields<Organization> ORGANIZATION = new AuditFields<Organization>(
                    it -> AuditTarget.of("organization", it.id()))
            .telling("slug", Organization::slug)
            .telling("name", Organization::name)
            .telling("settings", Organization::settings)
            .telling("overridable", Organization::overridable);

    static final AuditFields<User> USER = new AuditFields<User>(it -> AuditTarget.of("user", it.id()))
            .naming("email", User::email)
            .naming("external_id", User::externalId)
            .naming("first_name", User::firstName)
            .naming("last_name", User::lastName);

    static final AuditFields<OrganizationMembership> MEMBERSHIP = new AuditFields<OrganizationMembership>(
                    it -> AuditTarget.of("membership", it.user()))
            .telling("role", it -> it.role().wireName())
            .telling("status", it -> it.status().wireName())
            .telling(
                    "suspended_by",
                    it -> it.suspendedBy().map(rank -> rank.name().toLowerCase(Locale.ROOT)));

    static final AuditFields<Workspace> WORKSPACE = new AuditFields<Workspace>(
                    it -> AuditTarget.of("workspace", it.id()))
            .telling("slug", Workspace::slug)
            .telling("name", Workspace::name)
            .telling("description", Workspace::description)
            .telling("status", it -> it.status().wireName())
            .telling("overrides", Workspace::overrides)
            .telling("defaults", Workspace::defaults)
            .telling("user_key_scopes_by", it -> it.userKeyScopesBy().map(AuditFields::giver))
            .telling("limits", Workspace::limits);

    static final AuditFields<WorkspaceMembership> WORKSPACE_MEMBERSHIP = new AuditFields<WorkspaceMembership>(
                    it -> member(it.workspace(), it.user()))
            .telling("role", it -> it.role().wireName())
            .telling("origin", it -> it.origin().wireName())
            .telling("groups", WorkspaceMembership::groups);

    static final AuditFields<Invite> INVITE = new AuditFields<Invite>(it -> AuditTarget.of("invite", it.id()))
            .naming("email", Invite::email)
            .telling("role", it -> it.role().wireName())
            .telling("workspaces", Invite::workspaces)
            .telling("status", it -> it.status().wireName())
            .telling("expires_at", Invite::expiresAt)
            .telling("invited_by", it -> giver(it.invitedBy()))
            .naming("token", Invite::tokenDigest);

    static final AuditFields<ApiKey> API_KEY = new AuditFields<ApiKey>(it -> AuditTarget.of("key", it.id()))
            .telling("type", it -> it.type().wireName())
            .telling("workspace", ApiKey::workspace)
            .telling("owner", ApiKey::owner)
            .telling("name", ApiKey::name)
            .telling("description", ApiKey::description)
            .telling("scopes", ApiKey::scopes)
            .telling("status", it -> it.status().wireName())
            .telling("disabled_by", ApiKey::disabledBy)
            .telling("expiry", ApiKey::expiry)
            .telling("rotation", ApiKey::rotation)
            .telling("limits", ApiKey::limits)
            .telling("defaults", ApiKey::defaults)
            .telling("creation_mode", it -> it.creationMode().wireName())
            .telling("issued_by", ApiKey::issuedBy)
            .tellingAlways("secret", ApiKey::secret)
            .telling("shown_to", it -> it.secret().shownTo())
            .telling("earlier_secret", ApiKey::earlierSecret);

    static final AuditFields<GroupMapping> GROUP_MAPPING = new AuditFields<GroupMapping>(
                    it -> mapping(it.workspace(), it.group()))
            .telling("role", it -> it.role().wireName())
            .telling("mapped_by", it -> giver(it.mappedBy()));

    private final Function<T, AuditTarget> target;
    private final Map<String, Function<T, ?>> told = new LinkedHashMap<>();
    private final Set<String> toldAlways = new HashSet<>();
    private final Map<String, Function<T, ?>> named = new LinkedHashMap<>();

    /** Whose word counts later, with what narrows it. */
    private static String giver(Principal principal) {
        String who = Caller.agent(principal).text();
        if (!(principal instanceof Session session)) {
            return who;
        }
        String where = session.confinement().map(place -> " in " + place).orElse("");
        return who
                + where
                + session.ceiling().map(scopes -> " under " + text(scopes)).orElse("");
    }

    private AuditFields(Function<T, AuditTarget> target) {
        this.target = target;
    }

    static AuditTarget member(WorkspaceId workspace, UserId user) {
        return new AuditTarget("workspace_membership", workspace + "/" + user);
    }

    static AuditTarget mapping(WorkspaceId workspace, GroupName group) {
        return new AuditTarget("group_mapping", workspace + "/" + group);
    }

    private AuditFields<T> telling(String field, Function<T, ?> value) {
        told.put(field, value);
        return this;
    }

    /** Also where something else changes and this does not. */
    private AuditFields<T> tellingAlways(String field, Function<T, ?> value) {
        toldAlways.add(field);
        return telling(field, value);
    }

    private AuditFields<T> naming(String field, Function<T, ?> value) {
        named.put(field, value);
        return this;
    }

    AuditTarget target(T thing) {
        return target.apply(thing);
    }

    /** What differs; where anything does, what is always told besides. */
    List<FieldChange> changes(Optional<T> before, Optional<T> after) {
        AuditTarget what = target.apply(after.or(() -> before).orElseThrow());
        List<FieldChange> changes = new ArrayList<>();
        told.forEach((field, value) -> changes.add(new FieldChange(
                what,
                field,
                before.map(value).map(AuditFields::text),
                after.map(value).map(AuditFields::text))));
        named.forEach((field, value) -> {
            if (!before.map(value).equals(after.map(value))) {
                changes.add(new FieldChange(what, field, Optional.empty(), Optional.empty()));
            }
        });
        boolean isChanged = changes.stream().anyMatch(AuditFields::isChange);
        changes.removeIf(each -> !isChange(each) && !(isChanged && toldAlways.contains(each.field())));
        return changes;
    }

    /** Whether a field is another, and not only told besides; of what is named alone nothing is told. */
    static boolean isChange(FieldChange told) {
        return told.before().isEmpty() || !told.before().equals(told.after());
    }

    /** The same text for the same value, whatever order it came in. */
    private static String text(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(AuditFields::text).orElse("");
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(Object::toString)
                    .sorted()
                    .toList()
                    .toString();
        }
        if (value instanceof Set<?> set) {
            return set.stream().map(Object::toString).sorted().toList().toString();
        }
        return value.toString();
    }
}
