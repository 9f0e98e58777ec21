package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.IssueKey.IssueUserKey;
import dev.workspaces.service.ListQuery.ListKeysOfTheGone;
import dev.workspaces.service.MemberCommand.AddMembers;
import dev.workspaces.storage.KeyFilter;
import dev.workspaces.storage.Snapshot;
import dev.workspaces.storage.Storage;
import dev.workspaces.storage.Transaction;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever looks for the keys of the gone asks once for each owner, and once for each of their workspaces. */
class OwnersLookedUpTest {
    private static final ListKeysOfTheGone QUERY = new ListKeysOfTheGone(KeyFilter.all(), PageRequest.first(10));

    private final Noting storage = new Noting();
    private final Company company = new Company(storage);
    private final Acting olga = company.as(company.olga);

    @BeforeEach
    void issue() {
        NewKey wish = NewKey.named("key").holding(Actions.PROMPTS_READ);
        olga.carryOut(AddMembers.of(company.lobby, company.mel, WorkspaceRole.MEMBER));
        for (int round = 0; round < 3; round++) {
            for (WorkspaceId place : List.of(company.lobby, company.research)) {
                for (UserId owner : List.of(company.mel, company.adam)) {
                    olga.carryOut(new IssueUserKey(place, owner, wish));
                }
            }
        }
    }

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void in_a_list_each_owner_is_looked_up_once_for_each_workspace() {
        assertThat(olga.ask(QUERY).items()).isEmpty();

        assertOnceEach();
    }

    @Test
    void in_a_count_each_owner_is_looked_up_once_for_each_workspace() {
        assertThat(olga.count(QUERY)).isZero();

        assertOnceEach();
    }

    /** But for what is asked about olga herself, as of anybody who asks. */
    private void assertOnceEach() {
        assertThat(storage.asked)
                .filteredOn(each -> !each.contains(company.olga))
                .containsExactlyInAnyOrder(
                        List.of(company.acme, company.mel),
                        List.of(company.acme, company.adam),
                        List.of(company.acme, company.lobby, company.mel),
                        List.of(company.acme, company.research, company.mel));
    }

    /** A storage that notes which memberships are asked for outside of transactions. */
    private static final class Noting implements Storage {
        private final Storage kept = TestStorage.opened();
        private final List<List<Object>> asked = new ArrayList<>();

        @Override
        public <T> T read(Function<? super Snapshot, ? extends T> work) {
            return kept.read(snapshot -> work.apply(noting(Snapshot.class, snapshot)));
        }

        private <T> T noting(Class<T> type, Object target) {
            Class<?>[] types = {type};
            return type.cast(Proxy.newProxyInstance(type.getClassLoader(), types, (self, method, arguments) -> {
                if (method.getParameterCount() == 0) {
                    return noting(method.getReturnType(), method.invoke(target));
                }
                if (method.getName().equals("findMembership")) {
                    asked.add(List.of(arguments));
                }
                return method.invoke(target, arguments);
            }));
        }

        @Override
        public <T> T transact(Function<? super Transaction, ? extends T> work) {
            return kept.transact(work);
        }

        @Override
        public void close() {
            kept.close();
        }
    }
}
