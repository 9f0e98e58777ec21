package dev.workspaces.jdbc.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.error.WorkspacesException;
import java.io.Serializable;
import java.util.List;

/**
 * What an order came to.
 *
 * @param isDone whether it was not refused
 * @param said the text of what it answered with, or what kind of exception refused it
 */
record Answer(boolean isDone, String said) implements Serializable {
    /** What is thrown but is no refusal is thrown on. */
    static Answer of(Order order, Node node) throws Exception {
        try {
            return new Answer(true, order.on(node).toString());
        } catch (WorkspacesException refusal) {
            return new Answer(false, refusal.getClass().getSimpleName());
        }
    }

    static long done(List<Answer> answers) {
        return answers.stream().filter(Answer::isDone).count();
    }

    /** Those that were refused were so for one of these reasons. */
    static void requireRefused(List<Answer> answers, String... reasons) {
        assertThat(answers)
                .filteredOn(each -> !each.isDone())
                .extracting(Answer::said)
                .isSubsetOf(reasons);
    }

    /** What the one said that was done; the others were refused for one of these reasons. */
    static String only(List<Answer> answers, String... reasons) {
        assertThat(answers).filteredOn(Answer::isDone).hasSize(1);
        requireRefused(answers, reasons);
        return answers.stream().filter(Answer::isDone).findFirst().orElseThrow().said();
    }
}
