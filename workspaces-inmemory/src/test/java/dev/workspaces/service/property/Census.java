package dev.workspaces.service.property;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.policy.Change;
import dev.workspaces.policy.KeyChange.RemoveKey;
import dev.workspaces.policy.KeyStatus;
import dev.workspaces.policy.LimitState;
import dev.workspaces.policy.World;
import dev.workspaces.policy.WorldBuilder;
import dev.workspaces.storage.Snapshot;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that there is at one moment, read from the storage.
 *
 * @param organizations what there is of each
 * @param addresses whose each address is that stories speak of, wherever they belong
 * @param world what decisions read of it
 */
record Census(Map<OrganizationId, Chapter> organizations, Map<EmailAddress, UserId> addresses, World world) {
    static Census of(Snapshot snapshot, Collection<OrganizationId> ids, Instant now) {
        Map<OrganizationId, Chapter> chapters =
                new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
        ids.forEach(id -> chapters.put(id, Chapter.of(snapshot, id)));
        Map<EmailAddress, UserId> addresses = new HashMap<>();
        Words.ADDRESSES.stream()
                .map(EmailAddress::of)
                .forEach(address ->
                        snapshot.members().findUser(address).ifPresent(user -> addresses.put(address, user.id())));
        return new Census(chapters, addresses, world(chapters.values(), now));
    }

    private static World world(Collection<Chapter> chapters, Instant now) {
        WorldBuilder builder = World.builder().at(now);
        for (Chapter chapter : chapters) {
            chapter.organization().ifPresent(organization -> builder.add(organization.facts()));
            chapter.people()
                    .values()
                    .forEach(person -> builder.add(person.membership().facts()));
            chapter.workspaces().values().forEach(workspace -> builder.add(workspace.facts(LimitState.within())));
            chapter.members().values().forEach(member -> builder.add(member.facts()));
            chapter.keys().values().forEach(key -> builder.add(key.facts(LimitState.within())));
        }
        return builder.build();
    }

    /** The same a little later, when nothing has changed but what time brings. */
    Census at(Instant now) {
        return new Census(organizations, addresses, world.toBuilder().at(now).build());
    }

    /** The same if this had changed. */
    Census with(Change change) {
        return new Census(organizations, addresses, world.with(change));
    }

    /** The same without the key that somebody came as, where that works and the secret that they came by does not. */
    Census asSeenBy(Who who) {
        return isDead(who) ? with(new RemoveKey(who.key().orElseThrow())) : this;
    }

    /** Whether somebody came as a key that works, by a secret that does not. */
    boolean isDead(Who who) {
        Optional<ApiKey> key = who.key().map(of(who.organization()).keys()::get);
        return key.filter(it -> it.status() == KeyStatus.ACTIVE)
                .flatMap(it -> who.secret().filter(shown -> !shown.isOf(it, world.now())))
                .isPresent();
    }

    Chapter of(OrganizationId id) {
        return organizations.getOrDefault(id, Chapter.EMPTY);
    }
}
