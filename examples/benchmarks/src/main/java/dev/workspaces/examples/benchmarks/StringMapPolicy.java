package dev.workspaces.examples.benchmarks;

import dev.workspaces.examples.benchmarks.StringFacts.StringRule;
import dev.workspaces.examples.benchmarks.StringQuestion.StringSession;
import java.time.Instant;

/**
 * The policy as somebody writes it in a week: strings, maps and sets, read straight from the text of the rules, no trick.
 * It answers the reason; it leaves out the obligations.
 */
final class StringMapPolicy {
    private final StringFacts facts;
    private final StringSessionPolicy sessions;
    private final StringKeyPolicy keys;

    StringMapPolicy(StringFacts facts, Instant now) {
        this.facts = facts;
        this.sessions = new StringSessionPolicy(facts);
        this.keys = new StringKeyPolicy(facts, now);
    }

    String decide(StringQuestion question) {
        StringRule rule = facts.rules().get(question.action());
        if (rule == null) {
            return "UNKNOWN_ACTION";
        }
        StringSession session = question.session();
        return session == null ? keys.decide(question, rule) : sessions.decide(question, session, rule);
    }
}
