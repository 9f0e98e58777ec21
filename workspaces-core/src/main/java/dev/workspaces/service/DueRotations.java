package dev.workspaces.service;

import dev.workspaces.audit.AuditEntry;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.KeyDeadline;
import dev.workspaces.key.KeySecret;
import dev.workspaces.key.Secret;
import dev.workspaces.page.Page;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.Principal;
import dev.workspaces.storage.Span;
import dev.workspaces.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One round of what the times of keys bring. Each key is looked at again, with its organization locked, before it is changed. */
final class DueRotations {
    private static final Logger LOG = LoggerFactory.getLogger(DueRotations.class);
    private static final Duration SOON = Duration.ofHours(24);
    private static final Duration SMALLEST = Duration.ofNanos(1_000);

    /** Nothing was due before. */
    private static final Instant EVER = Instant.EPOCH;

    private final Execution execution;
    private final RequestInfo info;
    private final int limit;
    private final List<KeyNotice> undelivered = new ArrayList<>();

    DueRotations(Execution execution, RequestInfo info, int limit) {
        this.execution = execution;
        this.info = info;
        this.limit = limit;
    }

    RotationReport carryOut() {
        List<KeyNotice> ended = each(KeyDeadline.TRANSITION, this::endTransition);
        List<KeyNotice> rotated = each(KeyDeadline.ROTATION, this::rotate);
        List<KeyNotice> stopping = Stream.concat(
                        soon(KeyDeadline.EXPIRY).stream(), soon(KeyDeadline.TRANSITION).stream())
                .sorted(Comparator.comparing(KeyNotice::at))
                .toList();
        return new RotationReport(ended, rotated, undelivered, soon(KeyDeadline.ROTATION), stopping);
    }

    /** Goes on past what cannot be done now, so that it holds up nothing else. */
    private List<KeyNotice> each(KeyDeadline deadline, Function<ApiKey, Optional<KeyNotice>> carryOut) {
        Span due = new Span(EVER, execution.now().plus(SMALLEST));
        List<KeyNotice> done = new ArrayList<>();
        Optional<PageRequest> part = Optional.of(PageRequest.first(Math.min(limit, PageRequest.MAX_SIZE)));
        while (part.isPresent() && done.size() < limit) {
            Page<ApiKey> page = coming(deadline, due, part.get());
            for (ApiKey key : page.items()) {
                if (done.size() < limit) {
                    carryOut.apply(key).ifPresent(done::add);
                }
            }
            part = page.next().map(part.get()::after);
        }
        return done;
    }

    private List<KeyNotice> soon(KeyDeadline deadline) {
        Instant now = execution.now();
        Span span = new Span(now.plus(SMALLEST), now.plus(SOON).plus(SMALLEST));
        List<KeyNotice> notices = new ArrayList<>();
        Optional<PageRequest> part = Optional.of(PageRequest.first(Math.min(limit, PageRequest.MAX_SIZE)));
        while (part.isPresent() && notices.size() < limit) {
            Page<ApiKey> page = coming(deadline, span, part.get());
            page.items().stream()
                    .limit(limit - notices.size())
                    .map(key -> notice(key, deadline))
                    .forEach(notices::add);
            part = page.next().map(part.get()::after);
        }
        return notices;
    }

    private Page<ApiKey> coming(KeyDeadline deadline, Span span, PageRequest page) {
        return execution.storage().read(snapshot -> snapshot.keys().coming(deadline, span, page));
    }

    private Optional<KeyNotice> endTransition(ApiKey seen) {
        return change(seen, KeyDeadline.TRANSITION, this::endTransition);
    }

    private Recorded<Optional<KeyNotice>> endTransition(ApiKey key, Planning planning, Transaction transaction) {
        return save(
                "end_transition",
                KeyDeadline.TRANSITION,
                key,
                key.withoutEarlierSecret(planning.now()),
                planning,
                transaction);
    }

    private Optional<KeyNotice> rotate(ApiKey seen) {
        if (waits(seen, execution.now())) {
            return Optional.empty();
        }
        if (execution.mint().sink().isEmpty()) {
            return noted(seen, "the host takes no secrets");
        }
        try {
            return change(seen, KeyDeadline.ROTATION, this::rotate);
        } catch (SecretUndeliverableException notTaken) {
            return noted(seen, String.valueOf(notTaken.getMessage()));
        }
    }

    private Optional<KeyNotice> noted(ApiKey key, String why) {
        if (undelivered.size() < limit) {
            undelivered.add(notice(key, KeyDeadline.ROTATION));
            LOG.warn("key `{}` in `{}` is due to be rotated, and was not: {}", key.id(), key.organization(), why);
        }
        return Optional.empty();
    }

    private Recorded<Optional<KeyNotice>> rotate(ApiKey key, Planning planning, Transaction transaction) {
        if (waits(key, planning.now())) {
            return nothing();
        }
        Secret secret = planning.mint().secret(key.type());
        KeySecret kept = planning.mint().kept(secret, planning.now(), SecretHandover.takenTo(key.owner()));
        ApiKey after =
                KeyRotations.after(key, kept, KeyRotations.policy(key, planning).transition(), planning);
        Recorded<Optional<KeyNotice>> done =
                save("rotate_key", KeyDeadline.ROTATION, key, after, planning, transaction);
        planning.mint().deliver(List.of(new SecretDelivery(after.withoutDigests(), secret, key.owner())));
        return done;
    }

    /** Whether it works no more, or has two secrets that do. */
    private static boolean waits(ApiKey key, Instant now) {
        return key.expiry().isOver(now)
                || key.earlierSecret().filter(earlier -> earlier.isValid(now)).isPresent();
    }

    /** How one key is changed. */
    @FunctionalInterface
    private interface Change {
        Recorded<Optional<KeyNotice>> of(ApiKey key, Planning planning, Transaction transaction);
    }

    private Optional<KeyNotice> change(ApiKey seen, KeyDeadline deadline, Change change) {
        return execution.transact(transaction -> {
            transaction.lock(seen.organization());
            // nobody asks: the principal is never looked at
            Caller caller = new Caller(Principal.key(seen.id()), seen.organization(), info);
            Planning planning = execution.planning(transaction, caller, Conditions.none());
            return transaction
                    .keys()
                    .find(seen.organization(), seen.id())
                    .filter(key -> key.timeOf(deadline)
                            .filter(at -> !at.isAfter(planning.now()))
                            .isPresent())
                    .map(key -> change.of(key, planning, transaction))
                    .orElseGet(DueRotations::nothing);
        });
    }

    private static Recorded<Optional<KeyNotice>> save(
            String operation,
            KeyDeadline deadline,
            ApiKey before,
            ApiKey after,
            Planning planning,
            Transaction transaction) {
        List<Effect> effects = List.of(Save.key(Optional.of(before), after));
        Execution.apply(effects, before.organization(), transaction);
        AuditEntry entry = SystemActing.entry(operation, AuditFields.API_KEY.target(before), effects, planning)
                .workspace(before.workspace())
                .build();
        transaction.audit().append(entry);
        return new Recorded<>(Optional.of(notice(before, deadline)), List.of(entry));
    }

    private static Recorded<Optional<KeyNotice>> nothing() {
        return new Recorded<>(Optional.empty(), List.of());
    }

    private static KeyNotice notice(ApiKey key, KeyDeadline deadline) {
        return new KeyNotice(
                key.organization(), key.id(), deadline, key.timeOf(deadline).orElseThrow());
    }
}
