package dev.workspaces.service;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.WorkspaceMembership;
import dev.workspaces.policy.OrganizationRole;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What people lose in workspaces with what a group gave: their user keys there, where they are left with no way in; owners and
 * admins of the organization always have one. For one thread.
 */
final class GroupLosses {
    private final Planning planning;
    private final List<Effect> effects;
    private final List<Ending> endings = new ArrayList<>();
    private final Set<KeyId> stillKnown = new LinkedHashSet<>();

    GroupLosses(Planning planning, List<Effect> effects) {
        this.planning = planning;
        this.effects = effects;
    }

    /** With the end of a membership. */
    void end(WorkspaceMembership before) {
        WorkspaceId workspace = before.workspace();
        UserId user = before.user();
        if (planning.person(user).membership().role() == OrganizationRole.MEMBER) {
            KeyEndings.leave(workspace, user, planning, effects, endings);
            stillKnown.addAll(KnownSecrets.of(user, Optional.of(workspace), endings, planning));
        }
    }

    /** With another role. */
    void change(WorkspaceMembership before, WorkspaceMembership after) {
        stillKnown.addAll(MemberPlans.stillKnown(before, after, planning));
    }

    List<Ending> endings() {
        return endings;
    }

    Set<KeyId> stillKnown() {
        return stillKnown;
    }
}
