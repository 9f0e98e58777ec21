package dev.workspaces.service;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.Slug;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.organization.Organization;
import dev.workspaces.page.Page;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Check;
import dev.workspaces.service.GetQuery.GetInvite;
import dev.workspaces.service.GetQuery.GetMember;
import dev.workspaces.service.GetQuery.GetOrganization;
import dev.workspaces.service.GetQuery.GetPerson;
import dev.workspaces.service.GetQuery.GetSettings;
import dev.workspaces.service.GetQuery.GetWorkspace;
import dev.workspaces.service.GetQuery.GetWorkspaceBySlug;
import dev.workspaces.service.GetQuery.VerifyAudit;
import dev.workspaces.service.ListQuery.ListAuditEvents;
import dev.workspaces.service.ListQuery.ListGroupMappings;
import dev.workspaces.service.ListQuery.ListInvites;
import dev.workspaces.service.ListQuery.ListMembers;
import dev.workspaces.service.ListQuery.ListPeople;
import dev.workspaces.service.ListQuery.ListWorkspaces;
import dev.workspaces.workspace.Workspace;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** How each kind of query is answered once it is decided. */
final class Answers {
    /** A workspace that there is nowhere: what the library gives as an id is longer. */
    static final WorkspaceId NOWHERE = WorkspaceId.of("wsp_");

    private final Map<Class<?>, BiFunction<Query<?>, Planning, Object>> answers = new HashMap<>();
    private final Map<Class<?>, BiFunction<ListQuery<?>, Planning, Long>> counts = new HashMap<>();

    Answers() {
        on(GetOrganization.class, (query, planning) -> summary(planning.organization()));
        on(GetSettings.class, (query, planning) -> planning.organization());
        on(GetPerson.class, (query, planning) -> planning.person(query.user()));
        on(
                GetInvite.class,
                (query, planning) -> Seen.of(planning.snapshot()
                        .invites()
                        .find(place(planning), query.id())
                        .orElseThrow(() -> Planning.missing("invite", query.id()))));
        on(GetWorkspace.class, (query, planning) -> Seen.of(planning, planning.workspace(query.id())));
        on(GetMember.class, (query, planning) -> MemberPlans.member(query.id(), query.user(), planning));
        on(GetQuery.GetKey.class, KeyQueries::get);
        on(VerifyAudit.class, AuditQueries::verify);
        list(ListQuery.ListKeys.class, KeyQueries::list, KeyQueries::count);
        list(ListQuery.ListKeysOfTheGone.class, KeyQueries::listOfTheGone, KeyQueries::countOfTheGone);
        list(
                ListWorkspaces.class,
                Answers::workspaces,
                (query, planning) -> planning.snapshot()
                        .workspaces()
                        .count(place(planning), OwnWorkspaces.narrow(query.filter(), planning)));
        list(
                ListPeople.class,
                (query, planning) ->
                        planning.snapshot().members().people(place(planning), query.filter(), query.page()),
                (query, planning) -> planning.snapshot().members().countPeople(place(planning), query.filter()));
        list(
                ListMembers.class,
                (query, planning) -> planning.snapshot()
                        .members()
                        .members(place(planning), query.id(), query.filter(), query.page()),
                (query, planning) ->
                        planning.snapshot().members().countMembers(place(planning), query.id(), query.filter()));
        list(
                ListInvites.class,
                (query, planning) -> planning.snapshot()
                        .invites()
                        .list(place(planning), query.filter(), query.page())
                        .map(Seen::of),
                (query, planning) -> planning.snapshot().invites().count(place(planning), query.filter()));
        list(
                ListGroupMappings.class,
                (query, planning) -> planning.snapshot().groupMappings().list(place(planning), query.page()),
                (query, planning) -> planning.snapshot().groupMappings().count(place(planning)));
        list(ListAuditEvents.class, AuditQueries::list, AuditQueries::count);
    }

    @SuppressWarnings("unchecked")
    private <Q extends Query<R>, R> void on(Class<Q> type, BiFunction<Q, Planning, R> answer) {
        answers.put(type, (query, planning) -> answer.apply((Q) query, planning));
    }

    @SuppressWarnings("unchecked")
    private <Q extends ListQuery<T>, T> void list(
            Class<Q> type, BiFunction<Q, Planning, Page<T>> answer, BiFunction<Q, Planning, Long> count) {
        on(type, answer);
        counts.put(type, (query, planning) -> count.apply((Q) query, planning));
    }

    /** Registered under its own class, so of its own type. */
    @SuppressWarnings("unchecked")
    <R> R answer(Query<R> query, Planning planning) {
        return (R) known(answers.get(query.getClass()), query).apply(query, planning);
    }

    long count(ListQuery<?> query, Planning planning) {
        return known(counts.get(query.getClass()), query).apply(query, planning);
    }

    private static <T> T known(@Nullable T answer, Query<?> query) {
        if (answer == null) {
            throw new IllegalStateException("nothing answers " + query.operationName());
        }
        return answer;
    }

    boolean knows(Class<?> type) {
        return answers.containsKey(type) || type == GetWorkspaceBySlug.class;
    }

    private static OrganizationId place(Planning planning) {
        return planning.caller().organization();
    }

    private static OrganizationSummary summary(Organization organization) {
        return new OrganizationSummary(
                organization.id(), organization.slug(), organization.name(), organization.createdAt());
    }

    private static Page<Workspace> workspaces(ListWorkspaces query, Planning planning) {
        Page<Workspace> page = planning.snapshot()
                .workspaces()
                .list(place(planning), OwnWorkspaces.narrow(query.filter(), planning), query.page());
        return Seen.maySeeSettings(planning) ? page : page.map(Seen::withoutSettings);
    }

    /** The id that a slug resolves to, or one that nobody has: also for what may not be seen, so that no slug tells of it. */
    static GetWorkspace resolve(GetWorkspaceBySlug query, Planning planning) {
        return new GetWorkspace(seen(query.slug(), planning).orElse(NOWHERE));
    }

    /** The id that a name is or, as a slug, resolves to; otherwise the name itself, which is then nobody's id. */
    static WorkspaceId resolve(String name, Planning planning) {
        WorkspaceId id = WorkspaceId.of(name);
        GivenIds.require(id);
        boolean isId =
                planning.snapshot().workspaces().find(place(planning), id).isPresent();
        return isId ? id : Slug.find(name).flatMap(slug -> seen(slug, planning)).orElse(id);
    }

    private static Optional<WorkspaceId> seen(Slug slug, Planning planning) {
        return planning.snapshot()
                .workspaces()
                .find(place(planning), slug)
                .map(Workspace::id)
                .filter(id -> isSeen(id, planning));
    }

    /** Whether the decision came past the look at it; for a credential that stays in another, that fails before. */
    private static boolean isSeen(WorkspaceId id, Planning planning) {
        return planning.decide(planning.caller().principal(), Actions.WORKSPACES_READ, Optional.of(id))
                .failedCheck()
                .filter(failed -> failed.compareTo(Check.WORKSPACE_SEEN) <= 0)
                .isEmpty();
    }
}
