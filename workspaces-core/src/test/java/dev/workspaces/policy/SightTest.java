package dev.workspaces.policy;

import static dev.workspaces.policy.Acme.ACME;
import static dev.workspaces.policy.Acme.RESEARCH;
import static dev.workspaces.policy.Acme.asks;
import static dev.workspaces.policy.Acme.principal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("quick")
class SightTest {
    private final World world = Acme.world();

    @ParameterizedTest(name = "{0} {1} in {2}, told to {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            # FULL
            mel       | prompts.update    | research | mel       | SETTING_DISABLED           | 1 5 7 9 10 11 13
            mel       | prompts.update    | research | olga      | SETTING_DISABLED           | 1 5 7 9 10 11 13
            mel       | prompts.update    | research | una       | SETTING_DISABLED           | 1 5 7 9 10 11 13
            mel       | prompts.list      | research | una       | WORKSPACE_ROLE             | 1 5 7 9 10 11 13
            # NOT_FOUND: to the caller, whether it is there or not; not to who may list the people
            nora      | prompts.list      | research | nora      | NOT_FOUND                  | 1 5 7 9
            nora      | prompts.list      | nowhere  | nora      | NOT_FOUND                  | 1 5 7 9
            nora      | prompts.list      | research | olga      | NOT_IN_WORKSPACE           | 1 5 7 9 10
            sid       | prompts.list      | research | sid       | NOT_FOUND                  | 1
            sid       | prompts.list      | research | adam      | NOT_IN_ORGANIZATION        | 1 5
            # NOT_FOUND: somebody whom the asker may not list, and nobody
            mel       | prompts.update    | research | nora      | NOT_FOUND                  | ''
            nobody    | prompts.update    | research | nora      | NOT_FOUND                  | ''
            key:svc   | prompts.list      |          | mel       | NOT_FOUND                  | ''
            key:none  | prompts.list      |          | mel       | NOT_FOUND                  | ''
            key:globex-org | workspaces.list |       | olga      | NOT_FOUND                  | ''
            key:none  | workspaces.list   |          | olga      | NOT_FOUND                  | ''
            # NOT_FOUND: somebody in a workspace of which the asker may not list the members, whether they are in it or not
            mel       | prompts.list      | research | olga^organisation_users.list | NOT_FOUND           | 1 5 7 9
            nora      | prompts.list      | research | olga^organisation_users.list | NOT_FOUND           | 1 5 7 9
            olga      | prompts.list      | nowhere  | olga^organisation_users.list | NOT_FOUND           | 1 5 7 9
            mel@research | workspaces.list |         | olga^organisation_users.list | NOT_FOUND           | 1 5 7 8
            sid       | prompts.list      | research | olga^organisation_users.list | NOT_IN_ORGANIZATION | 1 5
            mel       | workspaces.create |          | olga^organisation_users.list | ROLE_INSUFFICIENT   | 1 5 7 13
            # a workspace that there is not: to who might list the members of any
            nora      | prompts.list      | nowhere  | adam      | NOT_IN_WORKSPACE           | 1 5 7 9 10
            nora      | prompts.list      | nowhere  | olga^organisation_users.list+workspace_users.list | NOT_IN_WORKSPACE | 1 5 7 9 10
            # UNAUTHENTICATED: to the key, whatever is wrong with it; not to who may list it
            key:none  | prompts.list      |          | key:none  | UNAUTHENTICATED            | 1
            key:off   | prompts.list      |          | key:off   | UNAUTHENTICATED            | 1
            key:late  | prompts.list      |          | key:late  | UNAUTHENTICATED            | 1
            key:noras | prompts.list      |          | key:noras | UNAUTHENTICATED            | 1
            key:noras | prompts.list      |          | nora      | UNAUTHENTICATED            | 1
            key:off   | prompts.list      |          | mara      | KEY_DISABLED               | 1 2 3
            key:noras | prompts.list      |          | olga      | KEY_OWNER_NOT_IN_WORKSPACE | 1 2 3 4 5 6
            # NOTHING, to nobody
            olga      | prompts.teleport  | research | olga      | NOTHING                    | ''
            """)
    void who_asks_is_told_what_they_may_know(
            String who, String action, @Nullable String workspace, String asker, String reason, String checks) {
        Explanation told = world.explain(asks(who, action, Optional.ofNullable(workspace)), principal(asker));

        assertThat(told.reason()).isEqualTo(reason);
        assertThat(told.checks())
                .map(result -> String.valueOf(result.check().number()))
                .containsExactlyElementsOf(checks.isEmpty() ? List.of() : List.of(checks.split(" ")));
    }

    @Test
    void what_is_hidden_shows_neither_the_check_that_failed_nor_what_would_turn_it() {
        Explanation told = world.explain(asks("nora", "prompts.list", Optional.of("research")), principal("nora"));

        assertThat(told).hasToString("session of `nora` asks for `prompts.list` in acme/research: denied: NOT_FOUND");
        assertThat(told.failed()).isEmpty();
        assertThat(told.changes()).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}, told to {0}")
    @CsvSource({
        "key:svc, prompts.list",
        "key:mels, prompts.list",
        "mel@research, prompts.list",
        "nora, completions.write",
        "nora, datasets.query"
    })
    void a_workspace_that_the_asker_does_not_see_is_explained_as_one_that_is_not_there(String who, String action) {
        String unseen = String.valueOf(world.explain(asks(who, action, Optional.of("busy")), principal(who))
                .toTree());
        String missing = String.valueOf(world.explain(asks(who, action, Optional.of("nowhere")), principal(who))
                .toTree());

        assertThat(unseen).isEqualTo(missing.replace("nowhere", "busy")).endsWith("changes=[]}");
    }

    @Test
    void an_organization_that_the_asker_does_not_see_is_explained_as_one_that_is_not_there() {
        String unseen = toldOfOffIn(OrganizationId.of("globex"));
        String missing = toldOfOffIn(OrganizationId.of("nowhere"));

        assertThat(unseen).isEqualTo(missing).contains("KEY_DISABLED").endsWith("changes=[]}");
    }

    private String toldOfOffIn(OrganizationId organization) {
        Request request = Request.of(principal("key:off"), Actions.WORKSPACES_LIST, organization);
        return told(request, principal("olga"));
    }

    @Test
    void a_confined_session_is_not_told_of_its_persons_other_workspaces() {
        Explanation told =
                world.explain(asks("mel@research", "prompts.list", Optional.of("sales")), principal("mel@research"));

        assertThat(told.reason()).isEqualTo("OUTSIDE_WORKSPACE");
        assertThat(told.toTree().toString()).doesNotContain("manager");
    }

    @Test
    void who_may_not_read_the_settings_is_not_told_of_them_even_where_more_is_hidden() {
        Resource unas = Resource.inWorkspace("keys", "k", ACME, RESEARCH).ownedBy(UserId.of("una"));
        Request request = asks("mel", "workspace_user_api_keys.list", Optional.of("research"))
                .with(unas);

        assertThat(world.explain(request, principal("una")).reason()).isEqualTo("NOT_FOUND");
        assertThat(world.explain(request, principal("una")).toTree().toString()).doesNotContain("membersViewApiKeys");
        assertThat(world.explain(request, principal("mel")).toTree().toString()).contains("membersViewApiKeys");
        assertThat(world.explain(request, principal("olga")).reason()).isEqualTo("NOT_OWNER");
    }

    @Test
    void what_would_turn_a_denial_is_told_to_who_sees_all_that_counts_for_it() {
        Request bySetting = asks("mel", "prompts.update", Optional.of("research"));
        Request byRole = asks("mel", "configs.update", Optional.of("research"));
        Request ofKey = asks("key:off", "completions.write", Optional.empty());
        Request ofKeyOrAdmin = asks("key:off", "logs.view", Optional.of("research"));

        assertThat(world.explain(bySetting, principal("una")).changes()).isEmpty();
        assertThat(world.explain(bySetting, principal("adam")).changes())
                .isEqualTo(world.explain(bySetting).changes());
        assertThat(world.explain(byRole, principal("una")).changes())
                .isEqualTo(world.explain(byRole).changes());
        assertThat(world.explain(ofKeyOrAdmin, principal("mara")).changes()).isEmpty();
        assertThat(world.explain(ofKey, principal("mara")).changes())
                .isEqualTo(world.explain(ofKey).changes());
        assertThat(world.explain(ofKey, principal("olga^workspace_service_api_keys.list"))
                        .changes())
                .isEqualTo(world.explain(ofKey).changes());
    }

    @Test
    void who_may_list_a_key_and_not_its_owner_is_not_told_of_the_owner() {
        Explanation told = world.explain(asks("key:noras", "completions.write", Optional.empty()), principal("mara"));

        assertThat(told).hasToString("""
                        key `noras` asks for `completions.write` in acme: denied: KEY_OWNER_NOT_IN_WORKSPACE
                          check 6, the key's owner belongs to its workspace: failed""");
        assertThat(told.changes()).isEmpty();
    }

