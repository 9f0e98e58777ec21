package dev.workspaces.testing.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A second implementation of the policy, written from its text by strings and maps, slow and plain. It shares no line with
 * the engine, so that where both agree neither is likely to have misread the text. Thread-safe.
 */
public final class NaivePolicy {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final NaiveCatalogue catalogue;
    private final Rules rules;
    private final List<Check> checks;

    /** Reads the tables of this project's documentation and follows the text. */
    public static NaivePolicy ofTheDocs() {
        return new NaivePolicy(Scenarios.policyFolder());
    }

    /** Reads {@code actions.csv} and {@code settings.csv} from a folder and follows the text. */
    NaivePolicy(Path folder) {
        this(folder, Rules.RIGHT);
    }

    /** Reads the tables from a folder and makes exactly one mistake. */
    NaivePolicy(Path folder, Mistake mistake) {
        this(folder, (Rules) mistake);
    }

    private NaivePolicy(Path folder, Rules rules) {
        this.catalogue = new NaiveCatalogue(folder);
        this.rules = rules;
        this.checks = inOrder();
    }

    /** Answers every request of a scenario, in order, each with the line that the scenario format has for it. */
    List<String> answers(Map<String, ?> scenario) {
        Node world = new Node(scenario);
        return world.nodes("requests").stream()
                .map(request -> answer(world, request))
                .toList();
    }

    /** Answers one request, asked of a world: a scenario document whose own requests do not matter. */
    public String answer(Map<String, ?> world, Map<String, ?> request) {
        return answer(new Node(world), new Node(request));
    }

    /** Answers one request, asked of a world. */
    String answer(Node world, Node request) {
        Question question = new Question(catalogue, world, request);
        for (Check check : checks) {
            if (!check.passes().test(question)) {
                return line(question, "deny", check.reason(), List.of());
            }
        }
        return line(question, "allow", rules.reasonToAllow(question), rules.obligations(question));
    }

    private List<Check> inOrder() {
        return rules.order().stream()
                .flatMap(number -> checksOf(number).stream())
                .toList();
    }

    private List<Check> checksOf(int number) {
        return all().stream().filter(check -> check.number() == number).toList();
    }

    private List<Check> all() {
        return List.of(
                new Check(1, "UNKNOWN_ACTION", rules::knowsAction),
                new Check(2, "KEY_UNKNOWN", rules::keyExists),
                new Check(3, "KEY_DISABLED", rules::keyIsEnabled),
                new Check(4, "KEY_EXPIRED", rules::keyIsUnexpired),
                new Check(5, "NOT_IN_ORGANIZATION", rules::isInOrganization),
                new Check(6, "KEY_OWNER_NOT_IN_WORKSPACE", rules::keyOwnerIsInWorkspace),
                new Check(7, "CREDENTIAL_NOT_ALLOWED", rules::credentialMayHold),
                new Check(8, "OUTSIDE_WORKSPACE", rules::staysInside),
                new Check(9, "WORKSPACE_REQUIRED", rules::hasWorkspaceIfNeeded),
                new Check(10, "NOT_IN_WORKSPACE", rules::seesWorkspace),
                new Check(11, "WORKSPACE_ARCHIVED", rules::isActiveOrExempt),
                new Check(12, "SCOPE_MISSING", rules::hasScope),
                new Check(13, "ROLE_INSUFFICIENT", rules::roleIsGranted),
                new Check(13, "SETTING_DISABLED", rules::settingIsOn),
                new Check(14, "OUTSIDE_WORKSPACE", rules::resourceIsInside),
                new Check(15, "NOT_OWNER", rules::resourceIsOwn),
                new Check(16, "BUDGET_EXHAUSTED", rules::hasBudget),
                new Check(17, "RATE_LIMITED", rules::isWithinRate));
    }

    private static String line(Question question, String decision, String reason, List<String> obligations) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", question.request().word("id"));
        answer.put("decision", decision);
        answer.put("reason", reason);
        answer.put("obligations", obligations);
        try {
            return JSON.writeValueAsString(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** One numbered check: the reason when it fails, and when it passes. */
    private record Check(int number, String reason, Predicate<Question> passes) {}
}
