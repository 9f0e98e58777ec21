package dev.workspaces.service.property;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.MembershipStatus;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Session;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What each organization may know of: all that was ever its own, and all that somebody named to it. For one thread. */
final class Known {
    private final Map<OrganizationId, Set<String>> known = new HashMap<>();

    /** Takes note of all that there is. */
    void note(Census census) {
        census.organizations().forEach((id, chapter) -> {
            add(id, Ids.in(chapter));
            add(id, Set.of(id.value()));
        });
    }

    /** Takes note of whoever tried something and what they named by that: it goes on record. */
    void note(Attempt attempt, Census before) {
        if (attempt instanceof Attempt.OfCommand of) {
            add(of.session().organization(), Ids.in(of.session()));
            add(of.session().organization(), Ids.in(of.command()));
        }
        if (attempt instanceof Attempt.OfAcceptance of && of.sent().isPresent()) {
            add(of.sent().get().invite().organization(), Ids.in(of.who()));
            add(
                    of.sent().get().invite().organization(),
                    Ids.in(before.addresses()
                            .getOrDefault(of.sent().get().invite().email(), NOBODY)));
        }
    }

    private static final dev.workspaces.id.UserId NOBODY = dev.workspaces.id.UserId.of("usr_nobody");

    private void add(OrganizationId id, Collection<String> ids) {
        known.computeIfAbsent(id, its -> new HashSet<>()).addAll(ids);
    }

    /** What of an answer somebody should not have been told, by what there is at these moments. */
    Set<String> leaked(Object answer, Session session, Census... moments) {
        Set<String> leaked = new HashSet<>(Ids.in(answer));
        Set<String> seen = new HashSet<>();
        for (Census moment : moments) {
            visible(moment, session).forEach(workspace -> seen.add(workspace.value()));
        }
        boolean seesAll = false;
        for (Census moment : moments) {
            seesAll |= seesAll(moment, session);
        }
        boolean seesEverything = seesAll;
        Set<String> of = known.getOrDefault(session.organization(), Set.of());
        leaked.removeIf(id -> of.contains(id) && (seesEverything || !id.startsWith("wsp_") || seen.contains(id)));
        return leaked;
    }

    /** The workspaces that somebody may see. */
    static Set<WorkspaceId> visible(Census census, Session session) {
        Chapter here = census.of(session.organization());
        Set<WorkspaceId> visible = new HashSet<>();
        if (isActive(here, session)) {
            visible = here.workspaces().keySet().stream()
                    .filter(id ->
                            isHigh(here, session) || here.members().containsKey(new Chapter.Row(id, session.user())))
                    .filter(id -> session.confinement().map(id::equals).orElse(true))
                    .collect(Collectors.toSet());
        }
        return visible;
    }

    private static boolean seesAll(Census census, Session session) {
        Chapter here = census.of(session.organization());
        return isActive(here, session)
                && isHigh(here, session)
                && session.confinement().isEmpty();
    }

    private static boolean isActive(Chapter here, Session session) {
        return here.membership(session.user())
                .filter(membership -> membership.status() == MembershipStatus.ACTIVE)
                .isPresent();
    }

    private static boolean isHigh(Chapter here, Session session) {
        return here.membership(session.user())
                .filter(membership -> membership.role() != OrganizationRole.MEMBER)
                .isPresent();
    }
}