    @ParameterizedTest(name = "{0} prompts.list")
    @CsvSource({"key:olgas, owner", "key:maras, manager", "key:mels, member"})
    void no_check_tells_the_role_of_an_owner_whom_the_asker_may_not_list(String who, String role) {
        Request request = asks(who, "prompts.list", Optional.of("research"));
        Principal seesKeys = principal("olga^workspace_user_api_keys.list+organisation_settings.read");

        assertThat(told(request, seesKeys)).contains("KEY_SCOPE").doesNotContain("=" + role, "_" + role);
        assertThat(told(request, principal("olga"))).contains("_" + role);
    }

    @ParameterizedTest(name = "{0} {1} in {2}")
    @CsvSource({
        "mel, prompts.list, research",
        "mel, prompts.update, research",
        "mel, configs.update, research",
        "mel, configs.update, old",
        "mel^prompts.list, configs.update, sales",
        "mel@research, prompts.list, sales",
        "mel@research, workspaces.create, research",
        "nora, prompts.list, research",
        "adam, organisation_users.list, research",
        "sid, prompts.list, research",
        "mel, prompts.teleport, research"
    })
    void who_may_list_the_people_is_told_of_a_workspace_whose_members_they_may_not_list_as_of_none(
            String who, String action, String workspace) {
        KeyFacts key = KeyFacts.organisationService(KeyId.of("directory"), ACME)
                .with(Scopes.of(Actions.ORGANISATION_USERS_LIST, Actions.ORGANISATION_SETTINGS_READ));
        World withKey = world.toBuilder().add(key).build();

        String there = toldIn(withKey, asks(who, action, Optional.of(workspace)), principal("key:directory"));
        String missing = toldIn(withKey, asks(who, action, Optional.of("nowhere")), principal("key:directory"));

        assertThat(there).isEqualTo(missing.replace("nowhere", workspace)).endsWith("changes=[]}");
    }

    @Test
    void who_may_list_the_people_and_keys_is_told_of_a_key_no_role_in_a_workspace_whose_members_they_may_not_list() {
        Principal directory =
                principal("olga^organisation_users.list+workspace_user_api_keys.list+organisation_settings.read");
        Request reading = asks("key:maras", "prompts.list", Optional.empty());
        Request updating = asks("key:mels", "configs.update", Optional.empty());

        assertThat(told(reading, principal("olga"))).contains("_manager");
        assertThat(told(reading, directory)).contains("KEY_SCOPE").doesNotContain("manager");
        assertThat(world.explain(updating, principal("olga")).changes()).isNotEmpty();
        assertThat(world.explain(updating, directory).reason()).isEqualTo("SCOPE_MISSING");
        assertThat(world.explain(updating, directory).changes()).isEmpty();
    }

    private String told(Request request, Principal asker) {
        return toldIn(world, request, asker);
    }

    private static String toldIn(World where, Request request, Principal asker) {
        return where.explain(request, asker).toTree().toString();
    }
}
