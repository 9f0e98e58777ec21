package dev.workspaces.service;

import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Obligation;
import dev.workspaces.policy.Session;
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
        if (!(caller.principal() instanceof Session session)) {
            throw new IllegalStateException("a key's own workspaces are not known here");
        }
        if (session.confinement().isPresent()) {
            return both(wanted, WorkspaceFilter.all().only(session.confinement().get()));
        }
        return both(wanted, WorkspaceFilter.all().ofMember(session.user()));
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
