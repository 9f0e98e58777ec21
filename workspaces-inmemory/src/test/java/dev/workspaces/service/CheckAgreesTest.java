package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Decision;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Resource;
import dev.workspaces.policy.Scopes;
import dev.workspaces.policy.Session;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;

/** The gate answers as the services do, after whatever was done. */
class CheckAgreesTest {
    private static final List<Action> ACTIONS = List.of(
            Actions.PROMPTS_CREATE,
            Actions.PROMPTS_READ,
            Actions.LOGS_LIST,
            Actions.COMPLETIONS_WRITE,
            Actions.WORKSPACES_LIST,
            Actions.WORKSPACES_DELETE,
            Actions.WORKSPACE_USER_API_KEYS_CREATE,
            Actions.ORGANISATION_SETTINGS_UPDATE,
            Action.unknown("prompts.conjure"));

    @Property(tries = 25, generation = GenerationMode.RANDOMIZED, edgeCases = EdgeCasesMode.NONE)
    void check_and_decide_agree_after_every_command(@ForAll @Size(min = 10, max = 40) List<Integer> seeds) {
        try (Company company = new Company()) {
            RandomCommands commands = new RandomCommands(company);
            for (int seed : seeds) {
                Statistics.label("done").collect(commands.attempt(seed));
                commands.people().stream()
                        .map(user -> Principal.session(company.acme, user))
                        .flatMap(session -> Stream.of(
                                session,
                                session.confinedTo(company.research),
                                session.withCeiling(Scopes.of(Actions.PROMPTS_READ, Actions.COMPLETIONS_WRITE))))
                        .forEach(session -> requireAgreement(company, session, commands.workspaces()));
            }
        }
        Statistics.label("done").coverage(done -> done.check(true).percentage(share -> share > 20));
        Statistics.label("answers").coverage(answers -> answers.check(true).percentage(share -> share > 5));
    }

    private static void requireAgreement(Company company, Session session, List<WorkspaceId> workspaces) {
        Acting acting = company.as(session);
        for (Action action : ACTIONS) {
            agree(company.workspaces.check(session, action), acting.decide(action));
            for (WorkspaceId workspace : workspaces) {
                agree(company.workspaces.check(session, action, workspace), acting.decide(action, workspace));
                Resource own = Resource.inWorkspace("prompts", "p1", company.acme, workspace).ownedBy(session.user());
                agree(
                        company.workspaces.check(session, action, workspace, own),
                        acting.decide(action, workspace, own));
            }
        }
    }

    private static void agree(Decision atTheGate, Decision decided) {
        Statistics.label("answers").collect(decided.isAllowed());
        assertThat(atTheGate).isSameAs(decided);
    }
}
