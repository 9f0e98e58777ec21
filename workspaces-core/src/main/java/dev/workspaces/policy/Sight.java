package dev.workspaces.policy;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an asker may see of an explanation of some request: of oneself everything but what is hidden from oneself; of others
 * what the lists of members and keys, and the settings, show to this asker. It finds out by asking the same world.
 */
final class Sight {
    private final World world;
    private final Request request;
    private final Principal asker;
    private final OrganizationId organization;
    private final @Nullable KeyFacts key;

    private Sight(World world, Request request, Principal asker) {
        this.world = world;
        this.request = request;
        this.asker = asker;
        this.organization = request.organization();
        this.key = world.facts(request).key();
    }

    /** As much of this world's explanation of the request as the asker may see. */
    static Explanation narrow(World world, Request request, Principal asker) {
        return new Sight(world, request, asker).narrow(world.explain(request), world.decide(request));
    }

    private Explanation narrow(Explanation whole, Decision decision) {
        if (!isAboutAsker() && !seesSubject()) {
            return whole.hidden(Disclosure.NOT_FOUND, List.of());
        }
        List<CheckResult> readable = whole.checks().stream().map(this::readable).toList();
        if (key == null && !seesMembership() && passes(Check.WORKSPACE_NAMED, decision)) {
            return whole.hidden(Disclosure.NOT_FOUND, before(Check.WORKSPACE_SEEN, readable));
        }
        Disclosure disclosure = decision.disclosure();
        if (disclosure == Disclosure.FULL || seesBehind(disclosure)) {
            return whole.showing(readable, seesWhatCounts() ? whole.changes() : List.of());
        }
        Check firstHidden = firstHidden(decision.failedCheck().orElseThrow());
        return whole.hidden(disclosure, before(firstHidden, readable));
    }

    private static List<CheckResult> before(Check firstHidden, List<CheckResult> results) {
        return results.stream()
                .filter(result -> result.check().compareTo(firstHidden) < 0)
                .toList();
    }

    private CheckResult readable(CheckResult result) {
        boolean isReadable = switch (result.check()) {
            case OWNER_IN_WORKSPACE -> seesRole();
            case ROLE_GRANTED -> seesRole() && seesSettings();
            default -> true;
        };
        return isReadable ? result : result.withoutDetails();
    }

    /** Whether the asker sees all that makes a change help: what would help, and what would not, tells of it. */
    private boolean seesWhatCounts() {
        return seesPlace() && seesRole() && seesSettings();
    }

    private boolean seesRole() {
        return seesMembership() && seesOwner();
    }

    /** Whether the asker sees who is in the workspace in which a membership counts, if it does in any. */
    private boolean seesMembership() {
        boolean isOfPerson = FactsNeeded.person(request, key) != null;
        WorkspaceId where = isOfPerson ? FactsNeeded.personsWorkspace(request, key) : null;
        return isAboutAsker() || where == null || mayListMembers(where);
    }

    /** Of a workspace that does not exist: whether the asker might if it did. */
    private boolean mayListMembers(WorkspaceId workspace) {
        Request listing = Request.of(asker, Actions.WORKSPACE_USERS_LIST, organization, workspace);
        Facts facts = world.facts(listing);
        return facts.workspace() == null
                ? PolicyEngine.isAmongScopes(listing, facts.key())
                : world.decide(listing).isAllowed();
    }

    private boolean isAboutAsker() {
        boolean isOwnKey = key != null && asker instanceof Session && isAskers(key);
        return isOwnKey || asker.equals(request.principal());
    }

    /** Whether a key is one of the asking person's own; for a session that nothing narrows. */
    private boolean isAskers(KeyFacts of) {
        return of.owner()
                .filter(owner -> asker.equals(Principal.session(of.organization(), owner)))
                .isPresent();
    }

    private boolean seesSubject() {
        if (request.principal() instanceof Session session) {
            return seesPerson(session.user(), request.workspace());
        }
        return key != null && mayList(key);
    }

