package dev.workspaces.policy;

import static dev.workspaces.policy.CredentialKind.ORGANISATION_SERVICE_KEY;
import static dev.workspaces.policy.CredentialKind.SESSION;
import static dev.workspaces.policy.CredentialKind.WORKSPACE_SERVICE_KEY;
import static dev.workspaces.policy.CredentialKind.WORKSPACE_USER_KEY;
import static dev.workspaces.policy.Role.ORG_ADMIN;
import static dev.workspaces.policy.Role.ORG_MEMBER;
import static dev.workspaces.policy.Role.ORG_OWNER;
import static dev.workspaces.policy.Role.WORKSPACE_ADMIN;
import static dev.workspaces.policy.Role.WORKSPACE_MANAGER;
import static dev.workspaces.policy.Role.WORKSPACE_MEMBER;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row of the catalogue: who may hold an action, who is granted it, what governs that. The shapes here are its rows. */
final class ActionRule {
    static final ActionRule WORKSPACE_READ = new ActionRule(
            ActionLevel.WORKSPACE,
            Effect.READ,
            EnumSet.allOf(CredentialKind.class),
            granting(ORG_OWNER, ORG_ADMIN, WORKSPACE_ADMIN, WORKSPACE_MANAGER, WORKSPACE_MEMBER));
    static final ActionRule WORKSPACE_WRITE = new ActionRule(
            ActionLevel.WORKSPACE,
            Effect.WRITE,
            EnumSet.allOf(CredentialKind.class),
            granting(ORG_OWNER, ORG_ADMIN, WORKSPACE_ADMIN, WORKSPACE_MANAGER));
    static final ActionRule DATA_PLANE = new ActionRule(
            ActionLevel.WORKSPACE, Effect.INVOKE, EnumSet.of(WORKSPACE_SERVICE_KEY, WORKSPACE_USER_KEY), granting());
    static final ActionRule ORGANIZATION_READ = new ActionRule(
            ActionLevel.ORGANIZATION,
            Effect.READ,
            EnumSet.of(SESSION, ORGANISATION_SERVICE_KEY),
            granting(ORG_OWNER, ORG_ADMIN));
    static final ActionRule ORGANIZATION_WRITE = new ActionRule(
            ActionLevel.ORGANIZATION,
            Effect.WRITE,
            EnumSet.of(SESSION, ORGANISATION_SERVICE_KEY),
            granting(ORG_OWNER, ORG_ADMIN));

    /** The rule of what no catalogue knows: nobody may hold it, nobody is granted it. */
    static final ActionRule NOTHING =
            new ActionRule(ActionLevel.ORGANIZATION, Effect.WRITE, EnumSet.noneOf(CredentialKind.class), granting());

    private final ActionLevel level;
    private final Effect effect;
    private final Set<CredentialKind> holders;
    private final int holdersMask;
    private final Grant[] grants = new Grant[Role.values().length];
    private final @Nullable Setting[] settings = new @Nullable Setting[Role.values().length];
    private boolean evenWhereArchived;
    private boolean narrowedToOwnData;

    private ActionRule(ActionLevel level, Effect effect, Set<CredentialKind> holders, Map<Role, Grant> grants) {
        this.level = level;
        this.effect = effect;
        this.holders = holders;
        this.holdersMask =
                holders.stream().mapToInt(holder -> 1 << holder.ordinal()).sum();
        for (Role role : Role.values()) {
            this.grants[role.ordinal()] = grants.getOrDefault(role, Grant.NO);
        }
    }

    /** The row that a host's feature gets for an action of this level and effect. */
    static ActionRule ofHostFeature(ActionLevel level, Effect effect) {
        return switch (effect) {
            case READ -> level == ActionLevel.WORKSPACE ? WORKSPACE_READ : ORGANIZATION_READ;
            case WRITE -> level == ActionLevel.WORKSPACE ? WORKSPACE_WRITE : ORGANIZATION_WRITE;
            case INVOKE -> DATA_PLANE;
        };
    }

    ActionRule orgAdmins(Setting governedBy) {
        return with(ORG_ADMIN, Grant.YES, governedBy);
    }

    ActionRule managers(Setting governedBy) {
        return with(WORKSPACE_MANAGER, Grant.YES, governedBy);
    }

    ActionRule members(Setting governedBy) {
        return with(WORKSPACE_MEMBER, Grant.YES, governedBy);
    }

    ActionRule members(Grant grant, Setting governedBy) {
        return with(WORKSPACE_MEMBER, grant, governedBy);
    }

    ActionRule notByMembers() {
        return with(WORKSPACE_MEMBER, Grant.NO, null);
    }

    ActionRule notByWorkspaceRoles() {
        return notByMembers().with(WORKSPACE_MANAGER, Grant.NO, null).with(WORKSPACE_ADMIN, Grant.NO, null);
    }

    ActionRule organizationMembers() {
        return with(ORG_MEMBER, Grant.YES, null);
    }

    ActionRule organizationMembersOwn() {
        return with(ORG_MEMBER, Grant.OWN, null);
    }

    ActionRule ownersOnly() {
        return with(ORG_ADMIN, Grant.NO, null);
    }

    ActionRule notByUserKeys() {
        return heldBy(EnumSet.of(SESSION, ORGANISATION_SERVICE_KEY, WORKSPACE_SERVICE_KEY));
    }

    ActionRule notByWorkspaceKeys() {
        return heldBy(EnumSet.of(SESSION, ORGANISATION_SERVICE_KEY));
    }

    ActionRule byWorkspaceKeys() {
        return heldBy(EnumSet.allOf(CredentialKind.class));
    }

    ActionRule bySessionsOnly() {
        return heldBy(EnumSet.of(SESSION));
    }

    ActionRule evenWhereArchived() {
        ActionRule copy = heldBy(holders);
        copy.evenWhereArchived = true;
        return copy;
    }

    ActionRule narrowedToOwnData() {
        ActionRule copy = heldBy(holders);
        copy.narrowedToOwnData = true;
        return copy;
    }

    ActionLevel level() {
        return level;
    }

    Effect effect() {
        return effect;
    }

    boolean mayBeHeldBy(CredentialKind kind) {
        return (holdersMask & (1 << kind.ordinal())) != 0;
    }

    Grant grant(Role role) {
        return grants[role.ordinal()];
    }

    @Nullable
    Setting setting(Role role) {
        return settings[role.ordinal()];
    }

    /** Whether owners, admins and organization keys may do it in an archived workspace: reading, and what ends things. */
    boolean isPossibleWhereArchived() {
        return effect == Effect.READ || evenWhereArchived;
    }

    boolean isNarrowedToOwnData() {
        return narrowedToOwnData;
    }

    private ActionRule with(Role role, Grant grant, @Nullable Setting governedBy) {
        ActionRule copy = heldBy(holders);
        copy.grants[role.ordinal()] = grant;
        copy.settings[role.ordinal()] = governedBy;
        return copy;
    }

    private ActionRule heldBy(Set<CredentialKind> newHolders) {
        ActionRule copy = new ActionRule(level, effect, newHolders, Map.of());
        System.arraycopy(grants, 0, copy.grants, 0, grants.length);
        System.arraycopy(settings, 0, copy.settings, 0, settings.length);
        copy.evenWhereArchived = evenWhereArchived;
        copy.narrowedToOwnData = narrowedToOwnData;
        return copy;
    }

    private static Map<Role, Grant> granting(Role... roles) {
        Map<Role, Grant> grants = new EnumMap<>(Role.class);
        for (Role role : roles) {
            grants.put(role, Grant.YES);
        }
        return grants;
    }
}
