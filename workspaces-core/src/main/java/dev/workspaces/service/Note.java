package dev.workspaces.service;

import dev.workspaces.audit.AuditTarget;
import dev.workspaces.audit.FieldChange;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.storage.FactChange;
import dev.workspaces.storage.Transaction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Something is noted that is no thing of its own.
 *
 * @param write notes it
 */
record Note(Consumer<Transaction> write, List<FieldChange> changes) implements Effect {
    /** No group brings somebody into a workspace from now on. */
    static Note keepOut(OrganizationId organization, WorkspaceId workspace, UserId user) {
        return new Note(
                tx -> tx.groupMappings().keepOut(organization, workspace, user), change(workspace, user, "true"));
    }

    /** Groups may bring somebody into a workspace again. */
    static Note letIn(OrganizationId organization, WorkspaceId workspace, UserId user) {
        return new Note(
                tx -> tx.groupMappings().letIn(organization, workspace, user), change(workspace, user, "false"));
    }

    /** Events up to this one are let go. */
    static Note forget(OrganizationId organization, long sequence) {
        return new Note(
                tx -> tx.audit().forgetThrough(organization, sequence), List.of(checkpoint(organization, sequence)));
    }

    /** What the log tells where events up to this one were let go. */
    static FieldChange checkpoint(OrganizationId organization, long sequence) {
        AuditTarget log = AuditTarget.of("audit_log", organization);
        return new FieldChange(log, "checkpoint", Optional.empty(), Optional.of(Long.toString(sequence)));
    }

    /** So much of an organization went with it; for the record alone. */
    static Note gone(OrganizationId organization, Ending.OfOrganization counts) {
        AuditTarget target = AuditTarget.of("organization", organization);
        Map<String, Long> each = new LinkedHashMap<>();
        each.put("people", counts.people());
        each.put("members", counts.members());
        each.put("keys", counts.keys());
        each.put("invites", counts.invites());
        each.put("group_mappings", counts.groupMappings());
        List<FieldChange> changes = new ArrayList<>();
        each.forEach((what, count) ->
                changes.add(new FieldChange(target, what, Optional.of(Long.toString(count)), Optional.empty())));
        return new Note(tx -> {}, List.copyOf(changes));
    }

    private static List<FieldChange> change(WorkspaceId workspace, UserId user, String isKeptOut) {
        AuditTarget target = AuditFields.member(workspace, user);
        return List.of(new FieldChange(target, "kept_out", Optional.empty(), Optional.of(isKeptOut)));
    }

    @Override
    public void applyTo(Transaction transaction) {
        write.accept(transaction);
    }

    @Override
    public List<FactChange> facts() {
        return List.of();
    }
}
