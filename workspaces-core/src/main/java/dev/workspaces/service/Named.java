package dev.workspaces.service;

import dev.workspaces.audit.AuditTarget;
import dev.workspaces.id.InviteId;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.GroupName;
import dev.workspaces.service.AuditCommand.ForgetAuditEvents;
import dev.workspaces.service.GroupCommand.MapGroup;
import dev.workspaces.service.GroupCommand.SyncGroup;
import dev.workspaces.service.GroupCommand.UnmapGroup;
import dev.workspaces.service.InviteCommand.CancelInvite;
import dev.workspaces.service.InviteCommand.ResendInvite;
import dev.workspaces.service.MemberCommand.ChangeWorkspaceRole;
import dev.workspaces.service.MemberCommand.LeaveWorkspace;
import dev.workspaces.service.MemberCommand.RemoveMember;
import dev.workspaces.service.PersonCommand.ChangeOrganizationRole;
import dev.workspaces.service.PersonCommand.HandOverOwnership;
import dev.workspaces.service.PersonCommand.LeaveOrganization;
import dev.workspaces.service.PersonCommand.ReactivatePerson;
import dev.workspaces.service.PersonCommand.RemovePerson;
import dev.workspaces.service.PersonCommand.SuspendPerson;
import dev.workspaces.service.PersonCommand.UpdatePerson;
import java.util.Optional;

/**
 * What a command names, for the audit log: so that it says what somebody tried and may not do, too. In the command's own words,
 * and nothing of what is there. What is yet to be made has no name, and what has no form of an id may be anything, an address
 * or a secret: the place stands for them.
 */
final class Named {
    private Named() {}

    static AuditTarget target(Operation operation, Planning planning) {
        Caller caller = planning.caller();
        Optional<WorkspaceId> place = operation.workspace().filter(planning::isNamed);
        Optional<UserId> user = user(operation)
                .or(() -> isLeaving(operation) ? caller.user() : Optional.empty())
                .filter(IdGenerator::isGiven);
        if (user.isPresent() && operation instanceof UpdatePerson) {
            return AuditTarget.of("user", user.get());
        }
        if (user.isPresent()) {
            return place.map(workspace -> AuditFields.member(workspace, user.get()))
                    .orElseGet(() -> AuditTarget.of("membership", user.get()));
        }
        if (operation instanceof ForgetAuditEvents) {
            return AuditTarget.of("audit_log", caller.organization());
        }
        if (operation instanceof SyncGroup sync) {
            return AuditTarget.of("group", sync.group());
        }
        return invite(operation)
                .filter(IdGenerator::isGiven)
                .map(invite -> AuditTarget.of("invite", invite))
                .or(() -> group(operation)
                        .flatMap(group -> place.map(workspace -> AuditFields.mapping(workspace, group))))
                .or(() -> place.map(workspace -> AuditTarget.of("workspace", workspace)))
                .orElseGet(() -> AuditTarget.of("organization", caller.organization()));
    }

    /** A key that nobody sees, or the place where nothing could be one. */
    static AuditTarget key(KeyId id, Planning planning) {
        return IdGenerator.isGiven(id)
                ? AuditTarget.of("key", id)
                : AuditTarget.of("organization", planning.caller().organization());
    }

    /** The person who is changed, or whose membership is. */
    static Optional<UserId> user(Operation operation) {
        if (operation instanceof UpdatePerson command) {
            return Optional.of(command.user());
        }
        if (operation instanceof ChangeOrganizationRole command) {
            return Optional.of(command.user());
        }
        if (operation instanceof HandOverOwnership command) {
            return Optional.of(command.to());
        }
        if (operation instanceof SuspendPerson command) {
            return Optional.of(command.user());
        }
        if (operation instanceof ReactivatePerson command) {
            return Optional.of(command.user());
        }
        if (operation instanceof RemovePerson command) {
            return Optional.of(command.user());
        }
        if (operation instanceof ChangeWorkspaceRole command) {
            return Optional.of(command.user());
        }
        return operation instanceof RemoveMember command ? Optional.of(command.user()) : Optional.empty();
    }

    static Optional<InviteId> invite(Operation operation) {
        if (operation instanceof ResendInvite command) {
            return Optional.of(command.id());
        }
        return operation instanceof CancelInvite command ? Optional.of(command.id()) : Optional.empty();
    }

    private static Optional<GroupName> group(Operation operation) {
        if (operation instanceof MapGroup command) {
            return Optional.of(command.group());
        }
        return operation instanceof UnmapGroup command ? Optional.of(command.group()) : Optional.empty();
    }

    private static boolean isLeaving(Operation operation) {
        return operation instanceof LeaveOrganization || operation instanceof LeaveWorkspace;
    }
}
