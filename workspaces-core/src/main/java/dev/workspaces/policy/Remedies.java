package dev.workspaces.policy;

import dev.workspaces.error.InvalidInputException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the smallest sets of changes that turn a denial. Walks from the check that fails to the changes that could mend it,
 * makes each, asks again, and goes on from there; so whatever it finds has been seen to help.
 */
final class Remedies {
    private static final int MAX_STEPS = 2_000;
    private static final int MAX_SIZE = 8;

    private final World world;
    private final Request request;
    private final Set<List<Change>> found = new HashSet<>();
    private int steps;

    private Remedies(World world, Request request) {
        this.world = world;
        this.request = request;
    }

    /** Minimal sets, least powerful first, at most {@link Explanation#MAX_CHANGES}. */
    static List<List<Change>> of(PolicyEngine engine, Request request, Facts facts, Instant now) {
        if (!isAllThere(request, facts)) {
            return List.of();
        }
        World world = World.ofOnly(engine, request, facts, now);
        Remedies remedies = new Remedies(world, request);
        remedies.search(world, request, List.of());
        return remedies.best();
    }

    /** What is named and does not exist cannot be mended. */
    private static boolean isAllThere(Request request, Facts facts) {
        boolean isWorkspaceThere = facts.workspace() != null || request.workspaceOrNull() == null;
        return facts.organization() != null && isWorkspaceThere;
    }

    private void search(World current, Request asked, List<Change> soFar) {
        Decision decision = current.decide(asked);
        if (!decision.isDenied()) {
            found.add(soFar);
            return;
        }
        for (Change change : Mending.of(current, asked, decision)) {
            if (fits(change, soFar) && soFar.size() < MAX_SIZE && steps++ < MAX_STEPS) {
                List<Change> longer =
                        Stream.concat(soFar.stream(), Stream.of(change)).toList();
                search(current.with(change), change.applyTo(asked), longer);
            }
        }
    }

    /** Nothing twice; another credential first or not at all; and who is made up for that has a role already. */
    private static boolean fits(Change change, List<Change> soFar) {
        boolean isRepeated = soFar.stream().anyMatch(other -> rung(other).equals(rung(change)));
        boolean comesTooLate = change instanceof AskWith && !soFar.isEmpty();
        boolean isOfNobody =
                change instanceof PersonChange && soFar.stream().anyMatch(AskWith.Somebody.class::isInstance);
        return !isRepeated && !comesTooLate && !isOfNobody;
    }

    private List<List<Change>> best() {
        List<List<Change>> minimal = found.stream().filter(this::isMinimal).toList();
        return minimal.stream()
                .filter(set -> minimal.stream().noneMatch(other -> asksForLess(other, set)))
                .sorted(Comparator.comparing(Remedies::power)
                        .thenComparing(List::size)
                        .thenComparing(Remedies::powers)
                        .thenComparing(List::toString))
                .limit(Explanation.MAX_CHANGES)
                .toList();
    }

    /** Whether nothing of it can be left out. */
    private boolean isMinimal(List<Change> set) {
        return set.stream()
                .noneMatch(change -> turns(
                        set.stream().filter(other -> !other.equals(change)).toList()));
    }

    private boolean turns(List<Change> set) {
        Request asked = request;
        for (Change change : set) {
            asked = change.applyTo(asked);
        }
        try {
            return !world.with(set.toArray(Change[]::new)).decide(asked).isDenied();
        } catch (InvalidInputException e) {
            return false; // what is left of the set builds on what was left out
        }
    }

    /** Whether one set does the same as another with lower roles, or in another order. */
    private static boolean asksForLess(List<Change> one, List<Change> other) {
        if (one.equals(other) || !rungs(one).equals(rungs(other))) {
            return false;
        }
        int oneHeight = one.stream().mapToInt(Remedies::height).sum();
        int otherHeight = other.stream().mapToInt(Remedies::height).sum();
        return oneHeight < otherHeight
                || (oneHeight == otherHeight && one.toString().compareTo(other.toString()) < 0);
    }

    private static Set<Object> rungs(List<Change> set) {
        return set.stream().map(Remedies::rung).collect(Collectors.toSet());
    }

    /** What a change is about, whatever role it gives: two of these are rungs of one ladder. */
    private static Object rung(Change change) {
        if (change instanceof PersonChange.SetOrganizationRole set) {
            return new PersonChange.SetOrganizationRole(set.organization(), set.user(), OrganizationRole.MEMBER);
        }
        if (change instanceof PersonChange.SetWorkspaceRole set) {
            return new PersonChange.SetWorkspaceRole(
                    set.organization(), set.workspace(), set.user(), WorkspaceRole.MEMBER);
        }
        if (change instanceof AskWith.Somebody somebody) {
            return new AskWith.Somebody(somebody.organization(), OrganizationRole.MEMBER);
        }
        return change;
    }

    private static int height(Change change) {
        if (change instanceof PersonChange.SetOrganizationRole set) {
            return set.role().ordinal();
        }
        if (change instanceof PersonChange.SetWorkspaceRole set) {
            return set.role().ordinal();
        }
        return change instanceof AskWith.Somebody somebody ? somebody.role().ordinal() : 0;
    }

    private static Power power(List<Change> set) {
        return set.stream().map(Change::power).max(Comparator.naturalOrder()).orElse(Power.SCOPE);
    }

    private static int powers(List<Change> set) {
        return set.stream().mapToInt(change -> change.power().ordinal()).sum();
    }
}
