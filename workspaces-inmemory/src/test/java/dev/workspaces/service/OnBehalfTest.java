package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.workspaces.audit.FieldChange;
import dev.workspaces.error.NotFoundException;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.Agent;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.KeyDefaults;
import dev.workspaces.key.RotationPolicy;
import dev.workspaces.limit.Limits;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.AccessDeniedException;
import dev.workspaces.policy.AccessSettings;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Expiry;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Setting;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.Cast.Who;
import dev.workspaces.service.IssueKey.IssueUserKey;
import dev.workspaces.service.OrganizationCommand.UpdateOrganization;
import dev.workspaces.storage.AuditFilter;
import dev.workspaces.storage.KeyFilter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** T3: whose a key is, who makes it says, where they may make it for them; and nothing moves it afterwards. */
class OnBehalfTest {
    private static final NewKey KEY = NewKey.named("key").holding(Actions.PROMPTS_READ);

    private final Cast cast = new Cast();
    private final Company company = cast.company;
    private final Acting olga = company.as(company.olga);

    @BeforeEach
    void members_make_their_own_keys() {
        olga.carryOut(
                new UpdateOrganization().setting(AccessSettings.none().with(Setting.MEMBERS_MANAGE_API_KEYS, true)));
    }

    @AfterEach
    void close() {
        cast.close();
    }

    @ParameterizedTest
    @EnumSource
    void t03_a_key_is_made_for_oneself_or_by_who_manages_keys_for_somebody_there_who_ranks_no_higher(Who actor) {
        assertMade(actor, company.research, cast.actor(actor), actor != Who.OUTSIDER);
        for (Who owner : Who.values()) {
            boolean may = actor.rank >= 2 && actor.rank >= owner.rank && owner != Who.OUTSIDER;
            assertMade(actor, company.research, cast.other(owner), may);
        }
    }

    @ParameterizedTest
    @EnumSource
    void t03_no_key_is_made_for_somebody_elsewhere(Who actor) {
        assertMade(actor, company.research, company.gwen, false);
        assertMade(actor, company.research, UserId.of("nobody"), false);
        assertMade(actor, company.lobby, cast.other(Who.MEMBER), false);
    }

    private void assertMade(Who actor, WorkspaceId workspace, UserId owner, boolean may) {
        int before = keys();
        IssuedKey[] made = new IssuedKey[1];
        Throwable thrown =
                catchThrowable(() -> made[0] = cast.as(actor, false).carryOut(new IssueUserKey(workspace, owner, KEY)));
        String what = actor + " for " + owner + ": " + thrown;

        assertThat(keys() - before).as(what).isEqualTo(may ? 1 : 0);
        if (may) {
            assertThat(made[0].key().owner()).as(what).contains(owner);
            assertThat(made[0].key().issuedBy()).as(what).isEqualTo(Agent.of(cast.actor(actor)));
        } else {
            assertThat(thrown)
                    .as(what)
                    .isInstanceOfAny(AccessDeniedException.class, RefusedException.class, NotFoundException.class);
        }
    }

    private int keys() {
        return company.storage.read(snapshot -> snapshot.keys()
                .list(company.acme, KeyFilter.all(), PageRequest.first(100))
                .items()
                .size());
    }

    @Test
    void t03_nothing_that_becomes_of_a_key_its_owner_or_its_workspace_makes_it_anothers() {
        KeyId key = olga.carryOut(new IssueUserKey(company.research, company.mel, KEY))
                .key()
                .id();
        ApiKey made = company.stored(key);

        for (Command<?> command : List.<Command<?>>of(
                UpdateKey.of(key),
                UpdateKey.of(key)
                        .named("other")
                        .described("other")
                        .holding(Actions.CONFIGS_READ)
                        .with(Expiry.never())
                        .with(Limits.none())
                        .with(RotationPolicy.weekly())
                        .with(KeyDefaults.none().withConfig("other")),
                new ChangeKey.DisableKey(key),
                new ChangeKey.EnableKey(key),
                new ChangeKey.RotateKey(key),
                new ChangeKey.EmergencyRotateKey(key),
                PersonCommand.UpdatePerson.of(company.mel).withEmail(company.email("mel.b")),
                new MemberCommand.ChangeWorkspaceRole(company.research, company.mel, WorkspaceRole.ADMIN),
                new PersonCommand.ChangeOrganizationRole(company.mel, OrganizationRole.ADMIN),
                new PersonCommand.SuspendPerson(company.mel),
                new PersonCommand.ReactivatePerson(company.mel),
                WorkspaceCommand.UpdateWorkspace.of(company.research).named("Other"),
                new WorkspaceCommand.ArchiveWorkspace(company.research),
                new WorkspaceCommand.RestoreWorkspace(company.research),
                new PersonCommand.HandOverOwnership(company.adam),
                new ChangeKey.RevokeKey(key))) {
            olga.carryOut(command);

            assertThat(forEver(company.stored(key))).as(command.toString()).isEqualTo(forEver(made));
            assertThat(recordedAsChanged(key))
                    .as("what is asked of the storage, which would not do it: " + command)
                    .doesNotContain("type", "workspace", "owner", "issued_by", "creation_mode");
        }
    }

    private Set<String> recordedAsChanged(KeyId key) {
        return company
                .storage
                .read(now -> now.audit().list(company.acme, AuditFilter.all(), 1, Integer.MAX_VALUE))
                .stream()
                .flatMap(event -> event.entry().changes().stream())
                .filter(change -> change.target().id().equals(key.value()))
                .filter(change -> change.before().isPresent())
                .map(FieldChange::field)
                .collect(Collectors.toSet());
    }

    private static List<Object> forEver(ApiKey key) {
        return List.of(
                key.id(),
                key.type(),
                key.organization(),
                key.workspace(),
                key.owner(),
                key.issuedBy(),
                key.creationMode(),
                key.createdAt());
    }
}
