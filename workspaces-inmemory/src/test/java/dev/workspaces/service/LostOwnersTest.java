package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Reason;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.IssueKey.IssueServiceKey;
import dev.workspaces.service.IssueKey.IssueUserKey;
import dev.workspaces.service.MemberCommand.AddMembers;
import dev.workspaces.service.MemberCommand.RemoveMember;
import dev.workspaces.service.PersonCommand.ChangeOrganizationRole;
import dev.workspaces.service.PersonCommand.RemovePerson;
import dev.workspaces.storage.KeyFilter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** T23: a removal ends its keys, all of them, and tells which; a key whose owner is missing all the same is denied, and no more. */
class LostOwnersTest {
    private static final NewKey KEY = NewKey.named("key").holding(Actions.PROMPTS_READ, Actions.COMPLETIONS_WRITE);

    private final Company company = new Company();
    private final Acting olga = company.as(company.olga);

    @AfterEach
    void close() {
        company.close();
    }

    private IssuedKey issue(WorkspaceId workspace, UserId owner) {
        return olga.carryOut(new IssueUserKey(workspace, owner, KEY));
    }

    private static Set<KeyId> endings(Ended ended) {
        return ended.endings().stream()
                .filter(Ending.OfKey.class::isInstance)
                .map(ending -> ((Ending.OfKey) ending).key())
                .collect(Collectors.toSet());
    }

    private boolean isLiving(KeyId key) {
        return company.storage.read(snapshot ->
                snapshot.keys().find(company.acme, key).map(ApiKey::isLiving).orElseThrow());
    }

    @Test
    void t23_a_removal_counts_the_keys_that_it_ends_more_than_a_page_of_them_too() {
        olga.carryOut(AddMembers.of(company.lobby, company.mel, WorkspaceRole.MEMBER));
        List<KeyId> here = IntStream.range(0, PageRequest.MAX_SIZE + 1)
                .mapToObj(number -> issue(company.research, company.mel).key().id())
                .toList();
        KeyId there = issue(company.lobby, company.mel).key().id();
        KeyId maras = issue(company.research, company.mara).key().id();

        assertThat(endings(olga.carryOut(new RemoveMember(company.research, company.mel))))
                .containsExactlyInAnyOrderElementsOf(here);
        assertThat(here).noneMatch(this::isLiving);
        assertThat(List.of(there, maras)).allMatch(this::isLiving);
        assertThat(endings(olga.carryOut(new RemovePerson(company.mel)))).containsExactly(there);
        assertThat(isLiving(there)).isFalse();
        assertThat(isLiving(maras)).isTrue();
    }

    @Test
    void t23_a_fall_ends_the_keys_of_where_there_is_no_membership_and_coming_back_revives_none() {
        olga.carryOut(AddMembers.of(company.research, company.adam, WorkspaceRole.MEMBER));
        KeyId here = issue(company.research, company.adam).key().id();
        KeyId there = issue(company.lobby, company.adam).key().id();

        Ended ended = olga.carryOut(new ChangeOrganizationRole(company.adam, OrganizationRole.MEMBER))
                .ended();

        assertThat(endings(ended)).containsExactly(there);
        assertThat(isLiving(here)).isTrue();
        olga.carryOut(new ChangeOrganizationRole(company.adam, OrganizationRole.ADMIN));
        assertThat(isLiving(there)).isFalse();
    }

    @Test
    void t23_a_removal_tells_whose_secrets_are_still_known() {
        KeyId shown = company.as(company.mara)
                .carryOut(new IssueServiceKey(company.research, KEY))
                .key()
                .id();
        KeyId mels = company.as(company.mara)
                .carryOut(new IssueUserKey(company.research, company.mel, KEY))
                .key()
                .id();
        KeyId own = issue(company.research, company.mara).key().id();

        Ended ended = olga.carryOut(new RemovePerson(company.mara));

        assertThat(endings(ended)).containsExactly(own);
        assertThat(ended.secretsStillKnown()).containsExactlyInAnyOrder(shown, mels);
    }

    @Test
    void t23_a_key_whose_owner_is_missing_is_denied_without_an_exception() {
        IssuedKey issued = issue(company.research, company.mel);
        String secret = issued.secret().orElseThrow().reveal();
        AuthenticatedKey held = company.workspaces.authenticate(secret).orElseThrow();
        assertThat(company.workspaces.check(held, Actions.PROMPTS_READ).isAllowed())
                .isTrue();
        loseMel();

        AuthenticatedKey key = company.workspaces.authenticate(secret).orElseThrow();
        for (var action : List.of(Actions.PROMPTS_READ, Actions.COMPLETIONS_WRITE, Actions.WORKSPACES_LIST)) {
            assertThat(fresh(key).decide(action).reason()).isEqualTo(Reason.KEY_OWNER_NOT_IN_WORKSPACE);
        }
        assertThat(olga.ask(new ListQuery.ListKeysOfTheGone(KeyFilter.all(), PageRequest.first(10)))
                        .items())
                .extracting(ApiKey::id)
                .containsExactly(issued.key().id());
        assertThat(olga.carryOut(new ChangeKey.RevokeKey(issued.key().id())).isLiving())
                .isFalse();
    }

    private Acting fresh(AuthenticatedKey key) {
        return company.workspaces.actingFor(key, RequestInfo.none());
    }

    /** Behind the back of the library, as a storage may that holds no foreign key. */
    private void loseMel() {
        company.storage.transact(transaction -> {
            var members = transaction.members();
            var row = members.findMembership(company.acme, company.research, company.mel)
                    .orElseThrow();
            members.delete(company.acme, company.research, company.mel, row.version());
            var membership = members.findMembership(company.acme, company.mel).orElseThrow();
            members.delete(company.acme, company.mel, membership.version());
            return true;
        });
    }
}
