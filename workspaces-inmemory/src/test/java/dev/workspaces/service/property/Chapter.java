package dev.workspaces.service.property;

import dev.workspaces.audit.AuditHead;
import dev.workspaces.id.InviteId;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.Agent;
import dev.workspaces.key.ApiKey;
import dev.workspaces.member.GroupMapping;
import dev.workspaces.member.GroupName;
import dev.workspaces.member.Invite;
import dev.workspaces.member.OrganizationMembership;
import dev.workspaces.member.Person;
import dev.workspaces.member.User;
import dev.workspaces.member.WorkspaceMembership;
import dev.workspaces.organization.Organization;
import dev.workspaces.page.Page;
import dev.workspaces.page.PageRequest;
import dev.workspaces.storage.InviteFilter;
import dev.workspaces.storage.KeyFilter;
import dev.workspaces.storage.PersonFilter;
import dev.workspaces.storage.Snapshot;
import dev.workspaces.storage.WorkspaceFilter;
import dev.workspaces.workspace.Workspace;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that there is of one organization.
 *
 * @param organization empty where it is deleted
 * @param log how far its audit log reaches
 * @param checkpoint what of it was let go
 * @param revision how often a decision of it may have changed
 */
public record Chapter(
        Optional<Organization> organization,
        Map<UserId, Person> people,
        Map<WorkspaceId, Workspace> workspaces,
        Map<Row, WorkspaceMembership> members,
        Map<InviteId, Invite> invites,
        Map<Mapped, GroupMapping> mappings,
        Map<KeyId, ApiKey> keys,
        AuditHead log,
        AuditHead checkpoint,
        long revision) {
    /** Of an organization that never was. */
    static final Chapter EMPTY = new Chapter(
            Optional.empty(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            AuditHead.empty(),
            AuditHead.empty(),
            0);

    private static final PageRequest ALL = PageRequest.first(PageRequest.MAX_SIZE);

    /** Somebody in a workspace. */
    record Row(WorkspaceId workspace, UserId user) {}

    /** A group in a workspace. */
    record Mapped(WorkspaceId workspace, GroupName group) {}

    /** What there is just now. */
    public static Chapter of(Snapshot snapshot, OrganizationId id) {
        Map<UserId, Person> people = by(
                snapshot.members().people(id, PersonFilter.all(), ALL),
                person -> person.user().id());
        Map<Row, WorkspaceMembership> members = new HashMap<>();
        people.keySet()
                .forEach(user -> snapshot.members()
                        .membershipsOf(id, user)
                        .forEach(row -> members.put(new Row(row.workspace(), row.user()), row)));
        return new Chapter(
                snapshot.organizations().find(id),
                people,
                by(snapshot.workspaces().list(id, WorkspaceFilter.all(), ALL), Workspace::id),
                members,
                by(snapshot.invites().list(id, InviteFilter.all(), ALL), Invite::id),
                by(snapshot.groupMappings().list(id, ALL), mapping -> new Mapped(mapping.workspace(), mapping.group())),
                by(snapshot.keys().list(id, KeyFilter.all(), ALL), ApiKey::id),
                snapshot.audit().head(id),
                snapshot.audit().checkpoint(id),
                snapshot.changes().revision(id));
    }

    private static <K, V> Map<K, V> by(Page<V> page, Function<V, K> key) {
        Map<K, V> map = new HashMap<>();
        page.items().forEach(item -> map.put(key.apply(item), item));
        return map;
    }

    Optional<OrganizationMembership> membership(UserId user) {
        return Optional.ofNullable(people.get(user)).map(Person::membership);
    }

    /** The keys of which somebody was shown the secret, or a key of which they were; whoever leaves is told of them. */
    Set<KeyId> knownTo(Agent agent) {
        Set<KeyId> known = new HashSet<>();
        Set<Agent> knowing = new HashSet<>(Set.of(agent));
        boolean isMore = true;
        while (isMore) {
            Set<KeyId> more = keys.values().stream()
                    .filter(key -> key.knowers().stream().anyMatch(knowing::contains))
                    .map(ApiKey::id)
                    .collect(Collectors.toSet());
            isMore = known.addAll(more);
            more.forEach(key -> knowing.add(Agent.of(key)));
        }
        return known;
    }

    /** The same but for the record of what was tried, and for how often people were written: others take them in, too. */
    Chapter withoutLog() {
        Map<UserId, Person> known = new HashMap<>();
        people.forEach((id, person) -> known.put(id, new Person(unversioned(person.user()), person.membership())));
        return new Chapter(
                organization,
                known,
                workspaces,
                members,
                invites,
                mappings,
                keys,
                AuditHead.empty(),
                checkpoint,
                revision);
    }

    /** What is known of somebody. */
    static User unversioned(User user) {
        return user.toBuilder().version(0).build();
    }
}
