package dev.workspaces.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.inmemory.BrokenStorage.Breaker;
import dev.workspaces.storage.Storage;
import dev.workspaces.storage.contract.*;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract fails a storage that breaks a promise, and it does so at the test of that promise. */
class ContractKitTest {
    /**
     * A storage that breaks a promise.
     *
     * @param how for people
     * @param contract that the promise is a part of
     * @param test of the promise
     * @param storage opens one
     */
    record Broken(String how, Class<? extends Contract> contract, String test, Supplier<? extends Storage> storage) {
        static Broken by(String how, Class<? extends Contract> contract, String test, Supplier<Breaker> breaker) {
            return new Broken(how, contract, test, () -> new BrokenStorage(breaker.get()));
        }

        static Broken byCommittingEachCall(Class<? extends Contract> contract, String test) {
            return new Broken("commits each call", contract, test, AutoCommitStorage::new);
        }

        @Override
        public String toString() {
            return how + ": " + test;
        }
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_broken_storage_fails_at_the_promise_that_it_breaks(Broken broken) {
        assertThat(failures(broken)).contains(broken.test());
    }

    /** Of as many runs as it takes: a race is lost by chance. */
    private static Set<String> failures(Broken broken) {
        Set<String> failures = new TreeSet<>();
        for (int run = 0; run < 25 && !failures.contains(broken.test()); run++) {
            failures.addAll(KitRun.failures(broken.contract(), broken.storage()));
        }
        return failures;
    }

    @Test
    void there_is_a_broken_storage_for_each_contract() {
        Set<Class<?>> tried = broken().stream().map(Broken::contract).collect(Collectors.toSet());

        assertThat(Stream.of(InMemoryContractTest.class.getDeclaredClasses())
                        .filter(each -> each.isAnnotationPresent(Nested.class))
                        .<Class<?>>map(Class::getSuperclass))
                .containsExactlyInAnyOrderElementsOf(tried);
    }

    static List<Broken> broken() {
        return Stream.concat(unisolated().stream(), otherwise().stream()).toList();
    }

    private static List<Broken> unisolated() {
        return List.of(
                Broken.byCommittingEachCall(
                        TransactionContract.class,
                        "nothing_of_a_transaction_that_threw_is_there_and_what_it_threw_is_thrown"),
                Broken.byCommittingEachCall(IsolationContract.class, "nobody_sees_a_transaction_half_done"),
                Broken.byCommittingEachCall(IsolationContract.class, "a_snapshot_stays_as_it_was_while_others_write"),
                Broken.byCommittingEachCall(SerializableContract.class, "what_was_read_holds_until_the_end"),
                Broken.byCommittingEachCall(LockContract.class, "an_organization_is_held_by_one_transaction_at_a_time"),
                Broken.byCommittingEachCall(HoldContract.class, "a_workspace_that_is_held_is_not_deleted_meanwhile"),
                Broken.byCommittingEachCall(HoldContract.class, "a_workspace_that_is_held_is_not_archived_meanwhile"),
                Broken.byCommittingEachCall(HandleContract.class, "a_call_inside_of_another_is_refused"),
                Broken.byCommittingEachCall(HandleContract.class, "what_was_handed_is_refused_after_the_work"),
                Broken.byCommittingEachCall(HandleContract.class, "what_was_handed_is_refused_in_another_thread"),
                Broken.byCommittingEachCall(HandleContract.class, "a_snapshot_writes_nothing_whatever_it_is_cast_to"),
                Broken.byCommittingEachCall(ClosingContract.class, "calls_after_closing_are_refused"));
    }

