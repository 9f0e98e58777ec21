package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.error.WorkspacesException;
import dev.workspaces.page.Page;
import dev.workspaces.page.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that somebody learns by queries. */
final class AllAnswers {
    private final Acting acting;

    AllAnswers(Acting acting) {
        this.acting = acting;
    }

    /** What each query about a workspace, a person or an invite comes to, with the id taken out. */
    List<String> shapes(EveryOperation operations, String id) {
        return operations.queries().stream()
                .filter(query ->
                        !(query instanceof ListQuery.ListAuditEvents) && !(query instanceof GetQuery.VerifyAudit))
                .map(query ->
                        query.operationName() + ": " + to(query).toString().replace(id, "ID"))
                .toList();
    }

    /** All that is learnt by a query: what it holds page by page with the cursors, how many, or what is thrown. */
    List<String> to(Query<?> query) {
        List<String> answers = new ArrayList<>();
        try {
            if (query instanceof ListQuery<?> list) {
                long items = pages(list, answers);
                assertThat(acting.count(list)).as(query.operationName()).isEqualTo(items);
            } else {
                answers.add(DeepText.of(acting.ask(query)));
            }
        } catch (WorkspacesException thrown) {
            answers.add(thrown.getClass().getSimpleName() + ": " + thrown.getMessage());
        }
        return answers;
    }

    private long pages(ListQuery<?> first, List<String> answers) {
        long items = 0;
        Optional<? extends ListQuery<?>> next = Optional.of(first);
        while (next.isPresent()) {
            ListQuery<?> query = next.get();
            Page<?> page = acting.ask(query);
            items += page.items().size();
            answers.add(DeepText.of(page.items()));
            page.next().ifPresent(cursor -> answers.add(cursor.id()));
            next = page.next().map(cursor -> at(query, query.page().after(cursor)));
        }
        return items;
    }

    private static ListQuery<?> at(ListQuery<?> query, PageRequest page) {
        if (query instanceof ListQuery.ListWorkspaces list) {
            return new ListQuery.ListWorkspaces(list.filter(), page);
        }
        if (query instanceof ListQuery.ListPeople list) {
            return new ListQuery.ListPeople(list.filter(), page);
        }
        if (query instanceof ListQuery.ListMembers list) {
            return new ListQuery.ListMembers(list.id(), page);
        }
        if (query instanceof ListQuery.ListInvites list) {
            return new ListQuery.ListInvites(list.filter(), page);
        }
        if (query instanceof ListQuery.ListKeys list) {
            return new ListQuery.ListKeys(list.filter(), page);
        }
        if (query instanceof ListQuery.ListKeysOfTheGone list) {
            return new ListQuery.ListKeysOfTheGone(list.filter(), page);
        }
        if (query instanceof ListQuery.ListGroupMappings) {
            return new ListQuery.ListGroupMappings(page);
        }
        return new ListQuery.ListAuditEvents(((ListQuery.ListAuditEvents) query).filter(), page);
    }
}
