package dev.workspaces.service;

import dev.workspaces.audit.FieldChange;
import dev.workspaces.member.Invite;
import dev.workspaces.policy.AccessSettings;
import dev.workspaces.policy.Actions;
import dev.workspaces.workspace.Workspace;
import java.util.List;
import java.util.Optional;

/** Things as whoever asks may see them. */
final class Seen {
    private Seen() {}

    /** Without its overrides for whoever may not read settings. */
    static Workspace of(Planning planning, Workspace workspace) {
        return maySeeSettings(planning) ? workspace : withoutSettings(workspace);
    }

    static boolean maySeeSettings(Planning planning) {
        return planning.decide(planning.caller().principal(), Actions.ORGANISATION_SETTINGS_READ, Optional.empty())
                .isAllowed();
    }

    static Workspace withoutSettings(Workspace workspace) {
        return workspace.toBuilder().overrides(AccessSettings.none()).build();
    }

    /** Without the digest of its token. */
    static Invite of(Invite invite) {
        return invite.toBuilder().tokenDigest(Optional.empty()).build();
    }

    /** What a plan changes; without what it changes on the way in invites, for whoever may not read them: they name workspaces. */
    static List<FieldChange> changes(Plan<?> plan, Planning planning) {
        boolean mayRead = planning.decide(
                        planning.caller().principal(), Actions.ORGANISATION_USERS_READ, Optional.empty())
                .isAllowed();
        return Execution.changes(plan.effects()).stream()
                .filter(AuditFields::isChange)
                .filter(change -> mayRead
                        || change.target().equals(plan.target())
                        || !change.target().kind().equals("invite"))
                .toList();
    }
}