    /** Whether the asker sees whose membership counts for a user key: who may list keys need not see people. */
    private boolean seesOwner() {
        if (isAboutAsker() || key == null) {
            return true;
        }
        Optional<WorkspaceId> where = key.workspace();
        return key.owner().filter(owner -> !seesPerson(owner, where)).isEmpty();
    }

    private boolean seesPerson(UserId person, Optional<WorkspaceId> where) {
        return may(Actions.ORGANISATION_USERS_LIST)
                || where.filter(workspace -> world.membership(organization, workspace, person)
                                .isPresent())
                        .map(workspace -> Request.of(asker, Actions.WORKSPACE_USERS_LIST, organization, workspace))
                        .map(world::decide)
                        .filter(Decision::isAllowed)
                        .isPresent();
    }

    /** Whether the asker sees the settings that count, if any does: for who has no role, those of who could ask instead. */
    private boolean seesSettings() {
        Action action = request.action();
        boolean isServiceKey = key != null && key.owner().isEmpty();
        Stream<Role> roles = isServiceKey ? Stream.of(Role.ORG_ADMIN) : Stream.of(Role.values());
        return isAboutAsker()
                || roles.noneMatch(role -> action.setting(role).isPresent())
                || may(Actions.ORGANISATION_SETTINGS_READ);
    }

    /** Whether the asker sees the organization and the workspace that the request is about, or that there is none such. */
    private boolean seesPlace() {
        WorkspaceId workspace = FactsNeeded.workspace(request, key);
        if (workspace == null) {
            return passes(Check.IN_ORGANIZATION, Request.of(asker, Actions.WORKSPACES_READ, organization));
        }
        Request looking = Request.of(asker, Actions.WORKSPACES_READ, organization, workspace);
        Facts facts = world.facts(looking);
        boolean seesAll = Roles.reachesEveryWorkspace(facts.key(), facts.role());
        return passes(seesAll ? Check.WORKSPACE_NAMED : Check.WORKSPACE_SEEN, looking);
    }

    private boolean passes(Check check, Request other) {
        return passes(check, world.decide(other));
    }

    private static boolean passes(Check check, Decision decision) {
        return decision.failedCheck()
                .filter(failed -> failed.compareTo(check) <= 0)
                .isEmpty();
    }

    private boolean mayList(KeyFacts of) {
        Action list = KeyVerb.LIST.on(of.type());
        Request listing = of.workspace()
                .map(workspace -> Request.of(asker, list, of.organization(), workspace))
                .orElseGet(() -> Request.of(asker, list, of.organization()));
        Decision decision = world.decide(listing);
        return (isAskers(of) ? decision.meeting(Obligation.OWN_KEYS_ONLY) : decision).isAllowed();
    }

    /** Whether the asker sees what the one who asked the request may not be told. */
    private boolean seesBehind(Disclosure disclosure) {
        return switch (disclosure) {
            case FULL -> true;
            case NOTHING -> false;
            case UNAUTHENTICATED -> key != null && mayList(key);
            case NOT_FOUND -> may(Actions.ORGANISATION_USERS_LIST) && isResourceHere();
        };
    }

    private boolean isResourceHere() {
        Optional<OrganizationId> elsewhere = request.resource().map(Resource::organization);
        return elsewhere.filter(place -> !place.equals(organization)).isEmpty();
    }

    private boolean may(Action action) {
        return world.decide(Request.of(asker, action, organization)).isAllowed();
    }

    /** Where to cut, so that all that must look alike does: a missing thing, an unseen one, one in another place. */
    private static Check firstHidden(Check failed) {
        return switch (failed) {
            case KEY_EXISTS, KEY_ENABLED, KEY_CURRENT, OWNER_IN_WORKSPACE -> Check.KEY_EXISTS;
            case RESOURCE_PLACE, RESOURCE_OWNED -> Check.RESOURCE_PLACE;
            default -> failed;
        };
    }
}
