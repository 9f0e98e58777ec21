package dev.workspaces.testing.property;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.AskWith;
import dev.workspaces.policy.Change;
import dev.workspaces.policy.Expiry;
import dev.workspaces.policy.FactsNeeded;
import dev.workspaces.policy.KeyChange;
import dev.workspaces.policy.KeyFacts;
import dev.workspaces.policy.KeyStatus;
import dev.workspaces.policy.LimitState;
import dev.workspaces.policy.MembershipStatus;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.PersonChange;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Request;
import dev.workspaces.policy.Session;
import dev.workspaces.policy.Setting;
import dev.workspaces.policy.SettingChange;
import dev.workspaces.policy.WorkspaceChange;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.policy.WorkspaceStatus;
import dev.workspaces.policy.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every single change that might turn the answer to a request, without a thought about which could. */
final class SingleChanges {
    private final List<Change> changes = new ArrayList<>();
    private final Request request;
    private final OrganizationId organization;
    private final Optional<KeyFacts> key;
    private final FactsNeeded needed;
    private final Set<WorkspaceId> workspaces = new HashSet<>();

    private SingleChanges(World world, Request request) {
        this.request = request;
        this.organization = request.organization();
        this.key = FactsNeeded.key(request).flatMap(world::key);
        this.needed = FactsNeeded.by(request, key);
        needed.workspace().ifPresent(workspaces::add);
        needed.personsWorkspace().ifPresent(workspaces::add);
    }

    static List<Change> of(World world, Request request) {
        SingleChanges single = new SingleChanges(world, request);
        single.needed.person().ifPresent(single::ofPerson);
        single.key.ifPresent(single::ofKey);
        single.workspaces.forEach(single::ofWorkspace);
        Governing.of(request.action()).forEach(single::ofSetting);
        single.ofCredential();
        return single.changes;
    }

    private void ofPerson(UserId person) {
        for (OrganizationRole role : OrganizationRole.values()) {
            changes.add(new PersonChange.SetOrganizationRole(organization, person, role));
        }
        changes.add(new PersonChange.SetMembershipStatus(organization, person, MembershipStatus.ACTIVE));
        for (WorkspaceRole role : WorkspaceRole.values()) {
            for (WorkspaceId workspace : workspaces) {
                changes.add(new PersonChange.SetWorkspaceRole(organization, workspace, person, role));
            }
        }
    }

    /** Not that a revoked key is brought back: nothing does that. */
    private void ofKey(KeyFacts facts) {
        changes.add(new KeyChange.GiveScope(facts.id(), request.action().name()));
        changes.add(new KeyChange.SetKeyExpiry(facts.id(), Expiry.never()));
        changes.add(new KeyChange.SetKeyLimits(facts.id(), LimitState.within()));
        if (facts.status() != KeyStatus.REVOKED) {
            changes.add(new KeyChange.SetKeyStatus(facts.id(), KeyStatus.ACTIVE));
        }
    }

    private void ofWorkspace(WorkspaceId workspace) {
        changes.add(new WorkspaceChange.SetWorkspaceStatus(organization, workspace, WorkspaceStatus.ACTIVE));
        changes.add(new WorkspaceChange.SetWorkspaceLimits(organization, workspace, LimitState.within()));
    }

    private void ofSetting(Setting setting) {
        for (WorkspaceId workspace : workspaces) {
            changes.add(new SettingChange.SetInWorkspace(organization, workspace, setting, Optional.of(true)));
        }
        changes.add(new SettingChange.SetInOrganization(organization, setting, Optional.of(true)));
        changes.add(new SettingChange.LetOverride(organization, setting.category(), true));
        changes.add(new SettingChange.LetOverride(organization, setting.category(), false));
    }

    private void ofCredential() {
        String scope = request.action().name();
        changes.add(new AskWith.NewKey(
                KeyFacts.organisationService(KeyId.of("new:organisation-service"), organization), scope));
        for (WorkspaceId workspace : workspaces) {
            changes.add(new AskWith.NewKey(
                    KeyFacts.workspaceService(KeyId.of("new:workspace-service"), organization, workspace), scope));
        }
        for (OrganizationRole role : OrganizationRole.values()) {
            changes.add(new AskWith.Somebody(organization, role));
        }
        if (request.principal() instanceof Session session) {
            changes.add(new AskWith.FullSession(Principal.session(session.organization(), session.user())));
        }
    }
}
