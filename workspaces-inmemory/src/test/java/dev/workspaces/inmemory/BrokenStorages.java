package dev.workspaces.inmemory;

import dev.workspaces.audit.AuditEntry;
import dev.workspaces.audit.AuditHead;
import dev.workspaces.error.AlreadyExistsException;
import dev.workspaces.error.StaleWriteException;
import dev.workspaces.id.Name;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.inmemory.BrokenStorage.Breaker;
import dev.workspaces.inmemory.BrokenStorage.Call;
import dev.workspaces.limit.Limits;
import dev.workspaces.member.GroupName;
import dev.workspaces.page.Cursor;
import dev.workspaces.page.Page;
import dev.workspaces.page.PageRequest;
import dev.workspaces.storage.AuditFilter;
import dev.workspaces.storage.IdempotencyRecord;
import dev.workspaces.storage.KeyFilter;
import dev.workspaces.storage.PersonFilter;
import dev.workspaces.storage.WorkspaceFilter;
import dev.workspaces.workspace.Workspace;
import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Ways to break a promise, as storages are written that do. */
final class BrokenStorages {
    private BrokenStorages() {}

    /** Does this where these methods of a part are called. */
    static Breaker where(String part, String name, Function<Call, Object> otherwise) {
        return call -> call.is(part, name) ? otherwise.apply(call) : call.done();
    }

    /** Whatever was once found is found for ever. */
    static Breaker cached(String part, String name) {
        Map<List<Object>, Object> found = new HashMap<>();
        return where(part, name, call -> {
            Object answer = call.done();
            boolean isNothing = answer.equals(Optional.empty()) || answer.equals(List.of()) || answer.equals(0L);
            List<Object> key = Arrays.asList(call.arguments());
            return isNothing ? found.getOrDefault(key, answer) : found.merge(key, answer, (old, now) -> now);
        });
    }

    /** Another first argument. */
    static Breaker given(String part, String name, UnaryOperator<Object> other) {
        return where(part, name, call -> {
            Object[] arguments = call.arguments().clone();
            arguments[0] = other.apply(call.first());
            return call.doneWith(arguments);
        });
    }

    static Breaker workspacesWith(UnaryOperator<Workspace.Builder> change) {
        return given(
                "workspaces",
                "insert",
                workspace -> change.apply(((Workspace) workspace).toBuilder()).build());
    }

    static Breaker ignoringTheOrganization() {
        Map<Object, OrganizationId> homes = new HashMap<>();
        return call -> {
            if (call.is("workspaces", "insert")) {
                Workspace workspace = (Workspace) call.first();
                homes.put(workspace.id(), workspace.organization());
            }
            if (!call.is("workspaces", "find")) {
                return call.done();
            }
            Object id = call.arguments()[1];
            return call.doneWith(homes.getOrDefault(id, (OrganizationId) call.first()), id);
        };
    }

    static Breaker pagingByOffset() {
        return where("workspaces", "list", call -> {
            PageRequest request = (PageRequest) call.arguments()[2];
            Page<?> all = (Page<?>) call.doneWith(call.first(), call.arguments()[1], PageRequest.first(1000));
            int size = all.items().size();
            int start =
                    Math.min(size, request.after().map(BrokenStorages::offset).orElse(0));
            int end = Math.min(size, start + request.size());
            Optional<Cursor> next = Optional.of(Cursor.of(Instant.EPOCH, Integer.toString(end)));
            return new Page<>(all.items().subList(start, end), next.filter(more -> end < size));
        });
    }

    private static int offset(Cursor cursor) {
        try {
            return Integer.parseInt(cursor.id());
        } catch (NumberFormatException ofAnotherList) {
            return 0;
        }
    }

    static Breaker ignoringCase() {
        return where("workspaces", "find", call -> {
            Optional<?> exact = (Optional<?>) call.done();
            if (exact.isPresent() || !(call.arguments()[1] instanceof WorkspaceId id)) {
                return exact;
            }
            return call.doneWith(call.first(), WorkspaceId.of(id.value().toLowerCase(Locale.ROOT)));
        });
    }

