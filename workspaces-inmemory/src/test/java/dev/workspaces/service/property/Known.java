package dev.workspaces.service.property;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.Slug;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.policy.Session;
import dev.workspaces.workspace.Workspace;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
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
            add(of.who().organization(), Ids.in(of.who().principal()));
            add(of.who().organization(), Ids.in(of.command()));
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
    Set<String> leaked(Object answer, Who who, Census... moments) {
        Set<String> leaked = new HashSet<>(Ids.in(answer));
        Set<String> seen = new HashSet<>();
        for (Census moment : moments) {
            Set<WorkspaceId> visible = visible(asking(moment, who));
            visible.forEach(workspace -> seen.add(workspace.value()));
            moment.of(who.organization()).keys().values().stream()
                    .filter(key -> key.workspace().map(visible::contains).orElse(true))
                    .forEach(key -> seen.add(key.id().value()));
            moment.of(who.organization()).knownTo(who.agent()).forEach(key -> seen.add(key.value()));
        }
        boolean seesAll = false;
        for (Census moment : moments) {
            seesAll |= seesAll(asking(moment, who));
        }
        boolean seesEverything = seesAll;
        Set<String> of = known.getOrDefault(who.organization(), Set.of());
        leaked.removeIf(id -> of.contains(id) && (seesEverything || !isSomewhere(id) || seen.contains(id)));
        return leaked;
    }

    private static Giver asking(Census moment, Who who) {
        return new Giver(moment, who.organization(), who.principal());
    }

    /** Whether it is a workspace, or may be in one that is not to be seen. */
    private static boolean isSomewhere(String id) {
        return id.startsWith("wsp_") || id.startsWith("key_");
    }

    /** The workspaces that somebody may see. */
    static Set<WorkspaceId> visible(Giver asking) {
        return asking.here().workspaces().keySet().stream()
                .filter(id -> sees(asking, id))
                .collect(Collectors.toSet());
    }

    /** The workspace that goes by a name for somebody; one that is nowhere if they see none of it. */
    static WorkspaceId named(Giver asking, Slug slug) {
        return asking.here().workspaces().values().stream()
                .filter(workspace -> workspace.slug().equals(slug) && sees(asking, workspace.id()))
                .map(Workspace::id)
                .findFirst()
                .orElse(Questions.NOWHERE);
    }

    private static boolean sees(Giver asking, WorkspaceId id) {
        Optional<WorkspaceId> own = asking.principal() instanceof Session session
                ? session.confinement()
                : asking.key().flatMap(ApiKey::workspace);
        boolean isMember = asking.principal() instanceof Session session
                && asking.isActive(session.user())
                && asking.here().members().containsKey(new Chapter.Row(id, session.user()));
        return own.map(id::equals).orElse(true) && (isMember || isHigh(asking));
    }

    private static boolean seesAll(Giver asking) {
        boolean isConfined = asking.principal() instanceof Session session
                && session.confinement().isPresent();
        boolean isOfWorkspace = asking.key().flatMap(ApiKey::workspace).isPresent();
        return isHigh(asking) && !isConfined && !isOfWorkspace;
    }

    /** An active owner or admin of the organization, or any key, wherever that belongs. */
    private static boolean isHigh(Giver asking) {
        return asking.principal() instanceof Session session
                ? asking.isActive(session.user()) && asking.rankOf(session.user(), Optional.empty()) >= Giver.ADMIN
                : asking.key().isPresent();
    }
}
