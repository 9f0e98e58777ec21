package dev.workspaces.service;

import dev.workspaces.audit.AuditEntry;
import dev.workspaces.audit.FieldChange;
import dev.workspaces.audit.Outcome;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.AccessDeniedException;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Decision;
import dev.workspaces.policy.Obligation;
import dev.workspaces.policy.PolicyEngine;
import dev.workspaces.policy.Session;
import dev.workspaces.service.MemberCommand.LeaveWorkspace;
import dev.workspaces.service.PersonCommand.LeaveOrganization;
import dev.workspaces.storage.FactChange;
import dev.workspaces.storage.Snapshot;
import dev.workspaces.storage.Storage;
import dev.workspaces.storage.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries commands out: decide, plan, apply, audit, in one transaction. A denial and a refusal are recorded in the same
 * transaction and thrown after it; bad input, and what is not there or not at its version, changes nothing and is not recorded.
 */
final class Execution {
    private static final int MAX_OVERTAKEN = 10;
    private static final Logger LOG = LoggerFactory.getLogger(Execution.class);

    private final Storage storage;
    private final PolicyEngine engine;
    private final Verbs verbs;
    private final Clock clock;
    private final IdGenerator ids;
    private final SecretMint mint;

    Execution(Storage storage, PolicyEngine engine, Verbs verbs, Clock clock, IdGenerator ids, SecretMint mint) {
        this.storage = storage;
        this.engine = engine;
        this.verbs = verbs;
        this.clock = clock;
        this.ids = ids;
        this.mint = mint;
    }

    /** The answer, or what is thrown in its place: after the transaction, so that what was put on record stays. */
    <R> R carryOut(Command<R> command, Caller caller, Conditions conditions) {
        for (int overtaken = 0; ; overtaken++) {
            try {
                return this.<Supplier<R>>transact(transaction -> attempt(command, caller, conditions, transaction))
                        .get();
            } catch (OvertakenException again) {
                if (overtaken == MAX_OVERTAKEN) {
                    throw again.refusal();
                }
            }
        }
    }

    /** Runs work in a transaction; once that is over, tells the log what it put on record. */
    <T> T transact(Function<Transaction, Recorded<T>> work) {
        Recorded<T> recorded = storage.transact(work);
        recorded.entries().forEach(Execution::log);
        return recorded.value();
    }

    private <R> Recorded<Supplier<R>> attempt(
            Command<R> command, Caller caller, Conditions conditions, Transaction transaction) {
        transaction.lock(caller.organization());
        GivenIds.require(command);
        Planning planning = planning(transaction, caller, conditions);
        Demand demand = Demand.of(command, planning);
        try {
            decide(command, demand, planning);
            Optional<List<String>> earlier = Repeats.find(command, planning);
            if (earlier.isPresent()) {
                R answer = verbs.answer(command, earlier.get(), planning);
                return new Recorded<>(() -> answer, List.of());
            }
            return done(command, demand, planning, transaction);
        } catch (DeniedException denied) {
            AuditEntry entry = entry(command, demand, planning, Outcome.DENIED)
                    .action(denied.action().name())
                    .reason(denied.decision().reason().name())
                    .build();
            return record(entry, transaction, () -> {
                throw denied.outward();
            });
        } catch (RefusedException refused) {
            AuditEntry entry = entry(command, demand, planning, Outcome.REFUSED)
                    .reason(refused.refusal().name())
                    .build();
            return record(entry, transaction, () -> {
                throw refused;
            });
        }
    }

    private static void decide(Operation operation, Demand demand, Planning planning) {
        if (demand.action().isEmpty()) {
            requireLeaving(operation, operation.workspace(), planning);
            return;
        }
        Decision decision = demand.decide(planning);
        if (!decision.isAllowed()) {
            throw new DeniedException(decision.settled(), demand.action().get());
        }
    }

    /** Leaving needs no action, so no ceiling can name it; it takes somebody who is let in there. Nothing else goes this way. */
    private static void requireLeaving(Operation operation, Optional<WorkspaceId> workspace, Planning planning) {
        if (!(operation instanceof LeaveOrganization || operation instanceof LeaveWorkspace)) {
            throw new IllegalStateException("no action is declared for " + operation.operationName());
        }
        if (!(planning.caller().principal() instanceof Session session)
                || session.ceiling().isPresent()) {
            throw new RefusedException(Refusal.SESSION_NARROWED, "only a session without a ceiling may leave");
        }
        planning.require(workspace.isPresent() ? Actions.WORKSPACES_READ : Actions.ORGANISATIONS_READ, workspace);
    }

