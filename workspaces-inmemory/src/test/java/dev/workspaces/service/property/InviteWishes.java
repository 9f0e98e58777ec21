package dev.workspaces.service.property;

import static net.jqwik.api.Combinators.combine;

import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.InviteCommand.CancelInvite;
import dev.workspaces.service.InviteCommand.InvitePerson;
import dev.workspaces.service.InviteCommand.ResendInvite;
import dev.workspaces.service.property.Words.Place;
import java.util.Map;
import net.jqwik.api.Arbitraries;

/** Wishes about who is invited. */
final class InviteWishes {
    private InviteWishes() {}

    static void register(Wishes wishes) {
        wishes.on(
                InvitePerson.class,
                36,
                combine(
                                Words.address(),
                                Words.organizationRole(),
                                Arbitraries.maps(Words.place(), Words.workspaceRole())
                                        .ofMaxSize(1))
                        .as(InviteWishes::invite));
        wishes.on(
                ResendInvite.class,
                9,
                Words.address()
                        .map(address -> new Wish(
                                "resends the invite to " + address,
                                (names, here) -> new ResendInvite(names.invite(here, address)))));
        wishes.on(
                CancelInvite.class,
                9,
                Words.address()
                        .map(address -> new Wish(
                                "cancels the invite to " + address,
                                (names, here) -> new CancelInvite(names.invite(here, address)))));
    }

    private static Wish invite(String address, OrganizationRole role, Map<Place, WorkspaceRole> places) {
        StringBuilder words = new StringBuilder("invites " + address + " as " + role.wireName());
        places.forEach((place, as) ->
                words.append(" and into ").append(place).append(" as ").append(as.wireName()));
        return new Wish(words.toString(), (names, here) -> {
            InvitePerson command = InvitePerson.of(address, role);
            for (Map.Entry<Place, WorkspaceRole> entry : places.entrySet()) {
                command = command.into(entry.getKey().id(names, here), entry.getValue());
            }
            return command;
        });
    }
}
