package dev.workspaces.service;

import dev.workspaces.audit.FieldChange;
import dev.workspaces.policy.AccessDeniedException;
import java.util.List;
import java.util.Optional;

/**
 * What carrying a command out would come to just now.
 *
 * @param changes what would change, without what changes on the way in invites that one may not read; nothing, where it would not
 *     be done
 * @param denial what the policy would say no with; empty where it would not
 * @param refusal what it would be refused with otherwise; empty where it would not
 */
public record Preview(
        List<FieldChange> changes, Optional<AccessDeniedException> denial, Optional<RefusedException> refusal) {
    /** Copies the list. */
    public Preview {
        changes = List.copyOf(changes);
    }

    static Preview of(List<FieldChange> changes) {
        return new Preview(changes, Optional.empty(), Optional.empty());
    }

    static Preview of(AccessDeniedException denial) {
        return new Preview(List.of(), Optional.of(denial), Optional.empty());
    }

    static Preview of(RefusedException refusal) {
        return new Preview(List.of(), Optional.empty(), Optional.of(refusal));
    }

    /** Whether it would be done. */
    public boolean isPossible() {
        return denial.isEmpty() && refusal.isEmpty();
    }
}
