package dev.workspaces.policy;

import dev.workspaces.id.UserId;
import java.util.HashMap;
import java.util.Map;

/** A workspace of a world with its members. Filled by the builder that made it, fixed in a world. */
final class WorkspaceNode {
    private WorkspaceFacts facts;
    private final Map<UserId, WorkspaceMembershipFacts> people;

    WorkspaceNode(WorkspaceFacts facts) {
        this(facts, new HashMap<>());
    }

    private WorkspaceNode(WorkspaceFacts facts, Map<UserId, WorkspaceMembershipFacts> people) {
        this.facts = facts;
        this.people = people;
    }

    WorkspaceNode copy() {
        return new WorkspaceNode(facts, new HashMap<>(people));
    }

    WorkspaceFacts facts() {
        return facts;
    }

    void replace(WorkspaceFacts newFacts) {
        facts = newFacts;
    }

    Map<UserId, WorkspaceMembershipFacts> people() {
        return people;
    }
}
