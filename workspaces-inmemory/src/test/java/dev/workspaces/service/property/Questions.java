package dev.workspaces.service.property;

import dev.workspaces.id.InviteId;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.Slug;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.KeyStatus;
import dev.workspaces.policy.KeyType;
import dev.workspaces.policy.Session;
import dev.workspaces.service.GetQuery;
import dev.workspaces.service.ListQuery;
import dev.workspaces.service.Query;
import dev.workspaces.storage.AuditFilter;
import dev.workspaces.storage.InviteFilter;
import dev.workspaces.storage.KeyFilter;
import dev.workspaces.storage.PersonFilter;
import dev.workspaces.storage.WorkspaceFilter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What can be asked in an organization: of what is there, of what is another's, of what is nowhere.
 *
 * @param salt which of many alike; other ones for another number
 */
record Questions(Names names, OrganizationId here, int salt) {
    private static final int SOME = 3;

    static final WorkspaceId NOWHERE = WorkspaceId.of("wsp_00000000000000000000000000");
    static final InviteId NO_INVITE = InviteId.of("inv_00000000000000000000000000");
    static final KeyId NO_KEY = KeyId.of("key_00000000000000000000000000");
    static final UserId NOBODY = UserId.of("usr_00000000000000000000000000");

    /** How much there is to see for somebody. */
    @FunctionalInterface
    interface Expected {
        long of(Census census, Giver asking);
    }

