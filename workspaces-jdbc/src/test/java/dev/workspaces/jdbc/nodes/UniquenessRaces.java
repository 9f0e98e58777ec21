package dev.workspaces.jdbc.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.Slug;
import dev.workspaces.id.UserId;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.service.Conditions;
import dev.workspaces.service.Founded;
import dev.workspaces.service.NewOrganization;
import dev.workspaces.service.PersonCommand.AddPerson;
import dev.workspaces.service.PersonCommand.UpdatePerson;
import dev.workspaces.service.WorkspaceCommand.CreateWorkspace;
import dev.workspaces.storage.WorkspaceFilter;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All at once want what there can be one of. */
interface UniquenessRaces {
    Cluster cluster();

    @Test
    default void a_slug_is_of_one_workspace() throws Exception {
        Founded founded = cluster().found();
        String acme = founded.organization().id().value();
        String olga = founded.owner().user().id().value();
        cluster().repeat("slug of a workspace", number -> {
            String slug = "wanted-" + number;
            Order create = node -> node.as(acme, olga)
                    .carryOut(CreateWorkspace.named("New").withSlug(slug))
                    .id();

            List<Answer> answers = cluster().atOnce(Collections.nCopies(Cluster.NODES, create));

            String winner = Answer.only(answers, "AlreadyExistsException");
            assertThat(cluster()
                            .read(now ->
                                    now.workspaces().find(founded.organization().id(), Slug.of(slug)))
                            .orElseThrow()
                            .id())
                    .hasToString(winner);
            return answers;
        });
        // the founding, and the default workspace that came with it
        int created = cluster().done(founded).size() - 1;
        assertThat(cluster()
                        .<Long>read(now ->
                                now.workspaces().count(founded.organization().id(), WorkspaceFilter.all())))
                .isEqualTo(created + 1);
    }

    @Test
    default void a_slug_is_of_one_organization_and_nothing_is_left_of_the_others() throws Exception {
        cluster().repeat("slug of an organization", number -> {
            String slug = "contested-" + number;
            List<String> owners = IntStream.range(0, Cluster.NODES)
                    .mapToObj(each -> "owner" + each + "@" + slug + ".test")
                    .toList();
            Stream<Order> create = owners.stream()
                    .map(owner -> node -> node.system()
                            .createOrganization(NewOrganization.of("Race", slug, owner))
                            .organization()
                            .id());

            List<Answer> answers = cluster().atOnce(create.toList());

            String winner = Answer.only(answers, "AlreadyExistsException");
            assertThat(cluster().here().findOrganization(Slug.of(slug)).orElseThrow())
                    .hasToString(winner);
            assertThat(owners).filteredOn(this::isKnown).hasSize(1);
            return answers;
        });
    }

    @Test
    default void an_address_that_several_organizations_add_at_once_comes_into_one_of_them() throws Exception {
        List<Founded> all =
                Stream.generate(cluster()::found).limit(Cluster.NODES).toList();
        cluster().repeat("one address, several organizations", number -> {
            String address = "shared-" + number + "@race.test";
            Stream<Order> add = all.stream().map(each -> add(each, address));

            List<Answer> answers = cluster().atOnce(add.toList());

            Answer.only(answers, "RefusedException", "AlreadyExistsException");
            return answers;
        });
    }

    private static Order add(Founded founded, String address) {
        String organization = founded.organization().id().value();
        String owner = founded.owner().user().id().value();
        return node -> node.as(organization, owner).carryOut(new AddPerson(address, OrganizationRole.MEMBER));
    }

    @Test
    default void an_address_is_of_one_user() throws Exception {
        List<Founded> all =
                Stream.generate(cluster()::found).limit(Cluster.NODES).toList();
        cluster().repeat("an address that owners change to", number -> {
            String address = "changed-" + number + "@race.test";
            Stream<Order> change = all.stream().map(each -> changeOwn(each, address));

            List<Answer> answers = cluster().atOnce(change.toList());

            Answer.only(answers, "AlreadyExistsException");
            return answers;
        });
    }

    private static Order changeOwn(Founded founded, String address) {
        String organization = founded.organization().id().value();
        var owner = founded.owner().user().id();
        String user = owner.value();
        return node -> node.as(organization, user)
                .carryOut(UpdatePerson.of(UserId.of(user)).withEmail(address));
    }

    @Test
    default void what_all_repeat_under_one_idempotency_key_is_done_once() throws Exception {
        Founded founded = cluster().found();
        String acme = founded.organization().id().value();
        String olga = founded.owner().user().id().value();
        cluster().repeat("one idempotency key", number -> {
            String key = "call-" + number;
            Order create = node -> node.as(acme, olga)
                    .carryOut(CreateWorkspace.named("Once"), Conditions.none().once(key))
                    .id();

            List<Answer> answers = cluster().atOnce(Collections.nCopies(Cluster.NODES, create));

            assertThat(answers).allMatch(Answer::isDone);
            assertThat(answers)
                    .extracting(Answer::said)
                    .containsOnly(answers.get(0).said());
            assertThat(cluster().done(founded)).hasSize(number + 2);
            return answers;
        });
    }

    private boolean isKnown(String email) {
        return cluster()
                .read(now -> now.members().findUser(EmailAddress.of(email)))
                .isPresent();
    }
}
