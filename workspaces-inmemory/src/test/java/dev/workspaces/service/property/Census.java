package dev.workspaces.service.property;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.policy.LimitState;
import dev.workspaces.policy.World;
import dev.workspaces.policy.WorldBuilder;
import dev.workspaces.storage.Snapshot;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that there is at one moment, read from the storage.
 *
 * @param organizations what there is of each
 * @param addresses whose each address is that stories speak of, wherever they belong
 * @param world what decisions read of it
 */
record Census(Map<OrganizationId, Chapter> organizations, Map<EmailAddress, UserId> addresses, World world) {
    static Census of(Snapshot snapshot, Collection<OrganizationId> ids) {
        Map<OrganizationId, Chapter> chapters =
                new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
        ids.forEach(id -> chapters.put(id, Chapter.of(snapshot, id)));
        Map<EmailAddress, UserId> addresses = new HashMap<>();
        Words.ADDRESSES.stream()
                .map(EmailAddress::of)
                .forEach(address ->
                        snapshot.members().findUser(address).ifPresent(user -> addresses.put(address, user.id())));
        return new Census(chapters, addresses, world(chapters.values()));
    }

    private static World world(Collection<Chapter> chapters) {
        WorldBuilder builder = World.builder();
        for (Chapter chapter : chapters) {
            chapter.organization().ifPresent(organization -> builder.add(organization.facts()));
            chapter.people()
                    .values()
                    .forEach(person -> builder.add(person.membership().facts()));
            chapter.workspaces().values().forEach(workspace -> builder.add(workspace.facts(LimitState.within())));
            chapter.members().values().forEach(member -> builder.add(member.facts()));
        }
        return builder.build();
    }

    Chapter of(OrganizationId id) {
        return organizations.getOrDefault(id, Chapter.EMPTY);
    }
}
