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
 * A story as far as it is told: a life, all of whose laws hold after each step, and maybe the same story on another storage, where
 * every answer has to be the same. For one thread.
 */
final class Story implements AutoCloseable {
    /** A database takes long to answer all that there is to ask: there, somebody looks after one step of so many. */
    private static final int LOOKED_AT = 3;

    private final Life life;
    private final Optional<Story> other;
    private final Optional<Transcript> transcript;
    private final List<Law> laws = Law.all();
    private final Inquiry inquiry;
    private final Known known = new Known();
    private final Map<OrganizationId, Set<Chapter.Row>> keptOut = new HashMap<>();
    private final List<Reduction.Told> steps = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private Census census;

    private final Tally tally;

    private Story(Storage storage, Optional<Transcript> heard, Optional<Story> another, Tally counting) {
        tally = counting;
        transcript = heard;
        other = another;
        life = new Life(storage);
        Opening.STEPS.forEach(step -> {
            life.tick();
            life.attempt(step.in(life));
        });
        census = census();
        known.note(census);
        inquiry = new Inquiry(life, census);
    }

    static Story on(Storage storage, Tally tally) {
        return new Story(storage, Optional.empty(), Optional.empty(), tally);
    }

    /** One that has to come out the same on both. */
    static Story onBoth(Storage model, Storage storage, Tally tally) {
        Transcript first = Transcript.first();
        Story other = new Story(storage, Optional.of(first.compared()), Optional.empty(), new Tally());
        return new Story(model, Optional.of(first), Optional.of(other), tally);
    }

    private Census census() {
        return life.storage().read(snapshot -> Census.of(snapshot, life.names().everOrganizations(), life.now()));
    }

    /**
     * Goes on with a step, after which somebody looks at everything there is to see; where another storage is compared, after some.
     *
     * @throws AssertionError if something does not hold then; tells the whole story
     */
    void go(Reduction.Told next) {
        try {
            tell(next);
            other.ifPresent(its -> its.tell(next));
        } catch (AssertionError | RuntimeException broken) {
            throw new AssertionError(telling(broken), broken);
        }
    }

    private void tell(Reduction.Told next) {
        Step step = next.step();
        told.add(describe(step));
        steps.add(next);
        transcript.ifPresent(Transcript::begin);
        tick();
        Attempt attempt = step.in(life);
        Outcome outcome = take(attempt);
        if (step instanceof Step.Wants wants && wants.twice() && outcome.isDone()) {
            repeat(attempt, outcome);
        }
        if (transcript.isEmpty() || next.salt() % LOOKED_AT == 0) {
            Onlooker looking = new Onlooker(life, next.onlooker().in(life), census, known, next.salt(), this::say);
            looking.look();
            if (transcript.isPresent()) {
                looking.decide();
            }
        }
        if (transcript.isEmpty()) {
            inquiry.ask(census, who(attempt), next.onlooker().in(life));
        }
        transcript.ifPresent(Transcript::end);
    }

    private static Optional<Who> who(Attempt attempt) {
        return attempt instanceof Attempt.OfCommand of ? Optional.of(of.who()) : Optional.empty();
    }

    /**
     * Once it is told: asks for every decision there is; where another storage is compared, for none.
     *
     * @throws AssertionError if one is another than the world's; tells the whole story
     */
    void end() {
        try {
            if (transcript.isEmpty()) {
                inquiry.askAll(census);
            }
        } catch (AssertionError broken) {
            throw new AssertionError(telling(broken), broken);
        }
    }

    private void say(String question, Object answer) {
        transcript.ifPresent(its -> its.say(question, answer));
    }

    private void tick() {
        life.tick();
        census = census.at(life.now());
    }

    private Outcome take(Attempt attempt) {
        Census before = census;
        known.note(attempt, before);
        Optional<Outcome> foreseen = life.foresee(attempt);
        say("the preview", foreseen);
        Outcome outcome = life.attempt(attempt);
        tally.note(attempt, outcome);
        told.set(told.size() - 1, told.get(told.size() - 1) + " → " + outcome);
        steps.set(steps.size() - 1, steps.get(steps.size() - 1).to(outcome.kind()));
        look(outcome);
        Moment moment = new Moment(before, attempt, foreseen, outcome, census, life, life.now(), keptOut);
        laws.forEach(law -> law.check(moment));
        noteKeptOut(moment);
        if (attempt instanceof Attempt.OfCommand of) {
            requireNoLeak(of.who(), outcome, before);
        }
        return outcome;
    }

    private void requireNoLeak(Who who, Outcome outcome, Census before) {
        Set<String> leaked = known.leaked(outcome, who, before, census);
        Law.require(leaked.isEmpty(), "the answer tells of " + leaked);
    }

    private void look(Outcome outcome) {
        census = census();
        known.note(census);
        say("what came of it", outcome);
        say("the secrets for the host to deliver", life.delivered());
        say("what is kept", census.organizations());
        say("whose the addresses are", census.addresses());
    }

    /** Asked for again under its key, it is decided again and, if still allowed, not done again. */
    private void repeat(Attempt attempt, Outcome first) {
        tick();
        Census before = census;
        Outcome again = life.attempt(attempt);
        look(again);
        told.add("   again → " + again);
        if (attempt instanceof Attempt.OfCommand of) {
            OutcomeLaw.requireDecided(of, before, again);
            requireNoLeak(of.who(), again, before);
        }
        boolean isSame = again.isDone() || again.kind() == Outcome.Kind.DENIED || isGone(again);
        Law.require(isSame, "a repeat came out otherwise: first " + first + ", then " + again);
        before.organizations()
                .forEach((id, was) -> Law.require(
                        was.withoutLog().equals(census.of(id).withoutLog()), "a repeat changed something in " + id));
    }

    private static boolean isGone(Outcome again) {
        return again.reason().startsWith("NOT_FOUND");
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

    /** How much was answered in the last step. */
    int answers() {
        return transcript.map(Transcript::size).orElse(0);
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
        other.ifPresent(Story::close);
    }
}
