package dev.workspaces.service.property;

import dev.workspaces.service.DeepText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that is answered in a step, in its order; maybe compared, answer by answer, with what was before. For one thread. */
final class Transcript {
    private final List<Line> lines = new ArrayList<>();
    private final Optional<Transcript> model;

    private Transcript(Optional<Transcript> model) {
        this.model = model;
    }

    private record Line(String question, Object answer) {
        /** What has no notion of being equal, such as a secret, is compared by what is in it. */
        boolean hasAnswerOf(Line other) {
            return answer.equals(other.answer) || DeepText.of(answer).equals(DeepText.of(other.answer));
        }
    }

    static Transcript first() {
        return new Transcript(Optional.empty());
    }

    /** Another one, which has to be the same. */
    Transcript compared() {
        return new Transcript(Optional.of(this));
    }

    void begin() {
        lines.clear();
    }

    /** Takes down an answer. */
    void say(String question, Object answer) {
        Line line = new Line(question, answer);
        model.ifPresent(its -> its.requireSame(lines.size(), line));
        lines.add(line);
    }

    void end() {
        model.ifPresent(its -> Law.require(
                its.lines.size() == lines.size(),
                "in memory, " + its.lines.size() + " answers, and here " + lines.size()));
    }

    int size() {
        return lines.size();
    }

    private void requireSame(int at, Line here) {
        Law.require(at < lines.size(), "nobody asked in memory: " + here.question());
        Line own = lines.get(at);
        Law.require(own.question().equals(here.question()), own.question() + ", and here " + here.question());
        if (!here.hasAnswerOf(own)) {
            throw new AssertionError(
                    here.question() + difference(DeepText.of(own.answer()), DeepText.of(here.answer())));
        }
    }

    /** Where two answers part. */
    private static String difference(String model, String here) {
        List<String> one = model.lines().toList();
        List<String> other = here.lines().toList();
        int at = 0;
        while (at < one.size() && at < other.size() && one.get(at).equals(other.get(at))) {
            at++;
        }
        return "\n  in memory: " + line(one, at) + "\n  here:      " + line(other, at);
    }

    private static String line(List<String> lines, int at) {
        return at < lines.size() ? lines.get(at) : "no more";
    }
}