    static Breaker ignoringTrailingSpaces() {
        return where(
                "idempotency",
                "find",
                call -> call.doneWith(
                        call.first(), ((String) call.arguments()[1]).strip(), ((String) call.arguments()[2]).strip()));
    }

    static Breaker composing() {
        return where("groupMappings", "ofGroup", call -> {
            String group = ((GroupName) call.arguments()[1]).value();
            return call.doneWith(call.first(), GroupName.of(Normalizer.normalize(group, Normalizer.Form.NFC)));
        });
    }

    static Breaker takingNamesForPatterns() {
        return where("workspaces", "list", call -> {
            WorkspaceFilter filter = (WorkspaceFilter) call.arguments()[1];
            if (filter.name().isEmpty()) {
                return call.done();
            }
            Page<?> all = (Page<?>) call.doneWith(call.first(), WorkspaceFilter.all(), PageRequest.first(1000));
            return new Page<>(
                    all.items().stream()
                            .filter(each -> isLike(
                                    ((Workspace) each).name(), filter.name().get()))
                            .toList(),
                    Optional.empty());
        });
    }

    private static boolean isLike(Name name, Name pattern) {
        String expression =
                Pattern.quote(pattern.value()).replace("_", "\\E.\\Q").replace("%", "\\E.*\\Q");
        return name.value().matches(expression);
    }

    /** Writes whatever version was expected. */
    static Breaker checkingNoVersion() {
        return where("workspaces", "update", call -> {
            Workspace workspace = (Workspace) call.first();
            for (long version = 1; version < 1000; version++) {
                try {
                    return call.doneWith(workspace.toBuilder().version(version).build());
                } catch (StaleWriteException another) {
                    // the next one
                }
            }
            return call.done();
        });
    }

    static Breaker swallowingDuplicates(String part) {
        return where(part, "insert", call -> {
            try {
                return call.done();
            } catch (AlreadyExistsException swallowed) {
                return call.first();
            }
        });
    }

    static Breaker namingAnotherField() {
        return where("organizations", "insert", call -> {
            try {
                return call.done();
            } catch (AlreadyExistsException refused) {
                throw new AlreadyExistsException(refused.kind(), "name");
            }
        });
    }

    static Breaker losingMicroseconds() {
        return given("workspaces", "insert", it -> {
            Workspace workspace = (Workspace) it;
            Instant cut = workspace.createdAt().truncatedTo(ChronoUnit.MILLIS);
            return workspace.toBuilder().createdAt(cut).build();
        });
    }

    static Breaker losingLimits() {
        return workspacesWith(workspace -> workspace.limits(Limits.none()));
    }

    static Breaker losingRequestIds() {
        return given(
                "audit",
                "append",
                entry -> ((AuditEntry) entry)
                        .toBuilder().requestId(Optional.empty()).build());
    }

    static Breaker countingOneMore() {
        return where("workspaces", "count", call -> (long) call.done() + 1);
    }

    static Breaker answeringWhatWasGiven() {
        return where("workspaces", "update", call -> {
            call.done();
            return call.first();
        });
    }

    static Breaker listingAuditEventsFromTheStart() {
        return where("audit", "list", call -> call.doneWith(call.first(), call.arguments()[1], 1L, 1000));
    }

    static Breaker endingInclusively() {
        return where("audit", "list", call -> {
            AuditFilter filter = (AuditFilter) call.arguments()[1];
            AuditFilter wider = filter.endExclusive()
                    .map(end -> filter.before(end.plus(1, ChronoUnit.MICROS)))
                    .orElse(filter);
            return call.doneWith(call.first(), wider, call.arguments()[2], call.arguments()[3]);
        });
    }

    static Breaker losingTheHead() {
        return where("audit", "head", call -> AuditHead.empty());
    }