    /** A list, page by page. */
    record Listing<T>(String words, Function<PageRequest, ListQuery<T>> of, Expected expected) {
        ListQuery<T> query(PageRequest page) {
            return of.apply(page);
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** A question about something that may not be seen, and the same about what is nowhere. */
    record Alike(Query<?> there, Query<?> nowhere) {}

    /** A few of these. */
    List<WorkspaceId> somePlaces() {
        return some(names.places());
    }

    private <T> List<T> some(List<T> all) {
        List<T> some = new ArrayList<>(all);
        Collections.rotate(some, salt);
        return some.subList(0, Math.min(SOME, some.size()));
    }

    List<GetQuery<?>> gets() {
        List<GetQuery<?>> gets = new ArrayList<>(List.of(
                new GetQuery.GetOrganization(),
                new GetQuery.GetSettings(),
                new GetQuery.VerifyAudit(Optional.empty())));
        some(Words.WORKSPACES).forEach(slug -> gets.add(new GetQuery.GetWorkspaceBySlug(Slug.of(slug))));
        some(names.places()).forEach(place -> {
            gets.add(new GetQuery.GetWorkspace(place));
            gets.add(new GetQuery.GetMember(place, names.person("mel")));
        });
        some(names.people()).forEach(person -> gets.add(new GetQuery.GetPerson(person)));
        some(names.invites()).forEach(invite -> gets.add(new GetQuery.GetInvite(invite)));
        some(names.keys()).forEach(key -> gets.add(new GetQuery.GetKey(key)));
        return gets;
    }

    List<Listing<?>> lists() {
        List<Listing<?>> lists = new ArrayList<>(List.of(
                new Listing<>(
                        "all workspaces",
                        page -> new ListQuery.ListWorkspaces(WorkspaceFilter.all(), page),
                        (census, asking) -> Known.visible(asking).size()),
                new Listing<>(
                        "all people",
                        page -> new ListQuery.ListPeople(PersonFilter.all(), page),
                        (census, asking) -> census.of(here).people().size()),
                new Listing<>(
                        "all invites",
                        page -> new ListQuery.ListInvites(InviteFilter.all(), page),
                        (census, asking) -> census.of(here).invites().size()),
                new Listing<>(
                        "all mappings",
                        ListQuery.ListGroupMappings::new,
                        (census, asking) -> census.of(here).mappings().size()),
                new Listing<>(
                        "the audit log",
                        page -> new ListQuery.ListAuditEvents(AuditFilter.all(), page),
                        (census, asking) -> census.of(here).log().sequence()
                                - census.of(here).checkpoint().sequence())));
        lists.addAll(keys());
        some(names.places()).forEach(place -> lists.addAll(about(place)));
        return lists;
    }

    private List<Listing<?>> about(WorkspaceId place) {
        UserId mara = names.person("mara");
        return List.of(
                new Listing<>(
                        "the members of " + place,
                        page -> new ListQuery.ListMembers(place, page),
                        (census, asking) -> census.of(here).members().keySet().stream()
                                .filter(row -> row.workspace().equals(place))
                                .count()),
                new Listing<>(
                        "the workspace " + place + " if mara is in it",
                        page -> new ListQuery.ListWorkspaces(
                                WorkspaceFilter.all().only(place).ofMember(mara), page),
                        (census, asking) -> mayBeTold(asking, place, mara)
                                        && Known.visible(asking).contains(place)
                                        && census.of(here).members().containsKey(new Chapter.Row(place, mara))
                                ? 1
                                : 0),
                keys("the keys of " + place, KeyFilter.inWorkspace(place)));
    }

    /** Keys, the revoked among them. */
    private static Listing<?> keys(String words, KeyFilter filter) {
        return new Listing<>(
                words, page -> new ListQuery.ListKeys(filter, page), (census, asking) -> keys(asking, filter::matches));
    }

    private static long keys(Giver asking, Predicate<ApiKey> isMeant) {
        KeyDecisions decisions = new KeyDecisions(asking);
        return asking.here().keys().values().stream()
                .filter(isMeant)
                .filter(decisions::mayList)
                .count();
    }

    private List<Listing<?>> keys() {
        UserId mel = names.person("mel");
        return List.of(
                keys("all keys", KeyFilter.all()),
                keys("mel's keys", KeyFilter.builder().owner(mel).build()),
                keys(
                        "what works of service keys",
                        KeyFilter.builder()
                                .addTypes(KeyType.WORKSPACE_SERVICE)
                                .addStatuses(KeyStatus.ACTIVE)
                                .build()),
                new Listing<>(
                        "the keys of the gone",
                        page -> new ListQuery.ListKeysOfTheGone(KeyFilter.all(), page),
                        (census, asking) -> keys(asking, key -> KeyDecisions.isOfTheGone(key, census.of(here)))));
    }

    /** Lists with filters. */
    List<Function<PageRequest, ListQuery<?>>> filtered() {
        return some(new Filters(names, here, salt).all());
    }

    /** Whoever sees only their own workspaces, or may not list members, learns nothing of where others belong. */
    private static boolean mayBeTold(Giver asking, WorkspaceId place, UserId other) {
        return asking.is(other)
                || (!seesOwnOnly(asking) && asking.may(Actions.WORKSPACE_USERS_LIST, Optional.of(place)));
    }

    private static boolean seesOwnOnly(Giver asking) {
        return asking.principal() instanceof Session session
                && session.confinement().isEmpty()
                && asking.rankOf(session.user(), Optional.empty()) < Giver.ADMIN;
    }

    /** What is not to be seen by somebody, each with what is nowhere. */
    List<Alike> alike(Census census, Who who) {
        Chapter own = census.of(here);
        Giver asking = Giver.of(census, who);
        Set<WorkspaceId> visible = Known.visible(asking);
        List<Alike> alike = new ArrayList<>();
        some(names.places()).stream()
                .filter(place -> !visible.contains(place))
                .filter(place -> !who.session().flatMap(Session::confinement).equals(Optional.of(place)))
                .forEach(place -> {
                    alike.add(new Alike(new GetQuery.GetWorkspace(place), new GetQuery.GetWorkspace(NOWHERE)));
                    alike.add(new Alike(
                            new GetQuery.GetMember(place, names.person("mel")),
                            new GetQuery.GetMember(NOWHERE, NOBODY)));
                });
        some(names.people()).stream()
                .filter(person -> !own.people().containsKey(person))
                .forEach(
                        person -> alike.add(new Alike(new GetQuery.GetPerson(person), new GetQuery.GetPerson(NOBODY))));
        some(names.invites()).stream()
                .filter(invite -> !own.invites().containsKey(invite))
                .forEach(invite ->
                        alike.add(new Alike(new GetQuery.GetInvite(invite), new GetQuery.GetInvite(NO_INVITE))));
        KeyDecisions decisions = new KeyDecisions(asking);
        some(names.keys()).stream()
                .map(GetQuery.GetKey::new)
                .filter(query -> decisions.of(query, query.id()).isEmpty())
                .forEach(query -> alike.add(new Alike(query, new GetQuery.GetKey(NO_KEY))));
        return alike;
    }
}
