package dev.workspaces.policy;

import dev.workspaces.id.OrganizationId;
import java.util.List;
import java.util.Optional;
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
        Disclosure disclosure = decision.disclosure();
        if (disclosure != Disclosure.FULL && !seesBehind(disclosure)) {
            Check firstHidden = firstHidden(decision.failedCheck().orElseThrow());
            List<CheckResult> shown = whole.checks().stream()
                    .filter(result -> result.check().compareTo(firstHidden) < 0)
                    .toList();
            return whole.hidden(disclosure, shown);
        }
        return isAboutAsker() || may(Actions.ORGANISATION_SETTINGS_READ) ? whole : withoutSettings(whole);
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
            return may(Actions.ORGANISATION_USERS_LIST) || isSeenInWorkspace(session);
        }
        return key != null && mayList(key);
    }

    private boolean isSeenInWorkspace(Session session) {
        return request.workspace()
                .filter(workspace -> world.membership(organization, workspace, session.user())
                        .isPresent())
                .map(workspace -> Request.of(asker, Actions.WORKSPACE_USERS_LIST, organization, workspace))
                .map(world::decide)
                .filter(Decision::isAllowed)
                .isPresent();
    }

    private boolean mayList(KeyFacts of) {
        Action list = switch (of.type()) {
            case ORGANISATION_SERVICE -> Actions.ORGANISATION_SERVICE_API_KEYS_LIST;
            case WORKSPACE_SERVICE -> Actions.WORKSPACE_SERVICE_API_KEYS_LIST;
            case WORKSPACE_USER -> Actions.WORKSPACE_USER_API_KEYS_LIST;
        };
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

    private static Explanation withoutSettings(Explanation whole) {
        List<CheckResult> checks = whole.checks().stream()
                .map(result -> result.check() == Check.ROLE_GRANTED ? result.withoutDetails() : result)
                .toList();
        List<List<Change>> changes = whole.changes().stream()
                .filter(set -> set.stream().noneMatch(SettingChange.class::isInstance))
                .toList();
        return whole.showing(checks, changes);
    }
}
