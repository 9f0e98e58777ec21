package dev.workspaces.service;

import dev.workspaces.audit.AuditTarget;
import dev.workspaces.id.KeyId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What carrying a command out comes to.
 *
 * @param target what it is done to, for the audit log
 * @param effects what it writes, in this order
 * @param result what tells its answer, in the command's own terms; no secrets
 * @param reveal adds to the first answer what is shown once
 * @param deliveries the secrets that the host takes to somebody
 * @param lastLook what is looked at once more when all is written, and so held: refuses what came up since it was planned
 */
record Plan<R>(
        AuditTarget target,
        List<Effect> effects,
        List<String> result,
        UnaryOperator<R> reveal,
        List<SecretDelivery> deliveries,
        Runnable lastLook) {
    static <R> Plan<R> of(AuditTarget target, List<Effect> effects, List<String> result) {
        return new Plan<>(target, List.copyOf(effects), List.copyOf(result), answer -> answer, List.of(), () -> {});
    }

    static <R> Plan<R> of(AuditTarget target, Effect effect, String... result) {
        return of(target, List.of(effect), List.of(result));
    }

    /** One that writes something and tells what ended. */
    static <R> Plan<R> ending(
            AuditTarget target,
            List<Effect> effects,
            List<Ending> endings,
            Collection<KeyId> stillKnown,
            String... before) {
        List<String> result = new ArrayList<>(List.of(before));
        result.addAll(Endings.write(endings, stillKnown));
        return of(target, effects, result);
    }

    Plan<R> revealing(UnaryOperator<R> once) {
        return new Plan<>(target, effects, result, once, deliveries, lastLook);
    }

    /** Before it is committed, these are delivered. */
    Plan<R> delivering(List<SecretDelivery> secrets) {
        return new Plan<>(target, effects, result, reveal, List.copyOf(secrets), lastLook);
    }

    /** When all is written, this is looked at once more. */
    Plan<R> lookingAgain(Runnable look) {
        return new Plan<>(target, effects, result, reveal, deliveries, look);
    }
}
