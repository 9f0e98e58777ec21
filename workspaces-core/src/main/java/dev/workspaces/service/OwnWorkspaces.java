package dev.workspaces.service;

import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Obligation;
import dev.workspaces.storage.WorkspaceFilter;
import java.util.Optional;

/** Meets {@link Obligation#OWN_WORKSPACES_ONLY} in the query itself, so that pages and counts hold nothing else. */
final class OwnWorkspaces {
    private OwnWorkspaces() {}

    static WorkspaceFilter narrow(WorkspaceFilter wanted, Planning planning) {
        Caller caller = planning.caller();
        boolean isOwnOnly = planning.decide(caller.principal(), Actions.WORKSPACES_LIST, Optional.empty())
                .obligations()
                .contains(Obligation.OWN_WORKSPACES_ONLY);
        if (!isOwnOnly) {
            return wanted;
        }
        WorkspaceFilter own = planning.ownWorkspace()
                .map(WorkspaceFilter.all()::only)
                .orElseGet(() -> WorkspaceFilter.all().ofMember(caller.user().orElseThrow()));
        return both(wanted, own);
    }

    /** What both let through; where they name different ones, nothing. */
    private static WorkspaceFilter both(WorkspaceFilter wanted, WorkspaceFilter own) {
        boolean isDisjoint = differs(wanted.member(), own.member()) || differs(wanted.only(), own.only());
        return new WorkspaceFilter(
                own.member().or(wanted::member),
                isDisjoint ? Optional.of(Answers.NOWHERE) : own.only().or(wanted::only),
                wanted.status(),
                wanted.name());
    }

    private static <T> boolean differs(Optional<T> wanted, Optional<T> own) {
        return wanted.isPresent() && own.isPresent() && !wanted.equals(own);
    }
}
