package dev.workspaces.policy;

import static dev.workspaces.policy.Acme.ACME;
import static dev.workspaces.policy.Acme.MEL;
import static dev.workspaces.policy.Acme.NOW;
import static dev.workspaces.policy.Acme.RESEARCH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * T19: each fact as it should be, missing, of another organization, or about somebody or something else, in every combination,
 * for every action: a wrong fact is a missing one, and a missing one never allows what a right one does not.
 */
class MissingFactsTest {
    private static final OrganizationId GLOBEX = OrganizationId.of("globex");
    private static final UserId UNA = UserId.of("una");
    private static final WorkspaceId SALES = WorkspaceId.of("sales");
    private static final int KINDS = 4;
    private static final int ABROAD = 2;
    private static final int SESSIONS_FACTS = 4;
    private static final int KEYS_FACTS = 5;
    private static final List<Action> ACTIONS = Stream.concat(
                    Acme.CATALOGUE.actions().stream(), Stream.of(Action.unknown("prompts.teleport")))
            .toList();

    private final PolicyEngine engine = PolicyEngine.of(Acme.CATALOGUE);

    @ParameterizedTest
    @EnumSource
    void t19_a_session_with_facts_that_are_missing_or_wrong_in_every_combination(OrganizationRole role) {
        Principal mel = Principal.session(ACME, MEL);
        check(
                mel,
                SESSIONS_FACTS,
                (kinds, what) -> Facts.ofSession(
                        organization(kinds[0]),
                        membership(kinds[1], role),
                        workspace(kinds[2]),
                        inWorkspace(kinds[3])));
    }

    @ParameterizedTest
    @EnumSource
    void t19_a_key_with_facts_that_are_missing_or_wrong_in_every_combination(KeyType type) {
        check(
                Principal.key(KeyId.of("k")),
                KEYS_FACTS,
                (kinds, action) -> Facts.ofKey(
                        key(kinds[4], type, action),
                        organization(kinds[0]),
                        workspace(kinds[2]),
                        membership(kinds[1], OrganizationRole.MEMBER),
                        inWorkspace(kinds[3])));
    }

    private void check(Principal principal, int facts, BiFunction<int[], Action, Facts> world) {
        int combinations = IntStream.range(0, facts).reduce(1, (product, fact) -> product * KINDS);
        for (Action action : ACTIONS) {
            Request request = Request.of(principal, action, ACME, RESEARCH);
            Decision right = engine.decide(request, world.apply(new int[facts], action), NOW);
            for (int at = 0; at < combinations; at++) {
                int[] kinds = kinds(at, facts);
                int[] missing =
                        IntStream.of(kinds).map(kind -> Math.min(kind, 1)).toArray();
                Decision decision = engine.decide(request, world.apply(kinds, action), NOW);
                String what = principal + " " + action.name() + " " + Arrays.toString(kinds);

                if (facts == KEYS_FACTS && kinds[KEYS_FACTS - 1] == ABROAD) {
                    // a key of another organization is known, and has no business here
                    assertThat(decision.isDenied()).as(what).isTrue();
                } else {
                    assertThat(decision).as(what).isSameAs(engine.decide(request, world.apply(missing, action), NOW));
                }
                if (!decision.isDenied()) {
                    assertThat(decision).as(what).isSameAs(right);
                    assertThat(kinds[0] + kinds[2])
                            .as(what + ": organization and workspace are there")
                            .isZero();
                }
            }
        }
    }

    private static int[] kinds(int number, int facts) {
        return IntStream.iterate(number, rest -> rest / KINDS)
                .limit(facts)
                .map(rest -> rest % KINDS)
                .toArray();
    }

    private static <T> Optional<T> one(int kind, T right, T abroad, T other) {
        return switch (kind) {
            case 0 -> Optional.of(right);
            case 1 -> Optional.empty();
            case ABROAD -> Optional.of(abroad);
            default -> Optional.of(other);
        };
    }

    private static Optional<OrganizationFacts> organization(int kind) {
        OrganizationFacts globex = OrganizationFacts.of(GLOBEX);
        return one(kind, OrganizationFacts.of(ACME), globex, globex);
    }

    private static Optional<MembershipFacts> membership(int kind, OrganizationRole role) {
        return one(kind, member(ACME, MEL, role), member(GLOBEX, MEL, role), member(ACME, UNA, role));
    }

    private static MembershipFacts member(OrganizationId organization, UserId user, OrganizationRole role) {
        return new MembershipFacts(organization, user, role, MembershipStatus.ACTIVE);
    }

    private static Optional<WorkspaceFacts> workspace(int kind) {
        return one(
                kind,
                WorkspaceFacts.of(ACME, RESEARCH),
                WorkspaceFacts.of(GLOBEX, RESEARCH),
                WorkspaceFacts.of(ACME, SALES));
    }

    private static Optional<WorkspaceMembershipFacts> inWorkspace(int kind) {
        return one(kind, in(ACME, RESEARCH), in(GLOBEX, RESEARCH), in(ACME, SALES));
    }

    private static WorkspaceMembershipFacts in(OrganizationId organization, WorkspaceId workspace) {
        return new WorkspaceMembershipFacts(organization, workspace, MEL, WorkspaceRole.ADMIN);
    }

    private static Optional<KeyFacts> key(int kind, KeyType type, Action action) {
        Scopes scopes = Scopes.of(Acme.CATALOGUE, List.of(action.name(), "no.such"));
        return one(kind, key("k", ACME, type), key("k", GLOBEX, type), key("another", ACME, type))
                .map(key -> key.with(scopes));
    }

    private static KeyFacts key(String id, OrganizationId organization, KeyType type) {
        return switch (type) {
            case ORGANISATION_SERVICE -> KeyFacts.organisationService(KeyId.of(id), organization);
            case WORKSPACE_SERVICE -> KeyFacts.workspaceService(KeyId.of(id), organization, RESEARCH);
            case WORKSPACE_USER -> KeyFacts.workspaceUser(KeyId.of(id), organization, RESEARCH, MEL);
        };
    }
}
