package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.error.AlreadyExistsException;
import dev.workspaces.error.WorkspacesException;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.Slug;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.member.Person;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.service.PersonCommand.AddPerson;
import dev.workspaces.service.PersonCommand.UpdatePerson;
import dev.workspaces.service.Race.Attempt;
import dev.workspaces.service.WorkspaceCommand.CreateWorkspace;
import dev.workspaces.service.WorkspaceCommand.UpdateWorkspace;
import dev.workspaces.storage.WorkspaceFilter;
import dev.workspaces.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Two at once who want what there can be one of. */
class UniquenessRaceTest {
    private static final int ROUNDS = 2_000;

    @Test
    void a_slug_is_of_one_workspace() throws Exception {
        Race.repeat("slug of a workspace", ROUNDS, race -> {
            Company company = race.company();
            String slug = race.word("wanted");
            Workspace other = company.as(company.olga).carryOut(CreateWorkspace.named("Other"));
            long before = workspaces(company);

            List<Attempt<Workspace>> attempts = race.start(
                    () -> company.as(company.olga)
                            .carryOut(CreateWorkspace.named("New").withSlug(slug)),
                    () -> company.as(company.adam)
                            .carryOut(CreateWorkspace.named("New").withSlug(slug)),
                    () -> company.as(company.olga)
                            .carryOut(UpdateWorkspace.of(other.id()).withSlug(slug)));

            Workspace winner = Attempt.only(attempts, AlreadyExistsException.class);
            assertThat(find(company, slug)).isEqualTo(winner.id());
            assertThat(workspaces(company)).isEqualTo(before + (winner.id().equals(other.id()) ? 0 : 1));
        });
    }

    @Test
    void a_slug_is_of_one_organization_and_nothing_is_left_of_the_other() throws Exception {
        Race.repeat("slug of an organization", ROUNDS, race -> {
            Company company = race.company();
            String slug = race.word(company.name);
            List<String> owners = List.of(company.email(race.word("one")), company.email(race.word("two")));

            List<Attempt<Founded>> attempts =
                    race.start(() -> create(company, slug, owners.get(0)), () -> create(company, slug, owners.get(1)));

            Founded winner = Attempt.only(attempts, AlreadyExistsException.class);
            assertThat(company.workspaces.findOrganization(Slug.of(slug)))
                    .contains(winner.organization().id());
            assertThat(owners).filteredOn(email -> isKnown(company, email)).hasSize(1);
        });
    }

    @Test
    void an_address_that_two_organizations_add_at_once_comes_into_one_of_them() throws Exception {
        Race.repeat("one address, two organizations", ROUNDS, race -> {
            Company company = race.company();
            AddPerson add = new AddPerson(company.email(race.word("shared")), OrganizationRole.MEMBER);

            List<Attempt<Person>> attempts = race.start(
                    () -> company.as(company.olga).carryOut(add),
                    () -> company.as(company.gwen).carryOut(add));

            assertThat(attempts).filteredOn(Attempt::isDone).hasSize(1);
            Attempt.only(attempts, WorkspacesException.class);
        });
    }

    @Test
    void an_address_is_of_one_user() throws Exception {
        String address = "wanted@race.test";
        race("an address", (user, word) -> UpdatePerson.of(user).withEmail(word + "-" + address));
    }

    @Test
    void an_external_id_is_of_one_user() throws Exception {
        race("an external id", (user, word) -> UpdatePerson.of(user).withExternalId(word));
    }

    private static void race(String what, BiFunction<UserId, String, UpdatePerson> wish) throws Exception {
        Race.repeat(what, ROUNDS, race -> {
            Company company = race.company();
            String word = company.name + race.word("wanted");
            UserId one = person(company, race.word("one"));
            UserId two = person(company, race.word("two"));

            List<Attempt<Person>> attempts = race.start(
                    () -> company.as(company.olga).carryOut(wish.apply(one, word)),
                    () -> company.as(company.adam).carryOut(wish.apply(two, word)));

            Attempt.only(attempts, AlreadyExistsException.class);
        });
    }

    @Test
    void an_organization_has_one_default_workspace() throws Exception {
        Race.repeat("default workspace", ROUNDS, race -> {
            Company company = race.company();
            OrganizationId organization = race.found().organization().id();
            Workspace old = company.storage
                    .read(snapshot -> snapshot.workspaces().findDefault(organization))
                    .orElseThrow();
            company.storage.transact(transaction -> {
                transaction.workspaces().delete(organization, old.id(), old.version());
                return true;
            });

            List<Attempt<Workspace>> attempts =
                    race.start(() -> insertDefault(company, old, "one"), () -> insertDefault(company, old, "two"));

            Workspace winner = Attempt.only(attempts, AlreadyExistsException.class);
            assertThat(company.storage.<Optional<Workspace>>read(
                            snapshot -> snapshot.workspaces().findDefault(organization)))
                    .contains(winner);
            assertThat(company.storage.<Long>read(
                            snapshot -> snapshot.workspaces().count(organization, WorkspaceFilter.all())))
                    .isOne();
        });
    }

    private static Workspace insertDefault(Company company, Workspace like, String word) {
        Workspace other = like.toBuilder()
                .id(WorkspaceId.of(like.id() + word))
                .slug(Slug.of(word))
                .build();
        return company.storage.transact(transaction -> transaction.workspaces().insert(other));
    }

    private static UserId person(Company company, String who) {
        return company.as(company.olga)
                .carryOut(new AddPerson(company.email(who), OrganizationRole.MEMBER))
                .user()
                .id();
    }

    private static Founded create(Company company, String slug, String owner) {
        return company.workspaces
                .system(RequestInfo.none())
                .createOrganization(NewOrganization.of("Race", slug, owner));
    }

    private static boolean isKnown(Company company, String email) {
        return company.storage
                .read(snapshot -> snapshot.members().findUser(EmailAddress.of(email)))
                .isPresent();
    }

    private static long workspaces(Company company) {
        return company.storage.read(snapshot -> snapshot.workspaces().count(company.acme, WorkspaceFilter.all()));
    }

    private static WorkspaceId find(Company company, String slug) {
        return company.storage
                .read(snapshot -> snapshot.workspaces().find(company.acme, Slug.of(slug)))
                .orElseThrow()
                .id();
    }
}
