package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.DisabledBy;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Decision;
import dev.workspaces.policy.Expiry;
import dev.workspaces.policy.KeyStatus;
import dev.workspaces.policy.KeyType;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Rank;
import dev.workspaces.policy.Resource;
import dev.workspaces.policy.Scopes;
import dev.workspaces.policy.Session;
import dev.workspaces.service.KeyCompany.Issued;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;

/** The gate answers as the services do, after whatever was done. On databases, the stories told there ask the same. */
@Tag("in-memory")
class CheckAgreesTest {
    private static final Action[] SCOPES = {
        Actions.PROMPTS_CREATE,
        Actions.PROMPTS_READ,
        Actions.COMPLETIONS_WRITE,
        Actions.LOGS_LIST,
        Actions.WORKSPACES_LIST,
        Actions.WORKSPACES_DELETE,
        Actions.ORGANISATION_SETTINGS_UPDATE
    };
    private static final List<Action> ACTIONS = Stream.concat(
                    Stream.of(SCOPES),
                    Stream.of(Actions.WORKSPACE_USER_API_KEYS_CREATE, Action.unknown("prompts.conjure")))
            .toList();

    @Property(tries = 25, generation = GenerationMode.RANDOMIZED, edgeCases = EdgeCasesMode.NONE)
    void check_and_decide_agree_after_every_command(@ForAll @Size(min = 10, max = 40) List<Integer> seeds) {
        try (KeyCompany keys = new KeyCompany()) {
            RandomCommands commands = new RandomCommands(keys);
            List<Issued> issued = issue(keys);
            List<AuthenticatedKey> held = new ArrayList<>();
            for (int seed : seeds) {
                Statistics.label("done").collect(seed % 3 == 0 ? change(keys, issued, seed) : commands.attempt(seed));
                issued.forEach(each -> keys.gate.authenticate(each.secret()).ifPresent(held::add));
                held.forEach(key -> requireAgreement(keys, key, commands.workspaces()));
                commands.people().stream()
                        .map(user -> Principal.session(keys.company.acme, user))
                        .flatMap(session -> Stream.of(
                                session,
                                session.confinedTo(keys.company.research),
                                session.withCeiling(Scopes.of(Actions.PROMPTS_READ, Actions.COMPLETIONS_WRITE))))
                        .forEach(session -> requireAgreement(keys, session, commands.workspaces()));
                held.subList(0, Math.max(0, held.size() - issued.size())).clear();
            }
        }
        Statistics.label("done").coverage(done -> done.check(true).percentage(share -> share > 20));
        Statistics.label("answers").coverage(answers -> answers.check(true).percentage(share -> share > 5));
    }

    private static List<Issued> issue(KeyCompany keys) {
        return new ArrayList<>(List.of(
                keys.issue(KeyType.ORGANISATION_SERVICE, SCOPES),
                keys.issue(KeyType.WORKSPACE_SERVICE, SCOPES),
                keys.issue(KeyType.WORKSPACE_USER, keys.company.mara, SCOPES),
                keys.issue(KeyType.WORKSPACE_USER, keys.company.adam, SCOPES)));
    }

    /** Something about a key; whether it is not revoked already, or gone with its workspace. */
    private static boolean change(KeyCompany keys, List<Issued> issued, int seed) {
        Random random = new Random(seed);
        int which = random.nextInt(issued.size());
        Issued one = issued.get(which);
        Optional<ApiKey> before = keys.stepped.read(snapshot -> snapshot.keys().find(keys.company.acme, one.id()));
        if (before.filter(ApiKey::isLiving).isEmpty()) {
            return false;
        }
        var now = keys.company.clock.instant();
        switch (random.nextInt(7)) {
            case 0 ->
                keys.change(
                        one.id(),
                        key -> key.toBuilder()
                                .status(KeyStatus.DISABLED)
                                .disabledBy(new DisabledBy(Rank.OWNER, true))
                                .build());
            case 1, 2 ->
                keys.change(
                        one.id(),
                        key -> key.toBuilder()
                                .status(KeyStatus.ACTIVE)
                                .disabledBy(Optional.empty())
                                .expiry(Expiry.never())
                                .build());
            case 3 ->
                keys.change(
                        one.id(),
                        key -> key.toBuilder()
                                .expiry(Expiry.at(now.plusSeconds(random.nextInt(3))))
                                .build());
            case 4 ->
                keys.change(
                        one.id(),
                        key -> key.toBuilder()
                                .scopes(Scopes.of(SCOPES[random.nextInt(SCOPES.length)], Actions.PROMPTS_READ))
                                .build());
            case 5 ->
                issued.set(which, new Issued(one.id(), keys.rotate(one.id(), Duration.ofSeconds(random.nextInt(3)))));
            default -> keys.company.clock.pass(Duration.ofSeconds(1));
        }
        return true;
    }

    private static void requireAgreement(KeyCompany keys, Session session, List<WorkspaceId> workspaces) {
        Acting acting = keys.acting(new Caller(session, keys.company.acme, RequestInfo.none()));
        for (Action action : ACTIONS) {
            agree(keys.gate.check(session, action), acting.decide(action));
            for (WorkspaceId workspace : workspaces) {
                agree(keys.gate.check(session, action, workspace), acting.decide(action, workspace));
                Resource own = Resource.inWorkspace("prompts", "p1", keys.company.acme, workspace)
                        .ownedBy(session.user());
                agree(keys.gate.check(session, action, workspace, own), acting.decide(action, workspace, own));
            }
        }
    }

    private static void requireAgreement(KeyCompany keys, AuthenticatedKey key, List<WorkspaceId> workspaces) {
        Acting acting = keys.acting(Caller.of(key, RequestInfo.none()));
        for (Action action : ACTIONS) {
            agree(keys.gate.check(key, action), acting.decide(action));
            for (WorkspaceId workspace : workspaces) {
                agree(keys.gate.check(key, action, workspace), acting.decide(action, workspace));
                Resource maras = Resource.inWorkspace("prompts", "p1", keys.company.acme, workspace)
                        .ownedBy(keys.company.mara);
                agree(keys.gate.check(key, action, workspace, maras), acting.decide(action, workspace, maras));
            }
        }
    }

    private static void agree(Decision atTheGate, Decision decided) {
        Statistics.label("answers").collect(decided.isAllowed());
        assertThat(atTheGate).isSameAs(decided);
    }
}
