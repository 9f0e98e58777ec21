package dev.workspaces.policy;

import static dev.workspaces.policy.Acme.ACME;
import static dev.workspaces.policy.Acme.asks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.UserId;
import dev.workspaces.policy.SettingChange.SetInOrganization;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("quick")
class RemediesTest {
    private final World world = Acme.world();

    @ParameterizedTest(name = "{0} {1} in {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # a key
            key:bare     | prompts.list      |          | give key `bare` the scope `prompts.list`
            key:off      | completions.write |          | make key `off` active; ask with a workspace-service key of workspace `research` that holds `completions.write`
            key:gone     | completions.write |          | ask with a workspace-service key of workspace `research` that holds `completions.write`
            key:late     | completions.write |          | let key `late` expire never; ask with a workspace-service key of workspace `research` that holds `completions.write`
            key:none     | organisations.read |         | ask with the session of an admin of organization `acme`
            # limits: of a key that is over both, of a workspace
            key:spent    | completions.write |          | put key `spent` within its budget and within its rate limit
            key:fast     | completions.write |          | put key `fast` within its budget and within its rate limit
            key:sales    | completions.write |          | put workspace `sales` within its budget and within its rate limit
            # a place
            ada          | prompts.list      | old      | make workspace `old` active; make `ada` admin of organization `acme`; ask with an organisation-service key of organization `acme` that holds `prompts.list`
            key:olds     | prompts.list      |          | make workspace `old` active
            key:noras    | completions.write |          | make `nora` member of workspace `research`; make `nora` admin of organization `acme`; ask with a workspace-service key of workspace `research` that holds `completions.write`
            nora         | billing.manage    | research | make `nora` owner of organization `acme`
            # a role
            mel          | workspaces.create |          | make `mel` admin of organization `acme`; ask with an organisation-service key of organization `acme` that holds `workspaces.create`
            adam         | billing.manage    |          | make `adam` owner of organization `acme`
            gil          | organisations.read |         | make `gil` member of organization `acme`
            sid          | organisations.read |         | make the membership of `sid` in organization `acme` active
            # a session that is narrowed, even to a workspace that is not there
            olga^none    | billing.manage    |          | ask with a session of `olga` that is neither confined nor has a ceiling
            olga@research | billing.manage   |          | ask with a session of `olga` that is neither confined nor has a ceiling
            olga@nowhere | billing.manage    |          | ask with a session of `olga` that is neither confined nor has a ceiling
            # what nothing turns
            olga         | prompts.list      | nowhere  | ''
            olga         | prompts.teleport  | research | ''
            olga         | prompts.list      |          | ''
            """)
    void a_denial_names_the_smallest_changes(String who, String action, @Nullable String workspace, String changes) {
        assertThat(changes(world, asks(who, action, Optional.ofNullable(workspace))))
                .isEqualTo(changes);
    }

    private static String changes(World world, Request request) {
        return world.explain(request).changes().stream()
                .map(set -> set.stream().map(Change::toString).collect(Collectors.joining(" and ")))
                .collect(Collectors.joining("; "));
    }

    @Test
    void the_eight_least_powerful_are_named_and_no_more() {
        World strict = world.with(
                new SetInOrganization(ACME, Setting.MANAGERS_VIEW_LOGS, Optional.of(false)),
                new SetInOrganization(ACME, Setting.MEMBERS_VIEW_LOGS, Optional.of(false)),
                new SetInOrganization(ACME, Setting.ORGANISATION_ADMINS_VIEW_LOGS, Optional.of(false)));

        assertThat(strict.explain(asks("nora^none", "logs.view", Optional.of("research")))
                        .changes())
                .hasSize(Explanation.MAX_CHANGES);
    }

    @Test
    void nobody_is_asked_to_raise_somebody_made_up() {
        World strict =
                world.with(new SetInOrganization(ACME, Setting.ORGANISATION_ADMINS_VIEW_LOGS, Optional.of(false)));

        assertThat(changes(strict, asks("key:none", "logs.view", Optional.of("research"))))
                .contains("ask with the session of an owner", "ask with the session of an admin")
                .doesNotContain("new:");
    }

    @Test
    void somebody_made_up_for_a_suggestion_stands_in_for_a_namesake() {
        UserId namesake = UserId.of("new:owner");
        World suspended = world.with(
                new PersonChange.SetOrganizationRole(ACME, namesake, OrganizationRole.MEMBER),
                new PersonChange.SetMembershipStatus(ACME, namesake, MembershipStatus.SUSPENDED));
        Change another = new AskWith.Somebody(ACME, OrganizationRole.OWNER);
        Request request = asks("key:org", "billing.manage", Optional.empty());

        assertThat(suspended.explain(request).changes()).containsExactly(List.of(another));
        assertThat(suspended.with(another).decide(another.applyTo(request)).isAllowed())
                .isTrue();
    }
}
