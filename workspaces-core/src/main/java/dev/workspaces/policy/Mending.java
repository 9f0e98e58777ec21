package dev.workspaces.policy;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The changes that could mend the check that failed: candidates, which whoever asks for them has to try. */
final class Mending {
    private final Request request;
    private final Facts facts;
    private final OrganizationId organization;
    private final @Nullable KeyFacts key;
    private final @Nullable UserId person;
    private final @Nullable WorkspaceId workspace;
    private final List<Change> changes = new ArrayList<>();

    private Mending(World world, Request request) {
        this.request = request;
        this.facts = world.facts(request);
        this.organization = request.organization();
        this.key = facts.key();
        this.person = FactsNeeded.person(request, key);
        this.workspace = FactsNeeded.workspace(request, key);
    }

    static List<Change> of(World world, Request request, Decision denial) {
        Check failed = denial.failedCheck().orElseThrow();
        Mending mending = new Mending(world, request);
        mending.mend(failed);
        mending.askOtherwise(failed);
        return mending.changes;
    }

    private void mend(Check failed) {
        switch (failed) {
            case KEY_ENABLED, KEY_CURRENT, SCOPE_HELD -> changeKey(failed);
            case IN_ORGANIZATION -> joinOrganization(request.principal() instanceof Session ? person : null);
            case OWNER_IN_WORKSPACE -> {
                joinOrganization(person);
                raiseInWorkspace();
                raiseInOrganization();
            }
            case WORKSPACE_SEEN, RESOURCE_OWNED -> {
                raiseInWorkspace();
                raiseInOrganization();
            }
            case WORKSPACE_ACTIVE -> {
                restore();
                raiseInOrganization();
            }
            case ROLE_GRANTED -> {
                switchOn();
                raiseInWorkspace();
                raiseInOrganization();
            }
            case WITHIN_BUDGET, WITHIN_RATE -> relax(failed);
            default -> {
                // nothing of the world mends it
            }
        }
    }

    private void changeKey(Check failed) {
        if (key == null) {
            return;
        }
        switch (failed) {
            case KEY_ENABLED -> {
                if (key.status() != KeyStatus.REVOKED) {
                    changes.add(new KeyChange.SetKeyStatus(key.id(), KeyStatus.ACTIVE));
                }
            }
            case KEY_CURRENT -> changes.add(new KeyChange.SetKeyExpiry(key.id(), Expiry.never()));
            default ->
                changes.add(new KeyChange.GiveScope(key.id(), request.action().name()));
        }
    }

    private void joinOrganization(@Nullable UserId who) {
        MembershipFacts membership = facts.membership();
        if (who == null) {
            return;
        }
        if (membership == null) {
            for (OrganizationRole role : OrganizationRole.values()) {
                changes.add(new PersonChange.SetOrganizationRole(organization, who, role));
            }
        } else if (!membership.isActive()) {
            changes.add(new PersonChange.SetMembershipStatus(organization, who, MembershipStatus.ACTIVE));
        }
    }

    private void raiseInWorkspace() {
        WorkspaceFacts where = facts.workspace();
        if (person == null || where == null || facts.membership() == null) {
            return;
        }
        WorkspaceMembershipFacts now = facts.workspaceMembership();
        for (WorkspaceRole role : WorkspaceRole.values()) {
            if (now == null || role.compareTo(now.role()) > 0) {
                changes.add(new PersonChange.SetWorkspaceRole(organization, where.id(), person, role));
            }
        }
    }

    private void raiseInOrganization() {
        MembershipFacts now = facts.membership();
        if (person == null || now == null) {
            return;
        }
        for (OrganizationRole role : OrganizationRole.values()) {
            if (role.compareTo(now.role()) > 0) {
                changes.add(new PersonChange.SetOrganizationRole(organization, person, role));
            }
        }
    }

    private void restore() {
        if (workspace != null) {
            changes.add(new WorkspaceChange.SetWorkspaceStatus(organization, workspace, WorkspaceStatus.ACTIVE));
        }
    }

    /** In the workspace, where the organization lets it or is made to let it; or in the organization. */
    private void switchOn() {
        Role role = Roles.of(request.action(), facts.role(), facts.workspaceRole());
        Setting setting = role == null ? null : request.action().rule().setting(role);
        if (setting == null) {
            return;
        }
        if (workspace != null) {
            changes.add(new SettingChange.SetInWorkspace(organization, workspace, setting, Optional.of(true)));
        }
        changes.add(new SettingChange.SetInOrganization(organization, setting, Optional.of(true)));
        changes.add(new SettingChange.LetOverride(organization, setting.category(), true));
        changes.add(new SettingChange.LetOverride(organization, setting.category(), false));
    }

    /** Whichever of the two limits it is that is over, both are put within bounds: two halves of it would not be smallest. */
    private void relax(Check failed) {
        WorkspaceFacts where = facts.workspace();
        if (key != null && isOver(failed, key.limits())) {
            changes.add(new KeyChange.SetKeyLimits(key.id(), LimitState.within()));
        } else if (where != null) {
            changes.add(new WorkspaceChange.SetWorkspaceLimits(organization, where.id(), LimitState.within()));
        }
    }

    private static boolean isOver(Check failed, LimitState limits) {
        return failed == Check.WITHIN_BUDGET ? limits.isExhausted() : limits.isRateLimited();
    }

    /** With other credentials, of another kind than the one that was asked with, unless that one itself is the trouble. */
    private void askOtherwise(Check failed) {
        boolean isCredentialFine = failed.compareTo(Check.OWN_WORKSPACE) > 0;
        Action action = request.action();
        if (request.principal() instanceof Session session) {
            if (session.confinement().isPresent() || session.ceiling().isPresent()) {
                changes.add(AskWith.FullSession.of(session));
            }
        } else {
            changes.add(new AskWith.Somebody(organization, OrganizationRole.ADMIN));
            changes.add(new AskWith.Somebody(organization, OrganizationRole.OWNER));
        }
        if (!isCredentialFine || key == null || key.type() != KeyType.ORGANISATION_SERVICE) {
            changes.add(AskWith.NewKey.ofOrganization(organization, action));
        }
        boolean isServiceKey = key != null && key.type() == KeyType.WORKSPACE_SERVICE;
        if (facts.workspace() != null && !(isCredentialFine && isServiceKey)) {
            changes.add(
                    AskWith.NewKey.ofWorkspace(organization, facts.workspace().id(), action));
        }
    }
}
