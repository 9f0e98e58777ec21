package dev.workspaces.storage.contract;

import static dev.workspaces.storage.contract.Versioned.GROUP_MAPPING;
import static dev.workspaces.storage.contract.Versioned.WORKSPACE;
import static dev.workspaces.storage.contract.Versioned.WORKSPACE_MEMBERSHIP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.GroupMapping;
import dev.workspaces.member.GroupName;
import dev.workspaces.member.MembershipOrigin;
import dev.workspaces.member.WorkspaceMembership;
import dev.workspaces.page.Cursor;
import dev.workspaces.page.Page;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link dev.workspaces.storage.GroupMappingRepository} promises. */
public abstract class GroupMappingContract extends Contract {
    private static final GroupName ENGINEERS = GroupName.of("engineers");
    private static final GroupName MANAGERS = GroupName.of("managers");

    /** Constructor for subclasses. */
    protected GroupMappingContract() {}

    @Test
    void the_mappings_of_a_group_of_a_workspace_and_of_an_organization_are_there_in_order() {
        Tenant acme = tenant();
        Tenant globex = twin(acme);
        GroupMapping third =
                insert(GROUP_MAPPING, mapping(acme.id(), acme.workspace().id(), ENGINEERS));
        GroupMapping second =
                insert(GROUP_MAPPING, before(third, acme.workspace().id(), MANAGERS));
        GroupMapping first = insert(GROUP_MAPPING, before(second, acme.other().id(), ENGINEERS));
        insert(GROUP_MAPPING, mapping(globex.id(), globex.workspace().id(), ENGINEERS));

        assertThat(ofGroup(acme.id(), ENGINEERS)).containsExactly(first, third);
        assertThat(ofGroup(acme.id(), MANAGERS)).containsExactly(second);
        assertThat(ofGroup(acme.id(), GroupName.of("others"))).isEmpty();
        assertThat(ofWorkspace(acme.id(), acme.workspace().id())).containsExactly(second, third);
        assertThat(ofWorkspace(acme.id(), acme.other().id())).containsExactly(first);
        assertThat(ofWorkspace(acme.id(), WorkspaceId.of(Some.text("wsp")))).isEmpty();
        assertThat(list(acme.id())).containsExactly(first, second, third);
        assertThat(list(Some.organization().id())).isEmpty();
        assertThat(count(acme.id())).isEqualTo(3);
        assertThat(count(Some.organization().id())).isZero();
    }

    @Test
    void mappings_created_at_once_come_by_workspace_and_group() {
        Tenant acme = tenant();
        WorkspaceId low =
                insert(WORKSPACE, withId(acme, "1-" + Some.text("wsp"))).id();
        WorkspaceId high =
                insert(WORKSPACE, withId(acme, "2-" + Some.text("wsp"))).id();
        GroupMapping four = insert(GROUP_MAPPING, mapping(acme.id(), high, MANAGERS));
        GroupMapping three = insert(GROUP_MAPPING, mapping(acme.id(), high, ENGINEERS));
        GroupMapping two = insert(GROUP_MAPPING, mapping(acme.id(), low, MANAGERS));
        GroupMapping one = insert(GROUP_MAPPING, mapping(acme.id(), low, ENGINEERS));

        assertThat(list(acme.id())).containsExactly(one, two, three, four);
        assertThat(ofGroup(acme.id(), MANAGERS)).containsExactly(two, four);
        assertThat(ofWorkspace(acme.id(), high)).containsExactly(three, four);
    }

    @Test
    void the_longest_ids_of_a_workspace_and_a_group_together_have_a_cursor() {
        Tenant acme = tenant();
        for (String longest : Texts.longest("wsp")) {
            WorkspaceId id = insert(WORKSPACE, withId(acme, longest)).id();
            insert(GROUP_MAPPING, mapping(acme.id(), id, GroupName.of(longest)));
            insert(GROUP_MAPPING, mapping(acme.id(), id, GroupName.of("ｚ")));
        }
        List<GroupMapping> all = list(acme.id());

        PageRequest request = PageRequest.first(1);
        for (GroupMapping expected : all) {
            Page<GroupMapping> page = page(acme.id(), request);
            assertThat(page.items()).containsExactly(expected);
            request = new PageRequest(1, page.next().map(cursor -> Cursor.parse(cursor.toString())));
        }
        assertThat(request.after()).isEmpty();
    }

    @Test
    void a_second_mapping_of_a_group_to_a_workspace_is_refused() {
        Tenant acme = tenant();
        GroupMapping mapping =
                insert(GROUP_MAPPING, mapping(acme.id(), acme.workspace().id(), ENGINEERS));
        GroupMapping again = mapping.toBuilder().role(WorkspaceRole.ADMIN).build();

        Refused.alreadyExists("group", () -> insert(GROUP_MAPPING, again));
        assertThat(list(acme.id())).containsExactly(mapping);
    }