    private static List<Broken> otherwise() {
        return List.of(
                Broken.by(
                        "ignores the organization",
                        TenantContract.class,
                        "what_one_organization_has_another_has_not",
                        BrokenStorages::ignoringTheOrganization),
                Broken.by(
                        "pages by offset",
                        PageContract.class,
                        "what_is_added_between_two_pages_moves_nothing",
                        BrokenStorages::pagingByOffset),
                Broken.by(
                        "pages by offset",
                        PageContract.class,
                        "what_is_removed_between_two_pages_moves_nothing",
                        BrokenStorages::pagingByOffset),
                Broken.by(
                        "ignores case",
                        TextContract.class,
                        "texts_that_look_alike_are_two",
                        BrokenStorages::ignoringCase),
                Broken.by(
                        "ignores spaces",
                        TextContract.class,
                        "a_space_at_either_end_counts",
                        BrokenStorages::ignoringTrailingSpaces),
                Broken.by(
                        "composes", TextContract.class, "a_text_is_found_whatever_is_in_it", BrokenStorages::composing),
                Broken.by(
                        "takes names for patterns",
                        TextContract.class,
                        "texts_that_look_alike_are_two",
                        BrokenStorages::takingNamesForPatterns),
                Broken.by(
                        "checks no version",
                        VersionContract.class,
                        "a_change_of_another_version_is_refused_and_changes_nothing",
                        BrokenStorages::checkingNoVersion),
                Broken.by(
                        "answers what was given",
                        VersionContract.class,
                        "a_change_counts_the_version_up_and_keeps_the_time_of_creation",
                        BrokenStorages::answeringWhatWasGiven),
                Broken.by(
                        "checks no version",
                        ConcurrencyContract.class,
                        "no_update_is_lost_where_versions_tell",
                        BrokenStorages::checkingNoVersion),
                Broken.by(
                        "loses microseconds",
                        RoundTripContract.class,
                        "instants_keep_their_microseconds",
                        BrokenStorages::losingMicroseconds),
                Broken.by(
                        "loses a field",
                        RoundTripContract.class,
                        "every_field_comes_back_as_it_was_added",
                        BrokenStorages::losingLimits),
                Broken.by(
                        "loses a field",
                        RecordContract.class,
                        "every_field_of_an_audit_event_comes_back_as_it_went",
                        BrokenStorages::losingRequestIds),
                Broken.by(
                        "names another field",
                        OrganizationContract.class,
                        "two_organizations_with_one_id_or_one_slug_are_refused",
                        BrokenStorages::namingAnotherField),
                Broken.by(
                        "keeps what it found",
                        OrganizationContract.class,
                        "an_organization_is_not_found_by_the_slug_it_had",
                        () -> BrokenStorages.cached("organizations", "find")),
                Broken.by(
                        "swallows duplicates",
                        UserContract.class,
                        "two_users_with_one_id_address_or_external_id_are_refused",
                        () -> BrokenStorages.swallowingDuplicates("members")),
                Broken.by(
                        "swallows duplicates",
                        WorkspaceContract.class,
                        "two_workspaces_of_an_organization_with_one_id_or_one_slug_are_refused",
                        () -> BrokenStorages.swallowingDuplicates("workspaces")),
                Broken.by(
                        "keeps what it counted",
                        MemberContract.class,
                        "owners_count_while_they_are_active",
                        () -> BrokenStorages.cached("members", "countActiveOwners")),
                Broken.by(
                        "ignores a filter",
                        PeopleContract.class,
                        "those_who_have_all_of_it",
                        BrokenStorages::ignoringTheRole),
                Broken.by(
                        "counts one more",
                        WorkspaceListContract.class,
                        "all_of_an_organization_and_no_other",
                        BrokenStorages::countingOneMore),
                Broken.by(
                        "keeps what it found",
                        WorkspaceMemberContract.class,
                        "a_membership_is_not_found_by_a_group_that_gives_no_role_any_more",
                        () -> BrokenStorages.cached("members", "membershipsBy")),
                Broken.by(
                        "keeps what it found",
                        InviteContract.class,
                        "an_invite_is_found_by_the_digest_of_its_token_while_it_has_one",
                        () -> BrokenStorages.cached("invites", "findByToken")),
                Broken.by(
                        "keeps what it found",
                        KeyContract.class,
                        "a_key_is_found_by_the_digest_of_each_secret_that_it_has",
                        () -> BrokenStorages.cached("keys", "findByDigest")),
                Broken.by(
                        "ignores a filter",
                        KeyListContract.class,
                        "those_that_match_each_part",
                        BrokenStorages::ignoringTheOwner),
                Broken.by(
                        "ignores when invites are over",
                        InviteListContract.class,
                        "what_is_over_comes_from_every_organization_and_first_over_first",
                        BrokenStorages::takingAllInvitesForOver),
                Broken.by(
                        "takes none for no limit",
                        InviteListContract.class,
                        "a_limit_of_0_answers_nothing_of_what_is_over",
                        () -> BrokenStorages.takingNoneForNoLimit("invites", "over")),
                Broken.by(
                        "takes none for no limit",
                        IdempotencyContract.class,
                        "a_limit_of_0_forgets_nothing",
                        () -> BrokenStorages.takingNoneForNoLimit("idempotency", "forgetBefore")),
                Broken.by(
                        "is never empty again",
                        OrganizationContract.class,
                        "a_store_is_as_empty_as_it_was_once_an_organization_has_come_and_gone",
                        BrokenStorages::neverEmptyAgain),
                Broken.by(
                        "never lets in",
                        GroupMappingContract.class,
                        "who_is_kept_out_is_so_in_that_workspace_alone_until_they_are_let_in",
                        BrokenStorages::neverLettingIn),
                Broken.by(
                        "shares repeats",
                        IdempotencyContract.class,
                        "the_same_key_of_others_is_another",
                        BrokenStorages::sharingRepeats),
                Broken.by(
                        "lists from the start",
                        AuditContract.class,
                        "events_are_listed_from_a_place_on_and_up_to_a_limit",
                        BrokenStorages::listingAuditEventsFromTheStart),
                Broken.by(
                        "loses the head",
                        AuditContract.class,
                        "events_are_numbered_without_gaps_and_chained",
                        BrokenStorages::losingTheHead),
                Broken.by(
                        "ends inclusively",
                        AuditFilterContract.class,
                        "those_before_an_instant",
                        BrokenStorages::endingInclusively),
                Broken.by(
                        "records twice",
                        ChangeContract.class,
                        "revisions_are_numbered_without_gaps_and_keep_what_changed_in_order",
                        BrokenStorages::recordingTwice),
                Broken.by(
                        "forgets silently",
                        ChangeContract.class,
                        "where_the_next_revision_was_let_go_of_nothing_can_be_told",
                        BrokenStorages::forgettingSilently),
                Broken.by(
                        "forgets the newest",
                        ChangeContract.class,
                        "the_newest_revision_is_never_let_go_of_and_numbers_go_on",
                        BrokenStorages::forgettingTheNewest),
                Broken.by(
                        "hears backward",
                        ListenerContract.class,
                        "hearing_goes_forward_only",
                        BrokenStorages::hearingBackward),
                Broken.by(
                        "hears backward",
                        ListenerContract.class,
                        "of_several_who_hear_at_once_the_one_who_has_heard_most_counts",
                        BrokenStorages::hearingBackward),
                Broken.by(
                        "shares what was heard",
                        ListenerContract.class,
                        "a_listener_has_heard_of_each_organization_what_was_noted_of_it",
                        BrokenStorages::sharingWhatWasHeard),
                Broken.by(
                        "keeps what it found",
                        CascadeContract.class,
                        "a_workspace_takes_its_memberships_keys_mappings_and_notes_with_it",
                        () -> BrokenStorages.cached("members", "findMembership")));
    }
}
