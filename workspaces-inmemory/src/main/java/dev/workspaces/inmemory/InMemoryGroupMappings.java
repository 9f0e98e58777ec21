package dev.workspaces.inmemory;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.GroupMapping;
import dev.workspaces.member.GroupName;
import dev.workspaces.page.Page;
import dev.workspaces.page.PageRequest;
import dev.workspaces.storage.GroupMappingRepository;
import java.util.List;
import java.util.Optional;

/** The group mappings of one session. */
final class InMemoryGroupMappings implements GroupMappingRepository {
    private static final String KIND = "group mapping";

    private final Session session;

    InMemoryGroupMappings(Session session) {
        this.session = session;
    }

    @Override
    public Optional<GroupMapping> find(OrganizationId organization, GroupName group, WorkspaceId workspace) {
        return rows().table.find(new Scoped<>(organization, new GroupIn(group, workspace)));
    }

    @Override
    public List<GroupMapping> ofGroup(OrganizationId organization, GroupName group) {
        return rows().byGroup.list(new Scoped<>(organization, group));
    }

    @Override
    public List<GroupMapping> ofWorkspace(OrganizationId organization, WorkspaceId workspace) {
        return rows().byWorkspace.list(new Scoped<>(organization, workspace));
    }

    @Override
    public Page<GroupMapping> list(OrganizationId organization, PageRequest page) {
        return Selection.all(rows().byOrganization.of(organization)).page(page);
    }

    @Override
    public long count(OrganizationId organization) {
        return rows().byOrganization.of(organization).size();
    }

    @Override
    public boolean isKeptOut(OrganizationId organization, WorkspaceId workspace, UserId user) {
        return rows().keptOut.find(note(organization, workspace, user)).isPresent();
    }

    @Override
    public GroupMapping insert(GroupMapping mapping) {
        OrganizationId organization = mapping.organization();
        requireWorkspace(organization, mapping.workspace());
        Existence.requireNone(find(organization, mapping.group(), mapping.workspace()), KIND, "group");
        return rows().table.put(mapping.toBuilder().version(1).build());
    }

    @Override
    public GroupMapping update(GroupMapping mapping) {
        GroupMapping before = at(mapping.organization(), mapping.group(), mapping.workspace(), mapping.version());
        return rows().table
                .put(mapping.toBuilder()
                        .createdAt(before.createdAt())
                        .version(before.version() + 1)
                        .build());
    }

    @Override
    public void delete(OrganizationId organization, GroupName group, WorkspaceId workspace, long version) {
        rows().table.remove(at(organization, group, workspace, version));
    }

    @Override
    public void keepOut(OrganizationId organization, WorkspaceId workspace, UserId user) {
        requireWorkspace(organization, workspace);
        rows().keptOut.put(note(organization, workspace, user));
    }

    @Override
    public void letIn(OrganizationId organization, WorkspaceId workspace, UserId user) {
        rows().keptOut.remove(note(organization, workspace, user));
    }

    private void requireWorkspace(OrganizationId organization, WorkspaceId workspace) {
        Existence.requireSome(session.workspaces().find(organization, workspace), "workspace", workspace);
    }

    private GroupMapping at(OrganizationId organization, GroupName group, WorkspaceId workspace, long version) {
        Scoped<GroupIn> key = new Scoped<>(organization, new GroupIn(group, workspace));
        return rows().table.at(key, GroupMapping::version, version, KIND, group);
    }

    private static Scoped<WorkspaceUser> note(OrganizationId organization, WorkspaceId workspace, UserId user) {
        return new Scoped<>(organization, new WorkspaceUser(workspace, user));
    }

    private GroupMappingRows rows() {
        return session.tables().groupMappings;
    }
}
