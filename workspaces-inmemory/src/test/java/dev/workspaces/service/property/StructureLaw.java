package dev.workspaces.service.property;

import static dev.workspaces.service.property.Law.require;

import dev.workspaces.id.Slug;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.InviteStatus;
import dev.workspaces.member.Person;
import dev.workspaces.policy.MembershipStatus;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.WorkspaceStatus;
import dev.workspaces.workspace.Workspace;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What holds of all that is there, however it came about: invariants 1, 2, 3, 9 and 14. */
final class StructureLaw implements Law {
    @Override
    public void check(Moment moment) {
        moment.after().organizations().values().forEach(StructureLaw::check);
        requireDifferentAddresses(moment.after().organizations().values());
    }

    /** Invariant 14: nobody's address, of whichever organization, is another's in other letters. */
    private static void requireDifferentAddresses(Collection<Chapter> chapters) {
        Map<String, UserId> whose = new HashMap<>();
        chapters.forEach(chapter -> chapter.people().forEach((id, person) -> {
            String address = person.user().email().value();
            UserId other = whose.putIfAbsent(address.toLowerCase(Locale.ROOT), id);
            require(other == null || other.equals(id), address + " is the address of " + id + " and of " + other);
        }));
    }

    private static void check(Chapter chapter) {
        if (chapter.organization().isEmpty()) {
            require(chapter.equals(left(chapter)), "something is left of a deleted organization: " + chapter);
            return;
        }
        require(
                chapter.people().values().stream().anyMatch(StructureLaw::isActiveOwner),
                "the organization has no active owner");
        List<Workspace> defaults = chapter.workspaces().values().stream()
                .filter(Workspace::isDefault)
                .toList();
        require(defaults.size() == 1, "there is not one default workspace, but " + defaults);
        require(defaults.get(0).status() == WorkspaceStatus.ACTIVE, "the default workspace is archived");
        requireKnown(chapter);
        requireDifferent(chapter.workspaces().values());
    }

    private static Chapter left(Chapter chapter) {
        return new Chapter(
                Chapter.EMPTY.organization(),
                Chapter.EMPTY.people(),
                Chapter.EMPTY.workspaces(),
                Chapter.EMPTY.members(),
                Chapter.EMPTY.invites(),
                Chapter.EMPTY.mappings(),
                Chapter.EMPTY.keys(),
                chapter.log(),
                chapter.checkpoint(),
                chapter.revision());
    }

    private static boolean isActiveOwner(Person person) {
        return person.membership().role() == OrganizationRole.OWNER
                && person.membership().status() == MembershipStatus.ACTIVE;
    }

    /** Nothing leads to a workspace or a person that is not there. */
    private static void requireKnown(Chapter chapter) {
        Set<WorkspaceId> workspaces = chapter.workspaces().keySet();
        chapter.members()
                .keySet()
                .forEach(row -> require(
                        workspaces.contains(row.workspace()) && chapter.people().containsKey(row.user()),
                        "a membership of nobody or in nothing: " + row));
        chapter.mappings()
                .keySet()
                .forEach(mapped -> require(workspaces.contains(mapped.workspace()), "a mapping to nothing: " + mapped));
        chapter.invites().values().stream()
                .filter(invite -> invite.status() == InviteStatus.PENDING)
                .forEach(invite -> require(
                        workspaces.containsAll(invite.workspaces().keySet()),
                        "a pending invite into nothing: " + invite.workspaces()));
    }

    private static void requireDifferent(Collection<Workspace> workspaces) {
        Set<Slug> slugs = workspaces.stream().map(Workspace::slug).collect(Collectors.toSet());
        require(slugs.size() == workspaces.size(), "two are called the same: " + workspaces);
    }
}
