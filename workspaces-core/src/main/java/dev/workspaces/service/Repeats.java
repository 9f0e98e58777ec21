package dev.workspaces.service;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.storage.IdempotencyRecord;
import dev.workspaces.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Commands that are asked for again under their idempotency key. */
final class Repeats {
    private static final Duration LIFETIME = Duration.ofHours(24);

    /** So few that no command waits long for those who let go of them. */
    private static final int FORGOTTEN_AT_ONCE = 100;

    /** So often that more go than come, and that it ends all the same. */
    private static final int TIMES = 1_000;

    private Repeats() {}

    /** What tells the answer of the first time, if there was one in the last 24 hours. */
    static Optional<List<String>> find(Command<?> command, Planning planning) {
        Caller caller = planning.caller();
        Optional<IdempotencyRecord> earlier = planning.conditions()
                .idempotencyKey()
                .flatMap(key -> planning.snapshot().idempotency().find(caller.organization(), principal(caller), key))
                .filter(record -> planning.now().isBefore(record.at().plus(LIFETIME)));
        if (earlier.isPresent() && !earlier.get().content().equals(content(command, planning))) {
            throw new InvalidInputException("idempotencyKey", "a key that was not used for another change");
        }
        return earlier.map(IdempotencyRecord::result);
    }

    static void remember(Command<?> command, List<String> result, Planning planning, Transaction transaction) {
        Caller caller = planning.caller();
        boolean isThere =
                transaction.organizations().find(caller.organization()).isPresent();
        planning.conditions()
                .idempotencyKey()
                .filter(key -> isThere)
                .ifPresent(key -> transaction
                        .idempotency()
                        .put(new IdempotencyRecord(
                                caller.organization(),
                                principal(caller),
                                key,
                                content(command, planning),
                                result,
                                planning.now())));
    }

    /** Lets go of those that are over, of any organization: some at a time, each time in a transaction of its own. */
    static void forget(Execution execution) {
        Instant end = execution.now().minus(LIFETIME);
        int forgotten = FORGOTTEN_AT_ONCE;
        for (int time = 0; time < TIMES && forgotten == FORGOTTEN_AT_ONCE; time++) {
            forgotten = execution
                    .storage()
                    .<Integer>transact(transaction -> transaction.idempotency().forgetBefore(end, FORGOTTEN_AT_ONCE));
        }
    }

    private static String principal(Caller caller) {
        return caller.agent().text();
    }

    private static String content(Command<?> command, Planning planning) {
        return Content.digest(List.of(command, planning.conditions().expectedVersion()));
    }
}
