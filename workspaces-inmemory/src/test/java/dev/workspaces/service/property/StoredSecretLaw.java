package dev.workspaces.service.property;

import static dev.workspaces.service.property.Law.require;

import dev.workspaces.audit.AuditEvent;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.service.DeepText;
import dev.workspaces.service.InviteToken;
import dev.workspaces.service.Invited;
import dev.workspaces.storage.AuditFilter;
import dev.workspaces.storage.IdempotencyRecord;
import dev.workspaces.storage.Snapshot;
import dev.workspaces.watch.CapturedLog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Invariant 11: nothing that is stored or logged has in it what was drawn for a secret or a token that somebody was shown; whole or
 * without what comes before and after it, which the watch over all tests would not know it by. For one story.
 */
final class StoredSecretLaw implements Law {
    /** The first part of each, but for its prefix: nobody has as much in common with another's by chance. */
    private static final int DRAWN = 40;

    private final Set<String> drawn = new HashSet<>();
    private final Set<Object> known = Collections.newSetFromMap(new IdentityHashMap<>());

    @Override
    public void check(Moment moment) {
        note(moment);
        String stored = moment.life().storage().read(snapshot -> DeepText.of(stored(moment, snapshot)));
        String logged = String.join("\n", CapturedLog.lines());
        CapturedLog.forget();
        drawn.forEach(secret -> {
            require(!stored.contains(secret), "a secret is stored");
            require(!logged.contains(secret), "a secret is logged");
        });
    }

    private void note(Moment moment) {
        Names names = moment.life().names();
        names.keys()
                .forEach(key -> names.secrets(key)
                        .forEach(shown -> note(
                                shown.secret().reveal(), shown.secret().mask().indexOf('…'))));
        moment.outcome()
                .answer()
                .filter(Invited.class::isInstance)
                .flatMap(answer -> ((Invited) answer).token())
                .map(InviteToken::reveal)
                .ifPresent(token -> note(token, token.indexOf('_') + 1));
    }

    private void note(String secret, int start) {
        drawn.add(secret.substring(start, start + DRAWN));
    }

    /** What came in this step, into the rows and the logs, and what a repeat would be answered with. */
    private List<Object> stored(Moment moment, Snapshot snapshot) {
        List<Object> stored = new ArrayList<>();
        moment.after().organizations().forEach((id, after) -> {
            rows(after).filter(known::add).forEach(stored::add);
            stored.addAll(events(moment, snapshot, id));
        });
        repeat(moment, snapshot).ifPresent(stored::add);
        return stored;
    }

    private static Stream<Object> rows(Chapter chapter) {
        Stream<Map<?, ?>> tables = Stream.of(
                chapter.people(),
                chapter.workspaces(),
                chapter.members(),
                chapter.invites(),
                chapter.mappings(),
                chapter.keys());
        return Stream.concat(chapter.organization().stream(), tables.flatMap(table -> table.values().stream()));
    }

    private static List<AuditEvent> events(Moment moment, Snapshot snapshot, OrganizationId id) {
        long from = moment.before().of(id).log().sequence() + 1;
        return snapshot.audit().list(id, AuditFilter.all(), from, 1_000);
    }

    private static Optional<IdempotencyRecord> repeat(Moment moment, Snapshot snapshot) {
        return moment.attempt() instanceof Attempt.OfCommand of
                ? of.conditions()
                        .idempotencyKey()
                        .flatMap(key -> snapshot.idempotency()
                                .find(of.who().organization(), of.who().agent().text(), key))
                : Optional.empty();
    }
}
