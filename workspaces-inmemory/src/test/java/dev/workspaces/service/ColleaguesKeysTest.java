package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.workspaces.error.NotFoundException;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.policy.AccessDeniedException;
import dev.workspaces.policy.AccessSettings;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Setting;
import dev.workspaces.service.Cast.Who;
import dev.workspaces.service.ChangeKey.DisableKey;
import dev.workspaces.service.ChangeKey.EmergencyRotateKey;
import dev.workspaces.service.ChangeKey.EnableKey;
import dev.workspaces.service.ChangeKey.RevokeKey;
import dev.workspaces.service.ChangeKey.RotateKey;
import dev.workspaces.service.IssueKey.IssueOrganizationKey;
import dev.workspaces.service.IssueKey.IssueServiceKey;
import dev.workspaces.service.IssueKey.IssueUserKey;
import dev.workspaces.service.OrganizationCommand.UpdateOrganization;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** T5: who may do what to whose key: every role, each change, each kind of key. What is refused changes nothing. */
class ColleaguesKeysTest {
    private static final NewKey KEY = NewKey.named("key").holding(Actions.PROMPTS_READ);

    private final Cast cast = new Cast();
    private final Company company = cast.company;
    private final Acting olga = company.as(company.olga);

    @AfterEach
    void close() {
        cast.close();
    }

    private KeyId issue(WorkspaceId workspace, UserId owner) {
        return olga.carryOut(new IssueUserKey(workspace, owner, KEY)).key().id();
    }

    /** What the policy's text says: refusals of rank and of role are told apart, and what is not seen is denied. */
    private static boolean mayTouch(Who actor, Who owner) {
        return actor.rank >= 2 && actor.rank >= owner.rank;
    }

    @ParameterizedTest
    @EnumSource
    void t05_a_colleagues_key_is_touched_by_who_manages_keys_and_ranks_as_high(Who actor) {
        for (Who owner : List.of(Who.OWNER, Who.ADMIN, Who.WORKSPACE_ADMIN, Who.MANAGER, Who.MEMBER)) {
            assertEach(actor, issue(company.research, cast.other(owner)), mayTouch(actor, owner));
        }
    }

    @ParameterizedTest
    @EnumSource
    void t05_a_service_key_is_touched_by_who_manages_keys(Who actor) {
        KeyId key =
                olga.carryOut(new IssueServiceKey(company.research, KEY)).key().id();

        assertEach(actor, key, actor.rank >= 2);
    }

    @ParameterizedTest
    @EnumSource
    void t05_a_key_of_another_workspace_or_of_the_organization_is_touched_by_owners_and_admins(Who actor) {
        KeyId elsewhere =
                olga.carryOut(new IssueServiceKey(company.lobby, KEY)).key().id();
        KeyId organization = olga.carryOut(
                        new IssueOrganizationKey(NewKey.named("key").holding(Actions.PROMPTS_READ)))
                .key()
                .id();

        assertEach(actor, elsewhere, actor.rank >= 4);
        assertEach(actor, issue(company.lobby, company.adam), actor.rank >= 4);
        assertEach(actor, organization, actor.rank >= 4);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OUTSIDER")
    void t05_ones_own_key_is_rotated_by_oneself_and_changed_by_who_manages_keys(Who actor) {
        KeyId own = issue(company.research, cast.actor(actor));

        assertCan(actor, new RotateKey(own), true);
        assertCan(actor, new EmergencyRotateKey(own), true);
        assertCan(actor, new DisableKey(own), actor.rank >= 2);
        assertCan(actor, new EnableKey(own), actor.rank >= 2);
        assertCan(actor, UpdateKey.of(own).named("mine"), actor.rank >= 2);
        assertCan(actor, new RevokeKey(own), actor.rank >= 2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void t05_members_change_their_own_keys_alone_and_only_while_a_setting_says_so(boolean isOn) {
        olga.carryOut(
                new UpdateOrganization().setting(AccessSettings.none().with(Setting.MEMBERS_MANAGE_API_KEYS, isOn)));

        assertEach(Who.MEMBER, issue(company.research, cast.actor(Who.MEMBER)), isOn, true);
        assertEach(Who.MEMBER, issue(company.research, cast.other(Who.MEMBER)), false);
        assertEach(
                Who.MEMBER,
                olga.carryOut(new IssueServiceKey(company.research, KEY)).key().id(),
                false);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void t05_a_stranger_touches_none(boolean isOfResearch) {
        KeyId key = issue(isOfResearch ? company.research : company.lobby, company.olga);
        ApiKey before = company.stored(key);

        for (ChangeKey<?> change : changes(key)) {
            Throwable thrown = catchThrowable(() -> company.as(company.gwen).carryOut(change));
            assertThat(thrown).isInstanceOfAny(AccessDeniedException.class, NotFoundException.class);
        }
        assertThat(company.stored(key)).isEqualTo(before);
    }

    private static List<ChangeKey<?>> changes(KeyId key) {
        return List.of(
                new RotateKey(key),
                new EmergencyRotateKey(key),
                UpdateKey.of(key).named("theirs"),
                new DisableKey(key),
                new EnableKey(key),
                new RevokeKey(key));
    }

    private void assertEach(Who actor, KeyId key, boolean may) {
        assertEach(actor, key, may, may);
    }

    private void assertEach(Who actor, KeyId key, boolean mayChange, boolean mayRotate) {
        for (ChangeKey<?> change : changes(key)) {
            boolean isRotation = change instanceof RotateKey || change instanceof EmergencyRotateKey;
            assertCan(actor, change, isRotation ? mayRotate : mayChange);
        }
    }

    private void assertCan(Who actor, ChangeKey<?> change, boolean may) {
        ApiKey before = company.stored(change.id());
        Throwable thrown = catchThrowable(() -> cast.as(actor, false).carryOut(change));
        String what = actor + " " + change + " of " + before.owner() + ": " + thrown;

        assertThat(thrown == null).as(what).isEqualTo(may);
        assertThat(company.stored(change.id()).equals(before)).as(what).isEqualTo(!may);
    }
}