    @Test
    void a_mapping_needs_a_workspace_of_its_organization() {
        Tenant acme = tenant();
        WorkspaceId foreign = tenant().workspace().id();

        Refused.notFound("workspace", foreign, () -> insert(GROUP_MAPPING, mapping(acme.id(), foreign, ENGINEERS)));
        assertThat(list(acme.id())).isEmpty();
    }

    @Test
    void memberships_stay_as_they_are_when_their_mapping_goes() {
        Tenant acme = tenant();
        GroupMapping mapping =
                insert(GROUP_MAPPING, mapping(acme.id(), acme.other().id(), ENGINEERS));
        WorkspaceMembership membership = insert(
                WORKSPACE_MEMBERSHIP,
                Some.membership(acme.id(), acme.other().id(), acme.user().id()).toBuilder()
                        .given(Optional.empty())
                        .origin(MembershipOrigin.GROUP)
                        .groups(Map.of(ENGINEERS, WorkspaceRole.MEMBER))
                        .build());

        delete(GROUP_MAPPING, mapping);

        assertThat(find(WORKSPACE_MEMBERSHIP, membership)).contains(membership);
    }

    @Test
    void who_is_kept_out_is_so_in_that_workspace_alone_until_they_are_let_in() {
        Tenant acme = tenant();
        Tenant globex = twin(acme);
        UserId mara = acme.user().id();

        keepOut(acme, mara);
        keepOut(acme, mara);

        assertThat(isKeptOut(acme.id(), acme.workspace().id(), mara)).isTrue();
        assertThat(isKeptOut(acme.id(), acme.other().id(), mara)).isFalse();
        assertThat(isKeptOut(acme.id(), acme.workspace().id(), acme.stranger().id()))
                .isFalse();
        assertThat(isKeptOut(globex.id(), globex.workspace().id(), mara)).isFalse();

        letIn(globex, mara);
        assertThat(isKeptOut(acme.id(), acme.workspace().id(), mara)).isTrue();
        letIn(acme, mara);
        letIn(acme, mara);
        assertThat(isKeptOut(acme.id(), acme.workspace().id(), mara)).isFalse();
    }

    @Test
    void nobody_is_kept_out_of_a_workspace_that_is_not_there() {
        Tenant acme = tenant();
        WorkspaceId foreign = tenant().workspace().id();

        Refused.notFound(
                "workspace",
                foreign,
                () -> run(it -> it.groupMappings()
                        .keepOut(acme.id(), foreign, acme.user().id())));
        assertThat(isKeptOut(acme.id(), foreign, acme.user().id())).isFalse();
    }

    private static GroupMapping mapping(OrganizationId organization, WorkspaceId workspace, GroupName group) {
        return Some.mapping(organization, workspace).toBuilder().group(group).build();
    }

    private static GroupMapping before(GroupMapping other, WorkspaceId workspace, GroupName group) {
        return mapping(other.organization(), workspace, group).toBuilder()
                .createdAt(other.createdAt().minusSeconds(1))
                .build();
    }

    private static Workspace withId(Tenant tenant, String id) {
        return Some.workspace(tenant.id()).toBuilder().id(WorkspaceId.of(id)).build();
    }

    private void keepOut(Tenant tenant, UserId user) {
        run(it -> it.groupMappings().keepOut(tenant.id(), tenant.workspace().id(), user));
    }

    private void letIn(Tenant tenant, UserId user) {
        run(it -> it.groupMappings().letIn(tenant.id(), tenant.workspace().id(), user));
    }

    private boolean isKeptOut(OrganizationId organization, WorkspaceId workspace, UserId user) {
        return this.<Boolean>read(now -> now.groupMappings().isKeptOut(organization, workspace, user));
    }

    private List<GroupMapping> ofGroup(OrganizationId organization, GroupName group) {
        return read(now -> now.groupMappings().ofGroup(organization, group));
    }

    private List<GroupMapping> ofWorkspace(OrganizationId organization, WorkspaceId workspace) {
        return read(now -> now.groupMappings().ofWorkspace(organization, workspace));
    }

    private List<GroupMapping> list(OrganizationId organization) {
        return page(organization, PageRequest.first(10)).items();
    }

    private Page<GroupMapping> page(OrganizationId organization, PageRequest request) {
        return read(now -> now.groupMappings().list(organization, request));
    }

    private long count(OrganizationId organization) {
        return this.<Long>read(now -> now.groupMappings().count(organization));
    }
}
