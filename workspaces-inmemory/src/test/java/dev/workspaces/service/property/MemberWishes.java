package dev.workspaces.service.property;

import static net.jqwik.api.Combinators.combine;

import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.MemberCommand.AddMembers;
import dev.workspaces.service.MemberCommand.ChangeWorkspaceRole;
import dev.workspaces.service.MemberCommand.LeaveWorkspace;
import dev.workspaces.service.MemberCommand.RemoveMember;
import dev.workspaces.service.property.Words.Place;
import java.util.Map;
import java.util.stream.Collectors;

/** Wishes about who belongs to a workspace. */
final class MemberWishes {
    private MemberWishes() {}

    static void register(Wishes wishes) {
        wishes.on(
                AddMembers.class,
                24,
                combine(
                                Words.place(),
                                net.jqwik.api.Arbitraries.maps(Words.person(), Words.workspaceRole())
                                        .ofMinSize(1)
                                        .ofMaxSize(2))
                        .as(MemberWishes::add));
        wishes.on(
                ChangeWorkspaceRole.class,
                18,
                combine(Words.place(), Words.person(), Words.workspaceRole()).as(MemberWishes::changeRole));
        wishes.on(RemoveMember.class, 15, combine(Words.place(), Words.person()).as(MemberWishes::remove));
        wishes.on(
                LeaveWorkspace.class,
                6,
                Words.place()
                        .map(place -> new Wish(
                                "leaves " + place, (names, here) -> new LeaveWorkspace(place.id(names, here)))));
    }

    private static Wish add(Place place, Map<String, WorkspaceRole> people) {
        String whom = people.entrySet().stream()
                .map(entry -> entry.getKey() + " as " + entry.getValue().wireName())
                .collect(Collectors.joining(" and "));
        return new Wish("adds to " + place + " " + whom, (names, here) -> {
            Map<dev.workspaces.id.UserId, WorkspaceRole> roles = new java.util.LinkedHashMap<>();
            people.forEach((person, role) -> roles.put(names.person(person), role));
            return new AddMembers(place.id(names, here), roles);
        });
    }

    private static Wish changeRole(Place place, String person, WorkspaceRole role) {
        return new Wish(
                "makes " + person + " " + role.wireName() + " of " + place,
                (names, here) -> new ChangeWorkspaceRole(place.id(names, here), names.person(person), role));
    }

    private static Wish remove(Place place, String person) {
        return new Wish(
                "removes " + person + " from " + place,
                (names, here) -> new RemoveMember(place.id(names, here), names.person(person)));
    }
}
