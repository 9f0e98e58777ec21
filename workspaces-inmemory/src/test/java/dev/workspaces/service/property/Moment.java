package dev.workspaces.service.property;

import dev.workspaces.id.OrganizationId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One step of a story, as laws look at it.
 *
 * @param foreseen what a preview said just before; empty where there is none
 * @param keptOut whom groups were not to bring back where, before this step
 */
record Moment(
        Census before,
        Attempt attempt,
        Optional<Outcome> foreseen,
        Outcome outcome,
        Census after,
        Life life,
        Instant now,
        Map<OrganizationId, Set<Chapter.Row>> keptOut) {
    /** Whether this was done, and was such a command. */
    boolean isDone(Class<?> command) {
        return outcome.isDone() && attempt instanceof Attempt.OfCommand of && command.isInstance(of.command());
    }
}