    static Breaker recordingTwice() {
        return where("changes", "record", call -> {
            call.done();
            return call.done();
        });
    }

    /** Answers with what is there, whatever is not. */
    static Breaker forgettingSilently() {
        return where("changes", "since", call -> {
            Optional<?> told = (Optional<?>) call.done();
            long from = (long) call.arguments()[1];
            for (long next = from + 1; told.isEmpty() && next <= from + 10; next++) {
                told = (Optional<?>) call.doneWith(call.first(), next, call.arguments()[2]);
            }
            return told.isEmpty() ? Optional.of(List.of()) : told;
        });
    }

    /** And takes the oldest that is left for the newest. */
    static Breaker forgettingTheNewest() {
        Map<Object, Long> forgotten = new HashMap<>();
        return call -> {
            if (call.is("changes", "forgetThrough")) {
                forgotten.merge(call.first(), (long) call.arguments()[1], Math::max);
            }
            Object answer = call.done();
            return call.is("changes", "revision") && (long) answer <= forgotten.getOrDefault(call.first(), 0L)
                    ? (Object) 0L
                    : answer;
        };
    }

    /** Notes whatever comes last, under a name for each. */
    static Breaker hearingBackward() {
        Map<List<Object>, Long> heard = new ConcurrentHashMap<>();
        return call -> {
            if (call.is("changes", "hear")) {
                heard.put(Arrays.asList(call.first(), call.arguments()[1]), (long) call.arguments()[2]);
            }
            return call.is("changes", "heard")
                    ? (Object) heard.getOrDefault(Arrays.asList(call.arguments()), 0L)
                    : call.done();
        };
    }

    static Breaker sharingWhatWasHeard() {
        return call -> call.is("changes", "heard", "hear") && call.first() instanceof Name
                ? call.doneWith(anybody(call.arguments()))
                : call.done();
    }

    private static Object[] anybody(Object[] arguments) {
        Object[] others = arguments.clone();
        others[0] = Name.of("anybody");
        return others;
    }

    static Breaker neverLettingIn() {
        return where("groupMappings", "letIn", call -> null);
    }

    static Breaker takingAllInvitesForOver() {
        return given("invites", "over", now -> ((Instant) now).plus(365_000, ChronoUnit.DAYS));
    }

    static Breaker takingNoneForNoLimit(String part, String name) {
        return where(part, name, call -> {
            int limit = (Integer) call.arguments()[1];
            return call.doneWith(call.first(), limit == 0 ? Integer.MAX_VALUE : limit);
        });
    }

    /** Of organizations. */
    static Breaker neverEmptyAgain() {
        boolean[] isInserted = new boolean[1];
        return call -> {
            isInserted[0] |= call.is("organizations", "insert");
            Object answer = call.done();
            return call.is("organizations", "isEmpty") ? (Boolean) answer && !isInserted[0] : answer;
        };
    }

    static Breaker sharingRepeats() {
        return call -> {
            if (call.is("idempotency", "put")) {
                IdempotencyRecord it = (IdempotencyRecord) call.first();
                return call.doneWith(new IdempotencyRecord(
                        it.organization(), "anybody", it.key(), it.content(), it.result(), it.at()));
            }
            return call.is("idempotency", "find")
                    ? call.doneWith(call.first(), "anybody", call.arguments()[2])
                    : call.done();
        };
    }

    static Breaker ignoringTheRole() {
        return where("members", "people", call -> {
            PersonFilter filter = (PersonFilter) call.arguments()[1];
            return call.doneWith(call.first(), new PersonFilter(Optional.empty(), filter.email()), call.arguments()[2]);
        });
    }

    static Breaker ignoringTheOwner() {
        return where("keys", "list", call -> {
            KeyFilter filter = (KeyFilter) call.arguments()[1];
            return call.doneWith(
                    call.first(), filter.toBuilder().owner(Optional.empty()).build(), call.arguments()[2]);
        });
    }
}
