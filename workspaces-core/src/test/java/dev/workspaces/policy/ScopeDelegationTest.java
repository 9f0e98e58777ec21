package dev.workspaces.policy;

import static dev.workspaces.policy.Acme.ACME;
import static dev.workspaces.policy.Acme.CATALOGUE;
import static dev.workspaces.policy.Acme.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.ScopeDelegation.Place;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may put which scope into a key of which type, in research or, into an organization key, in all of acme. */
@Tag("quick")
class ScopeDelegationTest {
    private static final PolicyEngine ENGINE = PolicyEngine.of(CATALOGUE);

    private final World world = World.builder(CATALOGUE)
            .at(NOW)
            .organization(
                    "acme",
                    acme -> acme.owner("olga")
                            .admin("adam")
                            .members("mara", "mel")
                            .set(Setting.MEMBERS_MANAGE_API_KEYS, true)
                            .set(Setting.MANAGERS_VIEW_ALL_DATA, false)
                            .letOverride(Setting.ORGANISATION_ADMINS_VIEW_LOGS.category())
                            .workspace(
                                    "research",
                                    research -> research.managers("mara")
                                            .members("mel")
                                            .serviceKey(
                                                    "svc",
                                                    Actions.PROMPTS_READ,
                                                    Actions.WORKSPACES_LIST,
                                                    Actions.COMPLETIONS_WRITE)
                                            .userKey("mels", "mel", Actions.COMPLETIONS_WRITE, Actions.PROMPTS_READ))
                            .workspace("lab", lab -> lab.set(Setting.ORGANISATION_ADMINS_VIEW_LOGS, false))
                            .key("org", Actions.WORKSPACE_USER_API_KEYS_CREATE, Actions.PROMPTS_READ)
                            .key("org-bare", Actions.PROMPTS_READ))
            .build();

    @ParameterizedTest(name = "{0} puts {2} into {1} key: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # what is for its type, and there
            olga             | a service       | no.such                        | no
            olga             | a service       | prompts.read                   | yes
            olga             | a service       | workspaces.create              | no
            olga             | an organization | completions.write              | no
            olga             | their own       | workspace_user_api_keys.create | no
            # the control plane: what the giver may do there
            olga             | an organization | workspaces.create              | yes
            olga             | an organization | prompts.read                   | yes
            olga             | an organization | logs.view                      | yes
            adam             | an organization | logs.view                      | no
            adam             | a service       | logs.view                      | yes
            mara             | a service       | prompts.read                   | yes
            mel              | an organization | workspaces.create              | no
            key:svc          | a service       | prompts.read                   | yes
            key:svc          | a service       | prompts.update                 | no
            key:org          | an organization | prompts.read                   | yes
            key:org          | an organization | workspaces.create              | no
            # what they may for their own alone, to their own key alone
            mara             | their own       | logs.view                      | yes
            mara             | a user's        | logs.view                      | no
            mara             | a service       | logs.view                      | no
            # a workspace key sees its own workspace alone anyway
            key:svc          | a service       | workspaces.list                | yes
            mel              | an organization | workspaces.list                | no
            # the data plane: whoever may make such a key; a workspace key what it holds
            olga             | a service       | completions.write              | yes
            mel              | their own       | completions.write              | yes
            mel              | a user's        | completions.write              | no
            mel              | a service       | completions.write              | no
            key:org          | a user's        | completions.write              | yes
            key:org          | a service       | completions.write              | no
            key:org-bare     | a user's        | completions.write              | no
            key:svc          | a service       | completions.write              | yes
            key:svc          | a service       | datasets.query                 | no
            key:mels         | a service       | completions.write              | no
            key:mels         | a user's        | completions.write              | no
            key:none         | a user's        | completions.write              | no
            # under a ceiling
            olga^workspace_user_api_keys.create+completions.write | a user's | completions.write | yes
            olga^workspace_user_api_keys.create                   | a user's | completions.write | no
            olga^completions.write                                | a user's | completions.write | no
            """)
    void puts(String giver, String type, String scope, String answer) {
        List<String> refused = delegation(type).refused(List.of(scope), places(giver, type));

        assertThat(refused).isEqualTo(answer.equals("yes") ? List.of() : List.of(scope));
    }

    @Test
    void a_scope_that_counts_nowhere_is_nobodys_to_give() {
        List<Place> acme = List.of(place("olga"));
        List<Place> research = List.of(place("olga", "research"));
        ScopeDelegation toOrganizationKey = delegation("an organization");

        assertThat(toOrganizationKey.refused(List.of("prompts.read", "workspaces.create"), acme))
                .containsExactly("prompts.read");
        assertThat(toOrganizationKey.refused(List.of("prompts.read", "workspaces.create"), research))
                .containsExactly("workspaces.create");
        assertThat(delegation("a service").refused(List.of("prompts.read"), List.of()))
                .containsExactly("prompts.read");
    }

    @Test
    void what_is_refused_is_sorted() {
        assertThat(delegation("a service").refused(List.of("z.z", "prompts.read", "a.a"), places("olga", "a service")))
                .containsExactly("a.a", "z.z");
    }

    private static ScopeDelegation delegation(String type) {
        return switch (type) {
            case "an organization" -> ScopeDelegation.to(KeyType.ORGANISATION_SERVICE, ENGINE, NOW);
            case "a service" -> ScopeDelegation.to(KeyType.WORKSPACE_SERVICE, ENGINE, NOW);
            case "a user's" -> ScopeDelegation.to(KeyType.WORKSPACE_USER, ENGINE, NOW);
            case "their own" -> ScopeDelegation.toOneself(ENGINE, NOW);
            default -> throw new AssertionError(type);
        };
    }

    private List<Place> places(String giver, String type) {
        return type.equals("an organization")
                ? List.of(place(giver), place(giver, "research"), place(giver, "lab"))
                : List.of(place(giver, "research"));
    }

    private Place place(String giver, String... workspace) {
        Principal principal = Acme.principal(giver);
        Request request = Stream.of(workspace)
                .map(id -> Request.of(principal, Actions.WORKSPACES_READ, ACME, WorkspaceId.of(id)))
                .findFirst()
                .orElseGet(() -> Request.of(principal, Actions.WORKSPACES_LIST, ACME));
        return new Place(request, world.facts(request));
    }
}
