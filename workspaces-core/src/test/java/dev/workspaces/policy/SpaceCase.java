package dev.workspaces.policy;

import static dev.workspaces.policy.SpaceFacts.HERE;
import static dev.workspaces.policy.SpaceFacts.OTHER;
import static dev.workspaces.policy.SpaceFacts.OWN;
import static dev.workspaces.policy.SpaceFacts.THERE;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * A point of the decision space.
 *
 * @param action what is asked for
 * @param caller who asks
 * @param place whether the organization is there, and is the caller's
 * @param membership of the person in the organization, by number
 * @param role of the person in the workspace, by number
 * @param naming which workspace the request names, and what is there
 * @param narrowing what narrows the credential
 * @param switches the state of the switches, by number
 * @param seesAll whether managers and members see everybody's data
 * @param resource the thing that is named, by number
 * @param limits which limits of key and workspace are used up, two bits each
 */
record SpaceCase(
        Action action,
        Caller caller,
        Place place,
        int membership,
        int role,
        Naming naming,
        Narrowing narrowing,
        int switches,
        boolean seesAll,
        int resource,
        int limits) {
    /** Who asks. */
    enum Caller {
        SESSION,
        CONFINED,
        CONFINED_ELSEWHERE,
        ORGANIZATION_KEY,
        SERVICE_KEY,
        USER_KEY,
        UNKNOWN_KEY;

        boolean isPerson() {
            return compareTo(CONFINED_ELSEWHERE) <= 0;
        }

        boolean isBound() {
            return this != SESSION && this != ORGANIZATION_KEY && this != UNKNOWN_KEY;
        }
    }

    /** Whether the organization is there, and is the caller's. */
    enum Place {
        HERE,
        MISSING,
        FOREIGN
    }

    /** Which workspace the request names, and what is there. */
    enum Naming {
        OWN,
        ARCHIVED,
        IMPLIED,
        IMPLIED_ARCHIVED,
        OTHER,
        MISSING,
        OF_ANOTHER_ORGANIZATION
    }

    /** What narrows the credential; the first three are for sessions too. */
    enum Narrowing {
        NOTHING,
        JUST_NOT,
        SCOPE_MISSING,
        DISABLED,
        REVOKED,
        EXPIRED,
        EXPIRED_LONG_AGO
    }

    Request request() {
        OrganizationId where = HERE;
        Request request = switch (naming) {
            case IMPLIED, IMPLIED_ARCHIVED -> Request.of(principal(), action, where);
            case OTHER -> Request.of(principal(), action, where, OTHER);
            default -> Request.of(principal(), action, where, OWN);
        };
        Resource thing = SpaceFacts.RESOURCE.get(resource).orElse(null);
        return thing == null ? request : request.with(thing);
    }

    private Principal principal() {
        if (!caller.isPerson()) {
            return Principal.key(SpaceFacts.KEY);
        }
        Session session = Principal.session(place == Place.FOREIGN ? THERE : HERE, SpaceFacts.SELF);
        if (caller != Caller.SESSION) {
            session = session.confinedTo(caller == Caller.CONFINED ? OWN : OTHER);
        }
        return switch (narrowing) {
            case NOTHING -> session;
            case SCOPE_MISSING -> session.withCeiling(SpaceFacts.scopesWithout(action));
            default -> session.withCeiling(SpaceFacts.scopesWith(action));
        };
    }

    Facts facts() {
        WorkspaceId workspace = workspace();
        WorkspaceId personsWorkspace = caller.isPerson() ? workspace : OWN;
        return new Facts(
                key(),
                place == Place.MISSING ? null : SpaceFacts.organization(switches, seesAll),
                SpaceFacts.MEMBERSHIP.get(membership).orElse(null),
                workspace == null ? null : workspaceFacts(workspace),
                personsWorkspace == null
                        ? null
                        : SpaceFacts.role(role, personsWorkspace).orElse(null));
    }

    private @Nullable KeyFacts key() {
        KeyFacts key = switch (caller) {
            case ORGANIZATION_KEY -> KeyFacts.organisationService(SpaceFacts.KEY, keysOrganization());
            case SERVICE_KEY -> KeyFacts.workspaceService(SpaceFacts.KEY, keysOrganization(), OWN);
            case USER_KEY -> KeyFacts.workspaceUser(SpaceFacts.KEY, keysOrganization(), OWN, SpaceFacts.SELF);
            default -> null;
        };
        return key == null ? null : narrowed(key.with(SpaceFacts.limits(limits)));
    }

    private OrganizationId keysOrganization() {
        return place == Place.FOREIGN ? THERE : HERE;
    }

    private KeyFacts narrowed(KeyFacts key) {
        KeyFacts holding = key.with(SpaceFacts.scopesWith(action));
        return switch (narrowing) {
            case NOTHING -> holding;
            case JUST_NOT -> holding.with(Expiry.at(SpaceFacts.NOW.plusNanos(1)));
            case SCOPE_MISSING -> key.with(SpaceFacts.scopesWithout(action));
            case DISABLED -> holding.with(KeyStatus.DISABLED);
            case REVOKED -> holding.with(KeyStatus.REVOKED);
            case EXPIRED -> holding.with(Expiry.at(SpaceFacts.NOW));
            case EXPIRED_LONG_AGO -> holding.with(Expiry.at(SpaceFacts.NOW.minusSeconds(1_000_000)));
        };
    }

    private @Nullable WorkspaceFacts workspaceFacts(WorkspaceId id) {
        return switch (naming) {
            case MISSING -> null;
            case OF_ANOTHER_ORGANIZATION -> WorkspaceFacts.of(THERE, id);
            default ->
                SpaceFacts.workspace(
                        id, isArchived() ? WorkspaceStatus.ARCHIVED : WorkspaceStatus.ACTIVE, switches, limits >> 2);
        };
    }

    /** The workspace of the request; null if there is none. */
    @Nullable
    WorkspaceId workspace() {
        if (naming == Naming.IMPLIED || naming == Naming.IMPLIED_ARCHIVED) {
            return caller == Caller.CONFINED_ELSEWHERE ? OTHER : caller.isBound() ? OWN : null;
        }
        return naming == Naming.OTHER ? OTHER : OWN;
    }

    boolean isArchived() {
        return naming == Naming.ARCHIVED || naming == Naming.IMPLIED_ARCHIVED;
    }

    SpaceCase with(Naming newNaming) {
        return new SpaceCase(
                action, caller, place, membership, role, newNaming, narrowing, switches, seesAll, resource, limits);
    }

    SpaceCase with(Caller newCaller) {
        return new SpaceCase(
                action, newCaller, place, membership, role, naming, Narrowing.NOTHING, switches, seesAll, resource, 0);
    }

    SpaceCase withRoles(int newMembership, int newRole) {
        return new SpaceCase(
                action, caller, place, newMembership, newRole, naming, narrowing, switches, seesAll, resource, limits);
    }

    /** The same case, with everything changed that only checks after this one look at. */
    SpaceCase changedAfter(int check) {
        return new SpaceCase(
                action,
                caller,
                place,
                check < 5 ? (membership + 1) % SpaceFacts.MEMBERSHIPS : membership,
                check < (caller.isPerson() ? 10 : 6) ? (role + 1) % SpaceFacts.WORKSPACE_ROLES : role,
                check < 11 ? otherStatus() : naming,
                check < 12 ? otherScope() : narrowing,
                check < 13 ? (switches + 5) % SpaceFacts.SWITCHES : switches,
                (check < 13) != seesAll,
                check < 14 ? (resource + 1) % SpaceFacts.RESOURCES : resource,
                check < 16 ? 15 - limits : limits);
    }

    private Naming otherStatus() {
        return switch (naming) {
            case OWN -> Naming.ARCHIVED;
            case ARCHIVED -> Naming.OWN;
            case IMPLIED -> Naming.IMPLIED_ARCHIVED;
            case IMPLIED_ARCHIVED -> Naming.IMPLIED;
            default -> naming;
        };
    }

    private Narrowing otherScope() {
        return switch (narrowing) {
            case NOTHING, JUST_NOT -> Narrowing.SCOPE_MISSING;
            case SCOPE_MISSING -> Narrowing.JUST_NOT;
            default -> narrowing;
        };
    }
}
