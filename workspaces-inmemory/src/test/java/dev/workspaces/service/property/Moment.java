package dev.workspaces.service.property;

import dev.workspaces.id.OrganizationId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * One step of a story, as laws look at it.
 *
 * @param keptOut whom groups were not to bring back where, before this step
 */
record Moment(
        Census before,
        Attempt attempt,
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