    /**
     * Goes on only where whoever asks may see this. An obligation to narrow a list of workspaces is met by {@link OwnWorkspaces};
     * which keys a list of them holds, {@link KeysSeen} says.
     */
    void requireSeeing(Query<?> query, Planning planning) {
        if (query instanceof ListQuery.OfKeys list) {
            KeysSeen.by(list, planning).orThrow();
            return;
        }
        Demand demand = Demand.of(query, planning);
        Decision decision = demand.decide(planning);
        boolean narrows = query instanceof ListQuery.ListWorkspaces;
        Decision met = narrows ? decision.meeting(Obligation.OWN_WORKSPACES_ONLY) : decision;
        if (!met.isAllowed()) {
            throw new AccessDeniedException(demand.action().get(), met.settled());
        }
    }

    private <R> Recorded<Supplier<R>> done(
            Command<R> command, Demand demand, Planning planning, Transaction transaction) {
        Plan<R> plan = verbs.plan(command, planning);
        apply(plan.effects(), planning.caller().organization(), transaction);
        lookAgain(plan);
        Repeats.remember(command, plan.result(), planning, transaction);
        R answer = plan.reveal().apply(verbs.answer(command, plan.result(), planning));
        AuditEntry entry = entry(command, demand, planning, Outcome.DONE)
                .target(plan.target())
                .changes(changes(plan.effects()))
                .build();
        Recorded<Supplier<R>> done = record(entry, transaction, () -> answer);
        mint.deliver(plan.deliveries());
        return done;
    }

    private static void lookAgain(Plan<?> plan) {
        try {
            plan.lastLook().run();
        } catch (RefusedException cameUpMeanwhile) {
            throw new OvertakenException(cameUpMeanwhile);
        }
    }

    /** Writes, and counts the revision up if a decision may come out otherwise. */
    static void apply(List<Effect> effects, OrganizationId organization, Transaction transaction) {
        effects.forEach(effect -> effect.applyTo(transaction));
        List<FactChange> facts =
                effects.stream().flatMap(effect -> effect.facts().stream()).toList();
        if (!facts.isEmpty()) {
            ChangeLog.record(organization, facts, transaction);
        }
    }

    static List<FieldChange> changes(List<Effect> effects) {
        return effects.stream().flatMap(effect -> effect.changes().stream()).toList();
    }

    <R> Preview preview(Command<R> command, Caller caller, Conditions conditions) {
        GivenIds.require(command);
        return storage.read(snapshot -> {
            Planning planning = planning(snapshot, caller, conditions);
            try {
                decide(command, Demand.of(command, planning), planning);
                Plan<R> plan = verbs.plan(command, planning);
                Taken.requireNothing(plan.effects(), planning);
                return Preview.of(Seen.changes(plan, planning));
            } catch (DeniedException denied) {
                return Preview.of(denied.outward());
            } catch (RefusedException refused) {
                return Preview.of(refused);
            }
        });
    }

    Planning planning(Snapshot snapshot, Caller caller, Conditions conditions) {
        return new Planning(engine, snapshot, caller, conditions, now(), ids, mint);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    IdGenerator ids() {
        return ids;
    }

    SecretMint mint() {
        return mint;
    }

    Storage storage() {
        return storage;
    }

    /** What was done, was done somewhere that was there, and may be gone with it. */
    private static AuditEntry.Builder entry(Operation operation, Demand demand, Planning planning, Outcome outcome) {
        return planning.entry(planning.actor(), operation.operationName(), demand.target(), outcome)
                .action(demand.action().map(Action::name))
                .workspace(demand.workspace().filter(id -> outcome == Outcome.DONE || planning.isNamed(id)));
    }

    /** Into the log of an organization that exists, or existed when this began. */
    private static <T> Recorded<T> record(AuditEntry entry, Transaction transaction, T value) {
        boolean isThere = entry.outcome() == Outcome.DONE
                || transaction.organizations().find(entry.organization()).isPresent();
        if (isThere) {
            transaction.audit().append(entry);
        }
        return new Recorded<>(value, List.of(entry));
    }

    /** One line for each change and each denial: ids, and nothing that says who somebody is. */
    private static void log(AuditEntry entry) {
        LOG.info(
                "{} {} by {} `{}` in `{}`: {}{}",
                entry.operation(),
                entry.outcome().wireName(),
                entry.actor().kind().wireName(),
                entry.actor().id(),
                entry.organization(),
                entry.target().id(),
                entry.reason().map(reason -> ", " + reason).orElse(""));
    }
}
