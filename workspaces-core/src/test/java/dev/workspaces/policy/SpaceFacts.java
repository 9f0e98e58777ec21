package dev.workspaces.policy;

import static dev.workspaces.policy.SpaceColumn.BUDGETS;
import static dev.workspaces.policy.SpaceColumn.CREDENTIAL;
import static dev.workspaces.policy.SpaceColumn.EXPIRY;
import static dev.workspaces.policy.SpaceColumn.KEY;
import static dev.workspaces.policy.SpaceColumn.MEMBERSHIP;
import static dev.workspaces.policy.SpaceColumn.NAMED;
import static dev.workspaces.policy.SpaceColumn.ORGANIZATION;
import static dev.workspaces.policy.SpaceColumn.OVERRIDABLE;
import static dev.workspaces.policy.SpaceColumn.OVERRIDE;
import static dev.workspaces.policy.SpaceColumn.OWNER;
import static dev.workspaces.policy.SpaceColumn.RATES;
import static dev.workspaces.policy.SpaceColumn.RESOURCE;
import static dev.workspaces.policy.SpaceColumn.ROLE;
import static dev.workspaces.policy.SpaceColumn.SCOPE;
import static dev.workspaces.policy.SpaceColumn.SETTING;
import static dev.workspaces.policy.SpaceColumn.SIGHT;
import static dev.workspaces.policy.SpaceColumn.SIGHT_OVERRIDABLE;
import static dev.workspaces.policy.SpaceColumn.SIGHT_OVERRIDE;
import static dev.workspaces.policy.SpaceColumn.STATUS;
import static dev.workspaces.policy.SpaceColumn.WORKSPACE;
import static dev.workspaces.policy.SpaceColumn.WORKSPACE_STATUS;
import static java.util.Objects.requireNonNull;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.SpaceCase.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the cases of one action ask and know: what the values of the columns stand for. Not for several threads. */
final class SpaceFacts {
    static final OrganizationId HERE = OrganizationId.of("here");
    static final OrganizationId THERE = OrganizationId.of("there");
    static final WorkspaceId OWN = WorkspaceId.of("own");
    static final WorkspaceId OTHER = WorkspaceId.of("other");
    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    /** One that is unknown, and all that there are. */
    static final List<Action> ACTIONS = actions();

    private static final UserId SELF = UserId.of("self");
    private static final UserId SOMEBODY = UserId.of("somebody");
    private static final List<Expiry> EXPIRIES = List.of(
            Expiry.never(), Expiry.at(NOW.plusNanos(1)), Expiry.at(NOW), Expiry.at(NOW.minusSeconds(1_000_000)));
    private static final Map<Action, Set<SettingCategory>> CATEGORIES =
            ACTIONS.stream().collect(Collectors.toMap(Function.identity(), SpaceFacts::governing));

    private final Scopes held;
    private final Scopes others;
    private final SpaceTable<Request[]> requests = new SpaceTable<>(this::makeRequests, CREDENTIAL, SCOPE, NAMED);
    private final SpaceTable<KeyFacts> keys =
            new SpaceTable<>(this::makeKey, KEY, STATUS, EXPIRY, CREDENTIAL, SCOPE, BUDGETS, RATES);
    private final SpaceTable<OrganizationFacts> organizations =
            new SpaceTable<>(SpaceSettings::organization, ORGANIZATION, SETTING, OVERRIDABLE, SIGHT, SIGHT_OVERRIDABLE);
    private final SpaceTable<MembershipFacts> memberships = new SpaceTable<>(SpaceFacts::makeMembership, MEMBERSHIP);
    private final SpaceTable<WorkspaceFacts> workspaces = new SpaceTable<>(
            SpaceFacts::makeWorkspace,
            KEY,
            NAMED,
            WORKSPACE,
            WORKSPACE_STATUS,
            OVERRIDE,
            SIGHT_OVERRIDE,
            BUDGETS,
            RATES);
    private final SpaceTable<WorkspaceMembershipFacts> roles = new SpaceTable<>(SpaceFacts::makeRole, KEY, NAMED, ROLE);

    SpaceFacts(Action action) {
        List<String> all = ACTIONS.stream().map(Action::name).toList();
        this.held = Scopes.of(Acme.CATALOGUE, all);
        this.others = held.minus(action.name());
    }

    /** The requests that differ from each other in the resource alone, by {@link SpaceCase#resource}. */
    Request[] requests(SpaceCase at) {
        return requireNonNull(requests.at(at));
    }

    Facts facts(SpaceCase at) {
        return new Facts(keys.at(at), organizations.at(at), memberships.at(at), workspaces.at(at), roles.at(at));
    }

    /** The categories of the settings that govern an action; none, where it is governed by none. */
    static Set<SettingCategory> categories(Action action) {
        return CATEGORIES.getOrDefault(action, Set.of());
    }

    private static List<Action> actions() {
        List<Action> all = new ArrayList<>(List.of(Action.unknown("prompts.teleport")));
        all.addAll(Acme.CATALOGUE.actions());
        return List.copyOf(all);
    }

