package dev.workspaces.service.property;

import static net.jqwik.api.Combinators.combine;

import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.service.PersonCommand.AddPerson;
import dev.workspaces.service.PersonCommand.ChangeOrganizationRole;
import dev.workspaces.service.PersonCommand.HandOverOwnership;
import dev.workspaces.service.PersonCommand.LeaveOrganization;
import dev.workspaces.service.PersonCommand.ReactivatePerson;
import dev.workspaces.service.PersonCommand.RemovePerson;
import dev.workspaces.service.PersonCommand.SuspendPerson;
import dev.workspaces.service.PersonCommand.UpdatePerson;
import net.jqwik.api.Arbitraries;

/** Wishes about who belongs to the organization. */
final class PeopleWishes {
    private PeopleWishes() {}

    static void register(Wishes wishes) {
        wishes.on(
                AddPerson.class,
                18,
                combine(Words.address(), Words.organizationRole()).as(PeopleWishes::add));
        wishes.on(
                UpdatePerson.class,
                9,
                combine(Words.person(), Words.address())
                        .as((person, address) -> new Wish(
                                "changes the address of " + person + " to " + address,
                                (names, here) ->
                                        UpdatePerson.of(names.person(person)).withEmail(address))));
        wishes.on(
                ChangeOrganizationRole.class,
                15,
                combine(Words.person(), Words.organizationRole()).as(PeopleWishes::changeRole));
        wishes.on(
                HandOverOwnership.class,
                6,
                Words.person()
                        .map(person -> new Wish(
                                "hands ownership over to " + person,
                                (names, here) -> new HandOverOwnership(names.person(person)))));
        wishes.on(
                SuspendPerson.class,
                15,
                Words.person()
                        .map(person -> new Wish(
                                "suspends " + person, (names, here) -> new SuspendPerson(names.person(person)))));
        wishes.on(
                ReactivatePerson.class,
                12,
                Words.person()
                        .map(person -> new Wish(
                                "reactivates " + person, (names, here) -> new ReactivatePerson(names.person(person)))));
        wishes.on(
                RemovePerson.class,
                9,
                Words.person()
                        .map(person -> new Wish(
                                "removes " + person + " from the organization",
                                (names, here) -> new RemovePerson(names.person(person)))));
        wishes.on(
                LeaveOrganization.class,
                2,
                Arbitraries.just(new Wish("leaves the organization", (names, here) -> new LeaveOrganization())));
    }

    private static Wish add(String address, OrganizationRole role) {
        return new Wish("adds " + address + " as " + role.wireName(), (names, here) -> new AddPerson(address, role));
    }

    private static Wish changeRole(String person, OrganizationRole role) {
        return new Wish(
                "makes " + person + " " + role.wireName() + " of the organization",
                (names, here) -> new ChangeOrganizationRole(names.person(person), role));
    }
}
