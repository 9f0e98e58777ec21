package dev.workspaces.service;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.Slug;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.AccessDeniedException;
import dev.workspaces.policy.Actions;
import dev.workspaces.service.ChangeKey.DisableKey;
import dev.workspaces.service.ListQuery.ListWorkspaces;
import dev.workspaces.service.PersonCommand.SuspendPerson;
import dev.workspaces.storage.WorkspaceFilter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** T6: two tenants, every query by every kind of key: nothing of the other one, and nothing unseen, in any answer. */
class SeenByKeysTest {
    private final Neighbours neighbours = new Neighbours();
    private final Company company = neighbours.company;
    private final Map<String, KeyId> good = new LinkedHashMap<>();
    private final Map<String, KeyId> stopped = new LinkedHashMap<>();

    /** Of each kind, keys of all that it may hold, of little, and of nothing; and two that are stopped. */
    @BeforeEach
    void issue() {
        for (KeyKind kind : KeyKind.values()) {
            good.put(kind + " of all", kind.issue(company, kind.holdingAll()));
            good.put(
                    kind + " of little", kind.issue(company, NewKey.named("key").holding(Actions.PROMPTS_READ)));
            good.put(kind + " of nothing", kind.issue(company, NewKey.named("key")));
            KeyId disabled = kind.issue(company, kind.holdingAll());
            company.as(company.olga).carryOut(new DisableKey(disabled));
            stopped.put(kind + " disabled", disabled);
            var end = company.clock.instant().plus(Duration.ofHours(1));
            stopped.put(kind + " expired", kind.issue(company, kind.holdingAll().until(end)));
        }
        good.put("elsewhere of all", KeyKind.SERVICE.issue(company, company.lobby, KeyKind.SERVICE.holdingAll()));
        company.clock.pass(Duration.ofHours(1));
    }

    @AfterEach
    void close() {
        company.close();
    }

    private AllAnswers answers(KeyId key) {
        return new AllAnswers(company.as(key));
    }

    @Test
    void t06_no_answer_page_count_or_cursor_holds_anything_of_another_tenant() {
        good.forEach(this::assertNothingForeign);
        stopped.forEach(this::assertNothingForeign);
    }

    private void assertNothingForeign(String which, KeyId key) {
        for (Query<?> query : neighbours.here().queries()) {
            assertNothingForeign(which, query, answers(key).to(query).toString());
        }
        for (Neighbours.Exchange exchange : neighbours.exchanges()) {
            for (Query<?> query : exchange.foreign().queries()) {
                String named = answers(key).to(query).toString().replace(exchange.foreignId(), "what was asked for");
                assertNothingForeign(which, query, named);
            }
        }
    }

    private void assertNothingForeign(String which, Query<?> query, String answers) {
        assertThat(answers)
                .as(which + " asks " + query.operationName())
                .doesNotContain(neighbours.secretsOfGlobex().toArray(String[]::new));
    }

    @Test
    void t06_a_key_that_is_stopped_gets_nothing_in_any_shape() {
        stopped.forEach(
                (which, key) -> assertNothing(which, key, which.endsWith("disabled") ? "KEY_DISABLED" : "KEY_EXPIRED"));
        company.as(company.olga).carryOut(new SuspendPerson(company.mel));
        assertNothing("suspended", requireNonNull(good.get("MEMBERS of all")), "KEY_OWNER_NOT_IN_WORKSPACE");
    }

    private void assertNothing(String which, KeyId key, String reason) {
        for (Query<?> query : neighbours.here().queries()) {
            assertThat(answers(key).to(query))
                    .as(which + " asks " + query.operationName())
                    .isNotEmpty()
                    .allMatch(answer ->
                            answer.matches("AccessDeniedException: access denied to `[a-z_.]+`: `" + reason + "`"));
        }
    }

    @Test
    void t06_who_sees_how_many() {
        Map<String, Long> seen = new TreeMap<>();
        Map<String, Long> expected = new TreeMap<>();
        ListWorkspaces list = new ListWorkspaces(WorkspaceFilter.all(), PageRequest.first(1));
        good.forEach((which, key) -> {
            try {
                seen.put(which, company.as(key).count(list));
            } catch (AccessDeniedException denied) {
                seen.put(which, -1L);
            }
            expected.put(which, which.endsWith("all") ? 1L : -1L);
        });
        expected.put("ORGANIZATION of all", 2L);

        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void t06_foreign_missing_and_unseen_answer_in_the_same_way_and_shape() {
        WorkspaceId nowhere = WorkspaceId.of("wsp_nowhere");
        good.forEach((which, key) -> {
            WorkspaceId unseen = which.startsWith("ORGANIZATION")
                    ? nowhere
                    : which.startsWith("elsewhere") ? company.research : company.lobby;
            assertThat(List.of(neighbours.theirLab, neighbours.theirs, unseen, nowhere).stream()
                            .map(id -> answers(key).shapes(neighbours.here().at(id), id.value()))
                            .distinct())
                    .as(which)
                    .hasSize(1);
            Slug slug = Slug.of(unseen.equals(company.lobby) ? "default" : "no-such");
            assertThat(List.of(neighbours.theirSlug, slug, Slug.of("nowhere")).stream()
                            .map(name -> answers(key).to(new GetQuery.GetWorkspaceBySlug(name)))
                            .distinct())
                    .as(which)
                    .hasSize(1);
            for (Neighbours.Exchange exchange : neighbours.exchanges()) {
                assertThat(answers(key).shapes(exchange.foreign(), exchange.foreignId()))
                        .as(which + ", another " + exchange.what())
                        .isEqualTo(answers(key).shapes(exchange.missing(), exchange.missingId()));
            }
        });
    }
}
