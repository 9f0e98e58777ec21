package dev.workspaces.service.property;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.service.MemberCommand.AddMembers;
import dev.workspaces.service.MemberCommand.LeaveWorkspace;
import dev.workspaces.service.MemberCommand.RemoveMember;
import dev.workspaces.service.PersonCommand.LeaveOrganization;
import dev.workspaces.service.PersonCommand.RemovePerson;
import dev.workspaces.storage.Storage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A story as far as it is told: a life, all of whose laws hold after each step, and maybe a second one on another storage, which
 * has to come out the same in every step. For one thread.
 */
final class Story implements AutoCloseable {
    private final Life life;
    private final Optional<Life> other;
    private final List<Law> laws = Law.all();
    private final Known known = new Known();
    private final Map<OrganizationId, Set<Chapter.Row>> keptOut = new HashMap<>();
    private final List<Reduction.Told> steps = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private Census census;

    private final Tally tally;

    private Story(Storage storage, Optional<Storage> another, Tally counting) {
        tally = counting;
        life = new Life(storage);
        other = another.map(Life::new);
        Opening.STEPS.forEach(step -> {
            open(life, step);
            other.ifPresent(its -> open(its, step));
        });
        census = census(life);
        known.note(census);
    }

    private static void open(Life life, Step step) {
        life.tick();
        life.attempt(step.in(life));
    }

    static Story on(Storage storage, Tally tally) {
        return new Story(storage, Optional.empty(), tally);
    }

    /** One that has to come out the same on both. */
    static Story onBoth(Storage model, Storage storage, Tally tally) {
        return new Story(model, Optional.of(storage), tally);
    }

    private static Census census(Life life) {
        return life.storage().read(snapshot -> Census.of(snapshot, life.names().everOrganizations(), life.now()));
    }

    /**
     * Goes on with a step, after which somebody looks at everything there is to see.
     *
     * @throws AssertionError if something does not hold then; tells the whole story
     */
    void go(Step step, Actor onlooker, int salt) {
        told.add(describe(step));
        steps.add(new Reduction.Told(step, onlooker, salt, Outcome.Kind.FAILED));
        try {
            tick();
            Attempt attempt = step.in(life);
            Outcome outcome = take(attempt);
            other.ifPresent(its -> requireSame(outcome, its.attempt(step.in(its)), its));
            if (step instanceof Step.Wants wants && wants.twice() && outcome.isDone()) {
                repeat(attempt, outcome);
            }
            Onlooker looking = new Onlooker(life, onlooker.in(life), census, known, salt);
            looking.look();
            looking.decide();
        } catch (AssertionError | RuntimeException broken) {
            throw new AssertionError(telling(broken), broken);
        }
    }

    private void tick() {
        life.tick();
        other.ifPresent(Life::tick);
        census = census.at(life.now());
    }

    private Outcome take(Attempt attempt) {
        Census before = census;
        known.note(attempt, before);
        Optional<Outcome> foreseen = life.foresee(attempt);
        other.ifPresent(its -> its.foresee(attempt));
        Outcome outcome = life.attempt(attempt);
        tally.note(attempt, outcome);
        told.set(told.size() - 1, told.get(told.size() - 1) + " → " + outcome);
        steps.set(steps.size() - 1, steps.get(steps.size() - 1).to(outcome.kind()));
        census = census(life);
        known.note(census);
        Moment moment = new Moment(before, attempt, foreseen, outcome, census, life, life.now(), keptOut);
        laws.forEach(law -> law.check(moment));
        noteKeptOut(moment);
        if (attempt instanceof Attempt.OfCommand of) {
            Set<String> leaked = known.leaked(outcome, of.who(), before, census);
            Law.require(leaked.isEmpty(), "the answer tells of " + leaked);
        }
        return outcome;
    }

    /** Asked for again under its key, it is decided again and, if still allowed, not done again. */
    private void repeat(Attempt attempt, Outcome first) {
        tick();
        Census before = census;
        Outcome again = life.attempt(attempt);
        census = census(life);
        other.ifPresent(its -> its.attempt(attempt));
        told.add("   again → " + again);
        boolean isSame = again.isDone() || again.kind() == Outcome.Kind.DENIED || isGone(again);
        Law.require(isSame, "a repeat came out otherwise: first " + first + ", then " + again);
        before.organizations()
                .forEach((id, was) -> Law.require(
                        was.withoutLog().equals(census.of(id).withoutLog()), "a repeat changed something in " + id));
    }

    private static boolean isGone(Outcome again) {
        return again.reason().startsWith("NOT_FOUND");
    }

    private void requireSame(Outcome one, Outcome another, Life its) {
        Law.require(one.toString().equals(another.toString()), "the other storage says " + another);
        Law.require(
                one.answer().map(Object::toString).equals(another.answer().map(Object::toString)),
                "the other storage answers " + another.answer() + ", not " + one.answer());
        Law.require(
                census.organizations().equals(census(its).organizations()),
                "the other storage holds something else: " + census(its).organizations());
    }

    private void noteKeptOut(Moment moment) {
        if (!moment.outcome().isDone() || !(moment.attempt() instanceof Attempt.OfCommand of)) {
            return;
        }
        OrganizationId here = of.who().organization();
        Set<Chapter.Row> out = keptOut.computeIfAbsent(here, its -> new HashSet<>());
        if (of.command() instanceof AddMembers) {
            out.removeAll(moment.after().of(here).members().keySet());
        }
        boolean isByHand = Stream.of(
                        RemoveMember.class, LeaveWorkspace.class, RemovePerson.class, LeaveOrganization.class)
                .anyMatch(kind -> kind.isInstance(of.command()));
        if (isByHand) {
            Set<Chapter.Row> gone =
                    new HashSet<>(moment.before().of(here).members().keySet());
            gone.removeAll(moment.after().of(here).members().keySet());
            out.addAll(gone);
        }
    }

    private String describe(Step step) {
        if (!(step instanceof Step.Wants wants)) {
            return step.toString();
        }
        Who who = wants.actor().in(life);
        String called = wants.actor().called();
        String name =
                called.equals(Words.OWNER) ? who.session().orElseThrow().user().value() : called;
        return name + " (" + Standing.of(Giver.of(census, who), life.names()) + ")"
                + step.toString().substring(called.length());
    }

    List<Reduction.Told> steps() {
        return List.copyOf(steps);
    }

    private String telling(Throwable broken) {
        StringBuilder text = new StringBuilder(life.names().told(broken.toString()));
        text.append("\nThis is how it came about:");
        for (int at = 0; at < told.size(); at++) {
            text.append("\n  ").append(at + 1).append(". ").append(life.names().told(told.get(at)));
        }
        return text.toString();
    }

    @Override
    public void close() {
        life.close();
        other.ifPresent(Life::close);
    }
}