    private static Set<SettingCategory> governing(Action action) {
        return Stream.of(Role.values())
                .flatMap(role -> action.setting(role).stream())
                .map(Setting::category)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Request[]> makeRequests(SpaceCase at) {
        Principal principal = at.caller().isPerson() ? session(at) : Principal.key(KeyId.of("key"));
        Request request = at.get(NAMED) == 2
                ? Request.of(principal, at.action(), HERE)
                : Request.of(principal, at.action(), HERE, at.get(NAMED) == 0 ? OWN : OTHER);
        Request[] all = new Request[RESOURCE.most() * OWNER.most()];
        Arrays.setAll(all, resource -> resource < OWNER.most() ? request : request.with(resource(resource)));
        return Optional.of(all);
    }

    private Session session(SpaceCase at) {
        Session free = Principal.session(organizationOf(at), SELF);
        Session session = at.caller() == Caller.SESSION ? free : free.confinedTo(at.home());
        return at.get(SCOPE) == 2 ? session : session.withCeiling(scopes(at));
    }

    private Scopes scopes(SpaceCase at) {
        return at.get(SCOPE) == 0 ? held : others;
    }

    private static OrganizationId organizationOf(SpaceCase at) {
        return at.get(CREDENTIAL) == 0 ? HERE : THERE;
    }

    private static Resource resource(int number) {
        Resource place = switch (number / OWNER.most()) {
            case 1 -> Resource.inWorkspace("things", "t", HERE, OWN);
            case 2 -> Resource.inWorkspace("things", "t", HERE, OTHER);
            case 3 -> Resource.inOrganization("things", "t", HERE);
            default -> Resource.inWorkspace("things", "t", THERE, OWN);
        };
        int owner = number % OWNER.most();
        return owner == 2 ? place : place.ownedBy(owner == 0 ? SELF : SOMEBODY);
    }

    private Optional<KeyFacts> makeKey(SpaceCase at) {
        if (at.caller().isPerson() || at.get(KEY) == 1) {
            return Optional.empty();
        }
        KeyId id = KeyId.of(at.get(KEY) == 0 ? "key" : "another");
        KeyFacts key = switch (at.caller()) {
            case ORGANIZATION_KEY -> KeyFacts.organisationService(id, organizationOf(at));
            case SERVICE_KEY -> KeyFacts.workspaceService(id, organizationOf(at), OWN);
            default -> KeyFacts.workspaceUser(id, organizationOf(at), OWN, SELF);
        };
        return Optional.of(key.with(KeyStatus.values()[at.get(STATUS)])
                .with(EXPIRIES.get(at.get(EXPIRY)))
                .with(scopes(at))
                .with(new LimitState((at.get(BUDGETS) & 1) != 0, (at.get(RATES) & 1) != 0)));
    }

    private static Optional<MembershipFacts> makeMembership(SpaceCase at) {
        int value = at.get(MEMBERSHIP);
        return switch (value) {
            case 0 -> Optional.empty();
            case 7 -> Optional.of(membership(THERE, SELF, OrganizationRole.OWNER, MembershipStatus.ACTIVE));
            case 8 -> Optional.of(membership(HERE, SOMEBODY, OrganizationRole.OWNER, MembershipStatus.ACTIVE));
            default -> {
                OrganizationRole role = OrganizationRole.values()[(value - 1) / 2];
                yield Optional.of(membership(HERE, SELF, role, MembershipStatus.values()[(value - 1) % 2]));
            }
        };
    }

    private static MembershipFacts membership(
            OrganizationId where, UserId who, OrganizationRole role, MembershipStatus status) {
        return new MembershipFacts(where, who, role, status);
    }

    private static Optional<WorkspaceFacts> makeWorkspace(SpaceCase at) {
        WorkspaceId id = at.workspace();
        if (id == null) {
            return at.get(WORKSPACE) == 0 ? Optional.empty() : Optional.of(WorkspaceFacts.of(HERE, OWN));
        }
        return switch (at.get(WORKSPACE)) {
            case 1 -> Optional.empty();
            case 2 -> Optional.of(WorkspaceFacts.of(THERE, id));
            case 3 -> Optional.of(WorkspaceFacts.of(HERE, id.equals(OWN) ? OTHER : OWN));
            default ->
                Optional.of(WorkspaceFacts.of(HERE, id)
                        .with(WorkspaceStatus.values()[at.get(WORKSPACE_STATUS)])
                        .with(SpaceSettings.of(at.get(OVERRIDE), at.get(SIGHT_OVERRIDE)))
                        .with(new LimitState((at.get(BUDGETS) & 2) != 0, (at.get(RATES) & 2) != 0)));
        };
    }

    /** Of a session where it asks, of the owner of a key at the key's home. */
    private static Optional<WorkspaceMembershipFacts> makeRole(SpaceCase at) {
        WorkspaceId asked = at.workspace();
        WorkspaceId where = asked == null || !at.caller().isPerson() ? at.home() : asked;
        int value = at.get(ROLE);
        return switch (value) {
            case 0 -> Optional.empty();
            case 4 -> Optional.of(role(HERE, where.equals(OWN) ? OTHER : OWN, SELF, WorkspaceRole.ADMIN));
            case 5 -> Optional.of(role(THERE, where, SELF, WorkspaceRole.ADMIN));
            case 6 -> Optional.of(role(HERE, where, SOMEBODY, WorkspaceRole.ADMIN));
            default -> Optional.of(role(HERE, where, SELF, WorkspaceRole.values()[value - 1]));
        };
    }

    private static WorkspaceMembershipFacts role(
            OrganizationId organization, WorkspaceId workspace, UserId user, WorkspaceRole role) {
        return new WorkspaceMembershipFacts(organization, workspace, user, role);
    }
}
