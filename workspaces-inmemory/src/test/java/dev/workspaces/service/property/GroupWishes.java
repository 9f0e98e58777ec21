package dev.workspaces.service.property;

import static net.jqwik.api.Combinators.combine;

import dev.workspaces.member.GroupName;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.GroupCommand.MapGroup;
import dev.workspaces.service.GroupCommand.SyncGroup;
import dev.workspaces.service.GroupCommand.UnmapGroup;
import dev.workspaces.service.property.Words.Place;
import java.util.Set;
import java.util.stream.Collectors;

/** Wishes about what external groups give. */
final class GroupWishes {
    private GroupWishes() {}

    static void register(Wishes wishes) {
        wishes.on(
                MapGroup.class,
                15,
                combine(Words.group(), Words.place(), Words.workspaceRole()).as(GroupWishes::map));
        wishes.on(UnmapGroup.class, 12, combine(Words.group(), Words.place()).as(GroupWishes::unmap));
        wishes.on(
                SyncGroup.class,
                21,
                combine(Words.group(), Words.person().set().ofMaxSize(3)).as(GroupWishes::sync));
    }

    private static Wish map(String group, Place place, WorkspaceRole role) {
        return new Wish(
                "maps " + group + " to " + place + " as " + role.wireName(),
                (names, here) -> new MapGroup(GroupName.of(group), place.id(names, here), role));
    }

    private static Wish unmap(String group, Place place) {
        return new Wish(
                "unmaps " + group + " from " + place,
                (names, here) -> new UnmapGroup(GroupName.of(group), place.id(names, here)));
    }

    private static Wish sync(String group, Set<String> people) {
        return new Wish(
                "syncs " + group + " to be " + people,
                (names, here) -> new SyncGroup(
                        GroupName.of(group), people.stream().map(names::person).collect(Collectors.toSet())));
    }
}
