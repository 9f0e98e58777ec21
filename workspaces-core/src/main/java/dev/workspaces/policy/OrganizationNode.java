package dev.workspaces.policy;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An organization of a world with its people and workspaces. Filled by the builder that made it, fixed in a world. */
final class OrganizationNode {
    private OrganizationFacts facts;
    private final Map<UserId, MembershipFacts> people;
    private final Map<WorkspaceId, WorkspaceNode> workspaces;

    OrganizationNode(OrganizationFacts facts) {
        this(facts, new HashMap<>(), new HashMap<>());
    }

    private OrganizationNode(
            OrganizationFacts facts, Map<UserId, MembershipFacts> people, Map<WorkspaceId, WorkspaceNode> workspaces) {
        this.facts = facts;
        this.people = people;
        this.workspaces = workspaces;
    }

    /** With the person and the workspaces that these facts speak of, and no others. */
    static OrganizationNode ofOnly(OrganizationFacts organization, Facts facts) {
        OrganizationNode node = new OrganizationNode(organization);
        MembershipFacts membership = facts.membership();
        if (membership != null) {
            node.people.put(membership.user(), membership);
        }
        WorkspaceFacts workspace = facts.workspace();
        if (workspace != null) {
            node.workspaces.put(workspace.id(), new WorkspaceNode(workspace));
        }
        WorkspaceMembershipFacts inWorkspace = facts.workspaceMembership();
        if (inWorkspace != null) {
            WorkspaceId where = inWorkspace.workspace();
            node.workspaces
                    .computeIfAbsent(where, id -> new WorkspaceNode(WorkspaceFacts.of(organization.id(), id)))
                    .people()
                    .put(inWorkspace.user(), inWorkspace);
        }
        return node;
    }

    OrganizationNode copy() {
        Map<WorkspaceId, WorkspaceNode> copies = new HashMap<>();
        workspaces.forEach((id, workspace) -> copies.put(id, workspace.copy()));
        return new OrganizationNode(facts, new HashMap<>(people), copies);
    }

    OrganizationFacts facts() {
        return facts;
    }

    void replace(OrganizationFacts newFacts) {
        facts = newFacts;
    }

    Map<UserId, MembershipFacts> people() {
        return people;
    }

    @Nullable
    MembershipFacts membership(@Nullable UserId person) {
        return person == null ? null : people.get(person);
    }

    Map<WorkspaceId, WorkspaceNode> workspaces() {
        return workspaces;
    }

    @Nullable
    WorkspaceNode workspace(@Nullable WorkspaceId id) {
        return id == null ? null : workspaces.get(id);
    }

    WorkspaceNode require(WorkspaceId id) {
        WorkspaceNode workspace = workspaces.get(id);
        if (workspace == null) {
            throw new InvalidInputException(
                    "workspace", "a workspace of organization `" + facts + "`, not `" + id + "`");
        }
        return workspace;
    }
}
