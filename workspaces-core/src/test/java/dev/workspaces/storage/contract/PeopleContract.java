package dev.workspaces.storage.contract;

import static dev.workspaces.storage.contract.Versioned.MEMBERSHIP;
import static dev.workspaces.storage.contract.Versioned.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.UserId;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.member.OrganizationMembership;
import dev.workspaces.member.Person;
import dev.workspaces.member.User;
import dev.workspaces.page.Page;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.storage.PersonFilter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which people a list of {@link dev.workspaces.storage.MemberReader} holds. */
public abstract class PeopleContract extends Contract {
    private Tenant acme = Tenant.none();
    private List<Person> people = List.of();

    /** Constructor for subclasses. */
    protected PeopleContract() {}

    /** A member, an owner and an admin; the owner and somebody else are in another organization, too. */
    @BeforeEach
    void open() {
        acme = tenant();
        Tenant globex = twin(acme);
        Person mara =
                new Person(acme.user(), Some.membership(acme.id(), acme.user().id()));
        people = List.of(mara, added(OrganizationRole.OWNER), added(OrganizationRole.ADMIN));
        insert(MEMBERSHIP, Some.membership(globex.id(), people.get(1).user().id()));
        insert(MEMBERSHIP, Some.membership(globex.id(), acme.stranger().id()));
    }

    @Test
    void all_of_an_organization_and_no_other() {
        assertHolds(PersonFilter.all(), people);
    }

    /** Each way to filter, or not, with each other way. */
    @Test
    void those_who_have_all_of_it() {
        for (Optional<OrganizationRole> role : Choices.of(OrganizationRole.values())) {
            for (Optional<EmailAddress> email :
                    Choices.of(email(0), email(1), acme.stranger().email(), Some.email())) {
                List<Person> expected = people.stream()
                        .filter(each ->
                                role.map(each.membership().role()::equals).orElse(true))
                        .filter(each -> email.map(each.user().email()::equals).orElse(true))
                        .toList();
                assertHolds(new PersonFilter(role, email), expected);
            }
        }
    }

    @Test
    void somebody_who_changed_is_listed_as_they_are_now() {
        Person before = people.get(2);
        User moved = update(USER, before.user().toBuilder().email(Some.email()).build());
        OrganizationMembership demoted = update(
                MEMBERSHIP,
                before.membership().toBuilder().role(OrganizationRole.MEMBER).build());

        Person now = new Person(moved, demoted);
        assertHolds(PersonFilter.all().withEmail(before.user().email()), List.of());
        assertHolds(PersonFilter.all().withEmail(moved.email()), List.of(now));
        assertHolds(PersonFilter.all().withRole(OrganizationRole.ADMIN), List.of());
        assertHolds(PersonFilter.all().withRole(OrganizationRole.MEMBER), List.of(people.get(0), now));
    }

    @Test
    void somebody_who_left_is_not_listed() {
        delete(MEMBERSHIP, people.get(0).membership());

        assertHolds(PersonFilter.all(), people.subList(1, 3));
    }

    @Test
    void an_organization_that_is_not_there_has_none() {
        acme = Tenant.none();

        assertHolds(PersonFilter.all(), List.of());
    }

    private EmailAddress email(int index) {
        return people.get(index).user().email();
    }

    private Person added(OrganizationRole role) {
        UserId id = insert(USER, Some.user()).id();
        OrganizationMembership membership = insert(
                MEMBERSHIP,
                Some.membership(acme.id(), id).toBuilder().role(role).build());
        return this.<Optional<Person>>read(now -> now.members().findPerson(acme.id(), id))
                .filter(person -> person.membership().equals(membership))
                .orElseThrow();
    }

    private void assertHolds(PersonFilter filter, List<Person> expected) {
        Page<Person> page = read(now -> now.members().people(acme.id(), filter, PageRequest.first(10)));
        long count = this.<Long>read(now -> now.members().countPeople(acme.id(), filter));

        assertThat(page.items()).as("%s", filter).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(page.next()).as("%s", filter).isEmpty();
        assertThat(count).as("%s", filter).isEqualTo(expected.size());
    }
}
