package dev.workspaces.service.property;

import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.Decision;
import dev.workspaces.policy.Session;
import dev.workspaces.service.Acting;
import dev.workspaces.service.Invited;
import dev.workspaces.service.Preview;
import dev.workspaces.service.RequestInfo;
import dev.workspaces.service.Services;
import dev.workspaces.service.Steady;
import dev.workspaces.storage.Storage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A living service on one storage, with its clock, its host and the names of its things. For one thread. */
final class Life implements AutoCloseable {
    private final Storage storage;
    private final Services services;
    private final Ticking clock = new Ticking();
    private final Names names = new Names();
    private final Map<WorkspaceId, Long> kept = new HashMap<>();

    Life(Storage storage) {
        this.storage = storage;
        this.services = Steady.services(storage, clock, (organization, workspace) -> left(workspace));
    }

    private Map<String, Long> left(WorkspaceId workspace) {
        return Map.of("prompts", kept.getOrDefault(workspace, 0L));
    }

    /** Tries this, and remembers what things are called that come of it. */
    Outcome attempt(Attempt attempt) {
        clock.pass(Duration.ofMillis(1));
        Outcome outcome = Outcome.of(() -> result(attempt));
        outcome.answer().ifPresent(names::learn);
        return outcome;
    }

    /** How a preview says that this would come out; changes nothing. */
    Optional<Outcome> foresee(Attempt attempt) {
        if (!(attempt instanceof Attempt.OfCommand of)) {
            return Optional.empty();
        }
        return Optional.of(Outcome.of(() -> {
            Preview preview = as(of.session()).preview(of.command());
            preview.refusal().ifPresent(refused -> {
                throw refused;
            });
            preview.denial().ifPresent(Decision::orThrow);
            return preview;
        }));
    }

    private Object result(Attempt attempt) {
        if (attempt instanceof Attempt.OfCommand of) {
            return as(of.session()).carryOut(of.command(), of.conditions());
        }
        if (attempt instanceof Attempt.OfAcceptance of) {
            String token = of.sent()
                    .flatMap(Invited::token)
                    .map(shown -> shown.reveal())
                    .orElse("");
            return services.accept(token, of.who(), RequestInfo.none());
        }
        return ((Attempt.ByHost) attempt).deed().get();
    }

    Acting as(Session session) {
        return services.actingFor(session, RequestInfo.none());
    }

    Services services() {
        return services;
    }

    Storage storage() {
        return storage;
    }

    Names names() {
        return names;
    }

    /** How many things the host keeps in which workspace. */
    Map<WorkspaceId, Long> kept() {
        return kept;
    }

    void pass(Duration duration) {
        clock.pass(duration);
    }

    Instant now() {
        return clock.instant();
    }

    @Override
    public void close() {
        storage.close();
    }

    private static final class Ticking extends Clock {
        private Instant now = Instant.parse("2026-11-25T10:00:00Z");

        void pass(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("this clock tells UTC");
        }
    }
}
