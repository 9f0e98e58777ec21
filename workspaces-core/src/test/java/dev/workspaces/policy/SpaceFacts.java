package dev.workspaces.policy;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The values that the columns of the decision space take, made once. */
final class SpaceFacts {
    static final OrganizationId HERE = OrganizationId.of("here");
    static final OrganizationId THERE = OrganizationId.of("there");
    static final WorkspaceId OWN = WorkspaceId.of("own");
    static final WorkspaceId OTHER = WorkspaceId.of("other");
    static final UserId SELF = UserId.of("self");
    static final KeyId KEY = KeyId.of("key");
    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    /** No membership; then member, admin, owner, each active and suspended. */
    static final int MEMBERSHIPS = 7;

    /** No membership; then member, manager, admin. */
    static final int WORKSPACE_ROLES = 4;

    /** None; then in four places, each of the caller, of somebody else, of nobody. */
    static final int RESOURCES = 13;

    /**
     * First all switches alike: of the organization unset, on or off; of the workspace too; overriding not allowed, or
     * allowed. Then those for admins, for managers and for members of the organization on or off, each by itself.
     */
    static final int SWITCHES = 18 + 8;

    /** All actions, and one that is unknown. */
    static final List<Action> ACTIONS = actions();

    static final List<Optional<MembershipFacts>> MEMBERSHIP = list(MEMBERSHIPS, SpaceFacts::membership);
    static final List<Optional<Resource>> RESOURCE = list(RESOURCES, SpaceFacts::resource);

    private static final List<AccessSettings> SETTINGS = list(3, SpaceFacts::switches);
    private static final List<LimitState> LIMITS = list(4, bits -> new LimitState((bits & 1) != 0, (bits & 2) != 0));
    private static final List<OrganizationFacts> ORGANIZATIONS = list(2 * SWITCHES, SpaceFacts::organization);
    private static final List<WorkspaceFacts> WORKSPACES = list(2 * 2 * 3 * 4, SpaceFacts::workspace);
    private static final List<Optional<WorkspaceMembershipFacts>> ROLES = list(2 * WORKSPACE_ROLES, SpaceFacts::role);
    private static final Map<Action, Scopes> WITH = new HashMap<>();
    private static final Map<Action, Scopes> WITHOUT = new HashMap<>();

    static {
        List<String> all = ACTIONS.stream().map(Action::name).toList();
        for (Action action : ACTIONS) {
            WITH.put(action, Scopes.of(Acme.CATALOGUE, all));
            WITHOUT.put(action, Scopes.of(Acme.CATALOGUE, all).minus(action.name()));
        }
    }

    private SpaceFacts() {}

    static OrganizationFacts organization(int switches, boolean seesAll) {
        return ORGANIZATIONS.get(switches + (seesAll ? SWITCHES : 0));
    }

    static WorkspaceFacts workspace(WorkspaceId id, WorkspaceStatus status, int switches, int limits) {
        int overrides = switches < 18 ? switches / 3 % 3 : 0;
        int at = (id.equals(OWN) ? 0 : 1) + 2 * status.ordinal() + 4 * overrides + 12 * limits;
        return WORKSPACES.get(at);
    }

    static Optional<WorkspaceMembershipFacts> role(int role, WorkspaceId where) {
        return ROLES.get(role + (where.equals(OWN) ? 0 : WORKSPACE_ROLES));
    }

    static Scopes scopesWith(Action action) {
        return WITH.getOrDefault(action, Scopes.none());
    }

    static Scopes scopesWithout(Action action) {
        return WITHOUT.getOrDefault(action, Scopes.none());
    }

    static LimitState limits(int bits) {
        return LIMITS.get(bits & 3);
    }

    static boolean isGoverned(Action action) {
        return Stream.of(Role.values()).anyMatch(role -> action.setting(role).isPresent());
    }

    private static List<Action> actions() {
        List<Action> all = new ArrayList<>(Acme.CATALOGUE.actions());
        all.add(Action.unknown("prompts.teleport"));
        return List.copyOf(all);
    }

    private static <T> List<T> list(int size, IntFunction<T> element) {
        return IntStream.range(0, size).mapToObj(element).toList();
    }

    private static Optional<MembershipFacts> membership(int index) {
        if (index == 0) {
            return Optional.empty();
        }
        OrganizationRole role = OrganizationRole.values()[(index - 1) / 2];
        return Optional.of(new MembershipFacts(HERE, SELF, role, MembershipStatus.values()[(index - 1) % 2]));
    }

    private static Optional<WorkspaceMembershipFacts> role(int index) {
        WorkspaceId where = index < WORKSPACE_ROLES ? OWN : OTHER;
        int role = index % WORKSPACE_ROLES;
        return role == 0
                ? Optional.empty()
                : Optional.of(new WorkspaceMembershipFacts(HERE, where, SELF, WorkspaceRole.values()[role - 1]));
    }

    private static OrganizationFacts organization(int index) {
        boolean seesAll = index >= SWITCHES;
        int state = index % SWITCHES;
        AccessSettings settings = (state < 18 ? SETTINGS.get(state % 3) : byRole(state - 18))
                .with(Setting.MANAGERS_VIEW_ALL_DATA, seesAll)
                .with(Setting.MEMBERS_VIEW_ALL_DATA, seesAll);
        Set<SettingCategory> all = EnumSet.complementOf(EnumSet.of(SettingCategory.DATA_VISIBILITY));
        boolean isOverridable = state >= 9 && state < 18;
        return OrganizationFacts.of(HERE).with(settings).withOverridable(isOverridable ? all : Set.of());
    }

    private static WorkspaceFacts workspace(int index) {
        return WorkspaceFacts.of(HERE, index % 2 == 0 ? OWN : OTHER)
                .with(WorkspaceStatus.values()[index / 2 % 2])
                .with(SETTINGS.get(index / 4 % 3))
                .with(LIMITS.get(index / 12));
    }

    private static AccessSettings byRole(int bits) {
        AccessSettings settings = AccessSettings.none();
        List<String> roles = List.of("organisationAdmins", "managers", "members");
        for (Setting setting : Setting.values()) {
            for (int i = 0; i < roles.size(); i++) {
                if (setting.wireName().startsWith(roles.get(i))) {
                    settings = settings.with(setting, (bits & (1 << i)) != 0);
                }
            }
        }
        return settings;
    }

    private static AccessSettings switches(int value) {
        AccessSettings settings = AccessSettings.none();
        for (Setting setting : Setting.values()) {
            if (value > 0 && setting.type() == Setting.Type.SWITCH) {
                settings = settings.with(setting, value == 1);
            }
        }
        return settings;
    }

    private static Optional<Resource> resource(int index) {
        if (index == 0) {
            return Optional.empty();
        }
        Resource place = switch ((index - 1) / 3) {
            case 0 -> Resource.inWorkspace("things", "t", HERE, OWN);
            case 1 -> Resource.inWorkspace("things", "t", HERE, OTHER);
            case 2 -> Resource.inOrganization("things", "t", HERE);
            default -> Resource.inWorkspace("things", "t", THERE, OWN);
        };
        return Optional.of(
                switch ((index - 1) % 3) {
                    case 0 -> place.ownedBy(SELF);
                    case 1 -> place.ownedBy(UserId.of("somebody"));
                    default -> place;
                });
    }
}
