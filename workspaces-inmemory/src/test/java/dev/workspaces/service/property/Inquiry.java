package dev.workspaces.service.property;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.Check;
import dev.workspaces.policy.Decision;
import dev.workspaces.policy.KeyFacts;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Session;
import dev.workspaces.policy.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Every decision of the living service is that of the exported world, reason and obligations too: all actions, for everybody and by
 * every secret, without a workspace, in each that there ever was and in one that is nowhere. For one story.
 *
 * <p>The world decides all of this after each step. The service is asked, for all actions: in each way that there is, what the step
 * turned for anybody; as whoever acted, all that they may do anywhere; and at the gate, whatever that answers by what it keeps. The
 * rest is read anew each time, most of it for strangers: that is asked when the story is over, with everything else.
 */
final class Inquiry {
    private static final List<Action> ACTIONS = Catalogue.builtIn().actions();

    private final Life life;
    private final Map<Question, Answer> answers = new HashMap<>();

    /** Of what there is when the story begins. */
    Inquiry(Life life, Census census) {
        this.life = life;
        everybody().forEach(who -> turned(who, census.asSeenBy(who).world()));
    }

    /**
     * After a step.
     *
     * @param acted whoever acted, if anybody did
     * @param onlooker somebody else, who may be narrowed by a confinement or a ceiling
     * @throws AssertionError if anything is decided otherwise
     */
    void ask(Census census, Optional<Who> acted, Who onlooker) {
        Set<Who> all = everybody();
        acted.ifPresent(all::add);
        all.add(onlooker);
        all.forEach(who -> ask(who, census, acted.equals(Optional.of(who))));
    }

    /**
     * When the story is over.
     *
     * @throws AssertionError if anything is decided otherwise
     */
    void askAll(Census census) {
        answers.clear();
        for (Who who : everybody()) {
            turned(who, census.asSeenBy(who).world());
            Voice voice = Voice.of(life.services(), who);
            questions(who).forEach(question -> require(question, "the gate", voice::atGate));
        }
    }

    private Set<Who> everybody() {
        Names names = life.names();
        Set<Who> all = new LinkedHashSet<>();
        for (OrganizationId organization : names.everOrganizations()) {
            Stream.concat(names.people().stream(), Stream.of(Questions.NOBODY))
                    .forEach(user -> all.add(Who.of(Principal.session(organization, user))));
        }
        names.keys().forEach(key -> names.secrets(key).forEach(shown -> all.add(Who.of(shown))));
        return all;
    }

    private void ask(Who who, Census census, boolean isAll) {
        List<Question> turned = turned(who, census.asSeenBy(who).world());
        Voice voice = Voice.of(life.services(), who);
        for (Question question : questions(who)) {
            boolean isTurned = turned.contains(question);
            if (isTurned || expected(question).isKept()) {
                require(question, "the gate", voice::atGate);
            }
            if (isTurned || isAll) {
                require(question, "the service", voice::acting);
            }
        }
        // the host is taken at its word, and is asked for no secret
        if (!census.isDead(who)) {
            turned.forEach(question -> require(question, "the service, asked by its host,", voice::ofHost));
        }
    }

    /** What the world now decides otherwise than before. */
    private List<Question> turned(Who who, World world) {
        List<Question> turned = new ArrayList<>();
        for (Question question : questions(who)) {
            List<Object> facts = question.facts(world);
            Answer was = expected(question);
            if (!was.facts().equals(facts)) {
                Answer is = new Answer(facts, question.decisions(world));
                answers.put(question, is);
                if (!was.decisions().equals(is.decisions())) {
                    turned.add(question);
                }
            }
        }
        return turned;
    }

    private List<Question> questions(Who who) {
        List<Question> questions = new ArrayList<>(List.of(new Question(who, Optional.empty())));
        life.names().places().forEach(place -> questions.add(new Question(who, Optional.of(place))));
        return questions;
    }

    private Answer expected(Question question) {
        return answers.getOrDefault(question, Answer.NONE);
    }

    private void require(
            Question question, String asked, BiFunction<Action, Optional<WorkspaceId>, Decision> answering) {
        List<Decision> expected = expected(question).decisions();
        for (int at = 0; at < ACTIONS.size(); at++) {
            Decision answer = answering.apply(ACTIONS.get(at), question.place());
            if (!answer.equals(expected.get(at))) {
                throw new AssertionError(question.who().request(ACTIONS.get(at), question.place()) + ": " + asked
                        + " says " + answer + ", and the world " + expected.get(at));
            }
        }
    }

    /** What somebody may do somewhere. */
    private record Question(Who who, Optional<WorkspaceId> place) {
        List<Decision> decisions(World world) {
            List<Decision> decisions = new ArrayList<>(ACTIONS.size());
            ACTIONS.forEach(action -> decisions.add(world.decide(who.request(action, place))));
            return decisions;
        }

        /** All that the world has on it: from the same it decides the same. */
        List<Object> facts(World world) {
            OrganizationId here = who.organization();
            Optional<KeyFacts> key = who.key().flatMap(world::key);
            Optional<UserId> user = who.session().map(Session::user).or(() -> key.flatMap(KeyFacts::owner));
            List<Object> facts = new ArrayList<>();
            facts.add(key);
            facts.add(key.map(its -> its.expiry().isOver(world.now())));
            facts.add(world.organization(here));
            facts.add(user.flatMap(id -> world.membership(here, id)));
            Stream.of(place, who.session().flatMap(Session::confinement), key.flatMap(KeyFacts::workspace))
                    .flatMap(Optional::stream)
                    .forEach(id -> {
                        facts.add(world.workspace(here, id));
                        facts.add(user.flatMap(its -> world.membership(here, id, its)));
                    });
            return facts;
        }
    }

    /**
     * What the world says to a question.
     *
     * @param decisions one for each action
     * @param isKept whether the gate answers by what it keeps
     */
    private record Answer(List<Object> facts, List<Decision> decisions, boolean isKept) {
        static final Answer NONE = new Answer(List.of(), List.of());

        Answer(List<Object> facts, List<Decision> decisions) {
            this(facts, decisions, decisions.stream().anyMatch(Answer::isSomewhere));
        }

        private static boolean isSomewhere(Decision decision) {
            return decision.failedCheck()
                    .filter(failed -> failed.compareTo(Check.WORKSPACE_SEEN) <= 0)
                    .isEmpty();
        }
    }
}
