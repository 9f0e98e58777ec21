package dev.workspaces.service.property;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.member.User;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.service.Invited;
import dev.workspaces.service.Preview;
import dev.workspaces.service.RequestInfo;
import dev.workspaces.service.SecretDelivery;
import dev.workspaces.service.Services;
import dev.workspaces.service.SettableClock;
import dev.workspaces.service.Steady;
import dev.workspaces.storage.PersonFilter;
import dev.workspaces.storage.Storage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A living service on one storage, with its clock, its host and the names of its things. For one thread. */
final class Life implements AutoCloseable {
    private final Storage storage;
    private final Services services;
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-25T10:00:00Z"));
    private final Names names = new Names(clock);
    private final List<SecretDelivery> delivered = new ArrayList<>();
    private final Map<WorkspaceId, Long> kept = new HashMap<>();

    Life(Storage storage) {
        this.storage = storage;
        this.services = Steady.services(storage, clock, (organization, workspace) -> left(workspace), delivered::add);
    }

    private Map<String, Long> left(WorkspaceId workspace) {
        return Map.of("prompts", kept.getOrDefault(workspace, 0L));
    }

    /** Goes on to the next moment. */
    void tick() {
        clock.pass(Duration.ofMillis(1));
    }

    /** Tries this, and remembers what things are called that come of it. */
    Outcome attempt(Attempt attempt) {
        delivered.clear();
        Outcome outcome = Outcome.of(() -> result(attempt));
        outcome.answer().ifPresent(names::learn);
        if (outcome.isDone()) {
            delivered.forEach(each -> names.learn(each.key(), each.secret()));
        }
        return outcome;
    }

    /** The secrets that the last attempt gave the host to take to whoever they are for. */
    List<SecretDelivery> delivered() {
        return List.copyOf(delivered);
    }

    /** How a preview says that this would come out; changes nothing. */
    Optional<Outcome> foresee(Attempt attempt) {
        if (!(attempt instanceof Attempt.OfCommand of)) {
            return Optional.empty();
        }
        return Optional.of(Outcome.of(() -> {
            Preview preview = of.who().in(services).preview(of.command());
            preview.refusal().ifPresent(refused -> {
                throw refused;
            });
            preview.denial().ifPresent(denied -> {
                throw denied;
            });
            return preview;
        }));
    }

    private Object result(Attempt attempt) {
        if (attempt instanceof Attempt.OfCommand of) {
            return of.who().in(services).carryOut(of.command(), of.conditions());
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

    Optional<User> findUser(EmailAddress address) {
        return storage.read(snapshot -> snapshot.members().findUser(address));
    }

    /** Some owner of an organization who is active. */
    Optional<UserId> findOwner(OrganizationId organization) {
        PersonFilter owners = PersonFilter.all().withRole(OrganizationRole.OWNER);
        return storage
                .read(snapshot -> snapshot.members().people(organization, owners, PageRequest.first(100)))
                .items()
                .stream()
                .filter(person -> person.membership().facts().isActive())
                .map(person -> person.user().id())
                .findFirst();
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
}
