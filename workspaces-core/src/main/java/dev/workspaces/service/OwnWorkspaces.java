package dev.workspaces.service;

import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Obligation;
import dev.workspaces.storage.WorkspaceFilter;
import dev.workspaces.workspace.Workspace;
import java.util.Optional;

/** Meets {@link Obligation#OWN_WORKSPACES_ONLY} in the query itself, so that pages and counts hold nothing else. */
final class OwnWorkspaces {
    private OwnWorkspaces() {}

    static WorkspaceFilter narrow(WorkspaceFilter wanted, Planning planning) {
        if (!mayBeTold(wanted, planning)) {
            return wanted.only(Answers.NOWHERE);
        }
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

    /** Where another is a member tells who the members are: that is for whoever may list them. */
    private static boolean mayBeTold(WorkspaceFilter wanted, Planning planning) {
        Caller caller = planning.caller();
        return wanted.member().filter(user -> !caller.is(user)).isEmpty()
                || planning.decide(caller.principal(), Actions.WORKSPACE_USERS_LIST, Optional.of(place(planning)))
                        .isAllowed();
    }

    /** The caller's own workspace; any, for who sees all of them and may the same in each. */
    private static WorkspaceId place(Planning planning) {
        return planning.ownWorkspace()
                .orElseGet(() -> planning.snapshot()
                        .workspaces()
                        .findDefault(planning.caller().organization())
                        .map(Workspace::id)
                        .orElse(Answers.NOWHERE));
    }

    /** What both let through; where they name different ones, nothing. */
    private static WorkspaceFilter both(WorkspaceFilter wanted, WorkspaceFilter own) {
        boolean isDisjoint = differs(wanted.member(), own.member()) || differs(wanted.only(), own.only());
        return new WorkspaceFilter(
                own.member().or(wanted::member),
                isDisjoint ? Optional.of(Answers.NOWHERE) : own.only().or(wanted::only),
                wanted.status(),
                wanted.name(),
                wanted.part());
    }

    private static <T> boolean differs(Optional<T> wanted, Optional<T> own) {
        return wanted.isPresent() && own.isPresent() && !wanted.equals(own);
    }
}
