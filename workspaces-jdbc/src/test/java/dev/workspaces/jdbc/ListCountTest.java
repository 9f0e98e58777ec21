package dev.workspaces.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.Workspaces;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.KeyDeadline;
import dev.workspaces.key.RotationPolicy;
import dev.workspaces.member.GroupName;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.Acting;
import dev.workspaces.service.GroupCommand.MapGroup;
import dev.workspaces.service.GroupCommand.SyncGroup;
import dev.workspaces.service.InviteCommand.InvitePerson;
import dev.workspaces.service.IssueKey.IssueServiceKey;
import dev.workspaces.service.ListQuery;
import dev.workspaces.service.ListQuery.ListAuditEvents;
import dev.workspaces.service.ListQuery.ListGroupMappings;
import dev.workspaces.service.ListQuery.ListInvites;
import dev.workspaces.service.ListQuery.ListKeys;
import dev.workspaces.service.ListQuery.ListMembers;
import dev.workspaces.service.ListQuery.ListPeople;
import dev.workspaces.service.ListQuery.ListWorkspaces;
import dev.workspaces.service.NewKey;
import dev.workspaces.service.PersonCommand.AddPerson;
import dev.workspaces.service.WorkspaceCommand.CreateWorkspace;
import dev.workspaces.storage.AuditFilter;
import dev.workspaces.storage.InviteFilter;
import dev.workspaces.storage.KeyFilter;
import dev.workspaces.storage.PersonFilter;
import dev.workspaces.storage.Snapshot;
import dev.workspaces.storage.Span;
import dev.workspaces.storage.WorkspaceFilter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A list takes the same number of statements, however many are on it: none takes one for each item. But for the keys of those who are
 * gone, which looks at each owner.
 */
class ListCountTest {
    private static final int MANY = 20;
    private static final GroupName EVERYWHERE = GroupName.of("everywhere");
    private static final GroupName EVERYBODY = GroupName.of("everybody");

    private final CountingDataSource database =
            new CountingDataSource(H2.memory().dataSource());
    private final JdbcStorage storage = JdbcStorage.open(database.dataSource());
    private final Tenant tenant = Tenant.foundedBy(Workspaces.builder(storage));
    private final OrganizationId id = tenant.id();
    private final Acting olga = tenant.olga();
    private final List<WorkspaceId> places = new ArrayList<>();
    private final Set<UserId> people = new LinkedHashSet<>();

    /** Of each a score: in research, of one group, of one person. Of each one, somewhere else. */
    @BeforeEach
    void fill() {
        for (int i = 0; i < MANY; i++) {
            String name = id.value().replace('_', '-') + "-" + i;
            places.add(olga.carryOut(CreateWorkspace.named("Lab " + i)).id());
            people.add(olga.carryOut(new AddPerson(name + "@list.example", OrganizationRole.MEMBER))
                    .user()
                    .id());
            InvitePerson invite = InvitePerson.of(name + "@invite.example", OrganizationRole.MEMBER)
                    .into(tenant.research(), WorkspaceRole.MEMBER);
            olga.carryOut(i == 0 ? invite.into(places.get(0), WorkspaceRole.MEMBER) : invite);
            olga.carryOut(new IssueServiceKey(
                    tenant.research(),
                    NewKey.named("Key " + i).holding(Actions.COMPLETIONS_WRITE).with(RotationPolicy.weekly())));
            olga.carryOut(new MapGroup(EVERYWHERE, places.get(i), WorkspaceRole.MEMBER));
            olga.carryOut(new MapGroup(GroupName.of("group " + i), tenant.research(), WorkspaceRole.MEMBER));
        }
        olga.carryOut(new MapGroup(EVERYBODY, tenant.research(), WorkspaceRole.MEMBER));
        olga.carryOut(new SyncGroup(EVERYBODY, people));
        olga.carryOut(new SyncGroup(EVERYWHERE, Set.of(someone())));
    }

    @AfterEach
    void close() {
        tenant.close();
    }

    private UserId someone() {
        return people.iterator().next();
    }

    private UserId another() {
        return people.stream().skip(1).findFirst().orElseThrow();
    }

    @Test
    void what_services_list_takes_as_many_whatever_the_size_of_a_page() {
        Stream.<Function<PageRequest, ListQuery<?>>>of(
                        page -> new ListWorkspaces(WorkspaceFilter.all(), page),
                        page -> new ListPeople(PersonFilter.all(), page),
                        page -> new ListMembers(tenant.research(), page),
                        page -> new ListInvites(InviteFilter.all(), page),
                        page -> new ListKeys(KeyFilter.inWorkspace(tenant.research()), page),
                        ListGroupMappings::new,
                        page -> new ListAuditEvents(AuditFilter.all(), page))
                .forEach(list -> {
                    ListQuery<?> few = list.apply(PageRequest.first(1));
                    int statements = count(1, () -> olga.ask(few).items());
                    ListQuery<?> many = list.apply(PageRequest.first(MANY));
                    assertThat(count(MANY, () -> olga.ask(many).items()))
                            .as(many.operationName())
                            .isEqualTo(statements);
                });
    }

    @Test
    void a_page_takes_one_whatever_its_size() {
        Span ever = new Span(Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"));
        for (int size : new int[] {1, MANY}) {
            PageRequest page = PageRequest.first(size);
            assertOne(
                    size,
                    now -> now.invites().list(id, InviteFilter.all(), page).items());
            assertOne(size, now -> now.invites().over(ever.endExclusive(), size));
            assertOne(size, now -> now.groupMappings().list(id, page).items());
            assertOne(
                    size,
                    now -> now.keys().coming(KeyDeadline.ROTATION, ever, page).items());
            assertOne(
                    size,
                    now -> now.workspaces()
                            .list(id, WorkspaceFilter.all(), page)
                            .items());
            assertOne(
                    size,
                    now -> now.members().people(id, PersonFilter.all(), page).items());
        }
    }

    @Test
    void what_is_listed_whole_takes_one_however_long_it_is() {
        assertOne(1, now -> now.invites().pendingInto(id, places.get(0)));
        assertOne(MANY, now -> now.invites().pendingInto(id, tenant.research()));
        assertOne(1, now -> now.groupMappings().ofGroup(id, EVERYBODY));
        assertOne(MANY, now -> now.groupMappings().ofGroup(id, EVERYWHERE));
        assertOne(1, now -> now.groupMappings().ofWorkspace(id, places.get(0)));
        assertOne(MANY + 1, now -> now.groupMappings().ofWorkspace(id, tenant.research()));
        assertOne(1, now -> now.members().membershipsOf(id, another()));
        assertOne(MANY + 1, now -> now.members().membershipsOf(id, someone()));
        assertOne(1, now -> now.members().membershipsBy(id, places.get(0), EVERYWHERE));
        assertOne(MANY, now -> now.members().membershipsBy(id, tenant.research(), EVERYBODY));
    }

    private void assertOne(int items, Function<Snapshot, Collection<?>> list) {
        assertThat(count(items, () -> storage.<Collection<?>>read(list))).isEqualTo(1);
    }

    /** How many statements a list of so many took. */
    private int count(int items, Supplier<Collection<?>> list) {
        return database.count(() -> assertThat(list.get()).hasSize(items));
    }
}
