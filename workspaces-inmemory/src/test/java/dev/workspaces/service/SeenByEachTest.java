package dev.workspaces.service;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.NamePart;
import dev.workspaces.id.Slug;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.page.Cursor;
import dev.workspaces.page.Page;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.AccessDeniedException;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Scopes;
import dev.workspaces.policy.Session;
import dev.workspaces.service.IssueKey.IssueOrganizationKey;
import dev.workspaces.service.IssueKey.IssueServiceKey;
import dev.workspaces.service.ListQuery.ListWorkspaces;
import dev.workspaces.service.PersonCommand.SuspendPerson;
import dev.workspaces.storage.WorkspaceFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** T6: two tenants, every query by every kind of session ({@link SeenByKeysTest} has the keys): nothing of the other one, and nothing unseen, in any answer. */
class SeenByEachTest {
    private static final Scopes ALL = Scopes.of(Catalogue.builtIn().actions().toArray(Action[]::new));

    private final Neighbours neighbours = new Neighbours();
    private final Company company = neighbours.company;
    private final Map<String, Session> principals = principals();

    @AfterEach
    void close() {
        company.close();
    }

    private Map<String, Session> principals() {
        Map<String, Session> all = new LinkedHashMap<>();
        all.put("owner", company.session(company.olga));
        all.put("admin", company.session(company.adam));
        all.put("workspace admin", company.session(company.wanda));
        all.put("manager", company.session(company.mara));
        all.put("member", company.session(company.mel));
        all.put("outsider", company.session(company.nora));
        Map<String, Session> narrowed = new LinkedHashMap<>();
        all.forEach((who, session) -> {
            narrowed.put(who + " confined", session.confinedTo(company.research));
            narrowed.put(who + " confined elsewhere", session.confinedTo(company.lobby));
            narrowed.put(who + " confined to a foreign workspace", session.confinedTo(neighbours.theirs));
            narrowed.put(who + " under a ceiling", session.withCeiling(ALL));
            narrowed.put(who + " under a low ceiling", session.withCeiling(Scopes.of(Actions.WORKSPACES_LIST)));
            narrowed.put(who + " under no scope", session.withCeiling(Scopes.none()));
        });
        all.putAll(narrowed);
        all.put("foreign", Principal.session(company.acme, company.gwen));
        all.put(
                "foreign confined",
                Principal.session(company.acme, company.gwen).confinedTo(company.research));
        all.put("nobody", Principal.session(company.acme, UserId.of("usr_nobody")));
        return all;
    }

    private Session principal(String who) {
        return requireNonNull(principals.get(who), who);
    }

    @Test
    void t06_every_query_is_asked() {
        assertThat(neighbours.here().queries())
                .extracting(Object::getClass)
                .hasSameElementsAs(OperationsTest.leaves(Query.class).toList());
    }

    @Test
    void t06_no_answer_page_count_or_cursor_holds_anything_of_another_tenant() {
        principals.forEach((who, session) -> {
            for (Query<?> query : neighbours.here().queries()) {
                assertNothingForeign(who, query, answers(session, query));
            }
            for (Neighbours.Exchange exchange : neighbours.exchanges()) {
                for (Query<?> query : exchange.foreign().queries()) {
                    String named =
                            answers(session, query).toString().replace(exchange.foreignId(), "what was asked for");
                    assertNothingForeign(who, query, List.of(named));
                }
            }
        });
    }

    private void assertNothingForeign(String who, Query<?> query, List<String> answers) {
        assertThat(answers.toString())
                .as(who + " asks " + query.operationName())
                .doesNotContain(neighbours.secretsOfGlobex().toArray(String[]::new));
    }

    @Test
    void t06_a_session_of_another_organization_gets_nothing_in_any_shape() {
        for (String who : List.of("foreign", "foreign confined", "nobody")) {
            for (Query<?> query : neighbours.here().queries()) {
                assertThat(answers(principal(who), query))
                        .as(who + " asks " + query.operationName())
                        .allMatch(answer -> answer.matches(
                                "AccessDeniedException: .*(NOT_IN_ORGANIZATION|CREDENTIAL_NOT_ALLOWED).*"));
            }
        }
        company.as(company.olga).carryOut(new SuspendPerson(company.mel));
        for (Query<?> query : neighbours.here().queries()) {
            assertThat(answers(company.session(company.mel), query))
                    .allMatch(answer -> answer.matches(
                            "AccessDeniedException: access denied to `[a-z_.]+`: `NOT_IN_ORGANIZATION`"));
        }
    }

    @Test
    void t06_who_sees_how_many() {
        Map<String, Long> seen = new TreeMap<>();
        for (String who : List.of("owner", "admin", "workspace admin", "manager", "member", "outsider")) {
            for (String how : List.of("", " confined", " confined elsewhere", " confined to a foreign workspace")) {
                ListQuery<?> list = new ListQuery.ListWorkspaces(WorkspaceFilter.all(), PageRequest.first(1));
                try {
                    seen.put(who + how, company.as(principal(who + how)).count(list));
                } catch (AccessDeniedException denied) {
                    seen.put(who + how, -1L);
                }
            }
        }
        Map<String, Long> expected = new TreeMap<>();
        List.of("owner", "admin").forEach(who -> {
            expected.putAll(Map.of(who, 2L, who + " confined", 1L, who + " confined elsewhere", 1L));
            expected.put(who + " confined to a foreign workspace", -1L);
        });
        List.of("workspace admin", "manager", "member").forEach(who -> {
            expected.putAll(Map.of(who, 1L, who + " confined", 1L, who + " confined elsewhere", -1L));
            expected.put(who + " confined to a foreign workspace", -1L);
        });
        expected.put("outsider", 0L);
        Stream.of("", " elsewhere", " to a foreign workspace")
                .forEach(where -> expected.put("outsider confined" + where, -1L));
        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void t06_foreign_missing_and_unseen_answer_in_the_same_way_and_shape() {
        List<WorkspaceId> workspaces =
                List.of(neighbours.theirLab, neighbours.theirs, company.lobby, WorkspaceId.of("wsp_nowhere"));
        List<Slug> slugs = List.of(neighbours.theirSlug, Slug.of("default"), Slug.of("nowhere"));

        for (String who : principals.keySet()) {
            Session session = principal(who);
            boolean seesTheLobby = who.startsWith("owner") || who.startsWith("admin");
            assertThat(workspaces.stream()
                            .filter(id -> !seesTheLobby || !id.equals(company.lobby))
                            // what a session is confined to is known to it
                            .filter(id -> !session.confinement().equals(Optional.of(id)))
                            .map(id -> shapes(session, neighbours.here().at(id), id.value()))
                            .distinct())
                    .as(who)
                    .hasSize(1);
            assertThat(slugs.stream()
                            .filter(slug -> !seesTheLobby || !slug.value().equals("default"))
                            .map(slug -> answers(session, new GetQuery.GetWorkspaceBySlug(slug)))
                            .distinct())
                    .as(who)
                    .hasSize(1);
            for (Neighbours.Exchange exchange : neighbours.exchanges()) {
                assertThat(shapes(session, exchange.foreign(), exchange.foreignId()))
                        .as(who + ", another " + exchange.what())
                        .isEqualTo(shapes(session, exchange.missing(), exchange.missingId()));
            }
        }
    }

    private List<String> shapes(Session session, EveryOperation operations, String id) {
        return new AllAnswers(company.as(session)).shapes(operations, id);
    }

    @Test
    void t06_a_list_of_workspaces_tells_nobody_where_another_is_a_member_who_may_not_list_members() {
        Acting olga = company.as(company.olga);
        NewKey wish = NewKey.named("lists").holding(Actions.WORKSPACES_LIST);
        KeyId ofAll = olga.carryOut(new IssueOrganizationKey(wish)).key().id();
        KeyId ofOne =
                olga.carryOut(new IssueServiceKey(company.research, wish)).key().id();
        ListWorkspaces ofMel = new ListWorkspaces(WorkspaceFilter.all().ofMember(company.mel), PageRequest.first(10));
        Session narrow = company.session(company.olga).withCeiling(Scopes.of(Actions.WORKSPACES_LIST));

        for (Acting asking : List.of(company.as(ofAll), company.as(ofOne), company.as(narrow))) {
            assertThat(asking.ask(ofMel).items()).isEmpty();
            assertThat(asking.count(ofMel)).isZero();
        }
        assertThat(olga.count(ofMel)).isEqualTo(1);
        assertThat(company.as(company.mel).count(ofMel)).isEqualTo(1);
        assertThat(company.as(company.mara).count(ofMel)).isZero();
    }

    @Test
    void t06_a_part_of_a_name_finds_no_workspace_that_somebody_may_not_see_nor_another_of_theirs() {
        for (String part : List.of("RESEARCH", "fault", "neither")) {
            ListWorkspaces named =
                    new ListWorkspaces(WorkspaceFilter.all().having(NamePart.of(part)), PageRequest.first(10));
            long there = part.equals("neither") ? 0 : 1;

            assertThat(company.as(company.olga).count(named)).as(part).isEqualTo(there);
            assertThat(company.as(company.mel).count(named)).as(part).isEqualTo(part.equals("RESEARCH") ? 1 : 0);
            assertThat(company.as(company.nora).count(named)).as(part).isZero();
        }
    }

    @Test
    void t06_a_cursor_of_another_tenant_opens_nothing() {
        Page<?> theirs =
                company.as(company.gwen).ask(new ListQuery.ListWorkspaces(WorkspaceFilter.all(), PageRequest.first(1)));
        PageRequest after = PageRequest.first(10).after(theirs.next().orElseThrow());

        assertThat(company.as(company.olga)
                        .ask(new ListQuery.ListWorkspaces(WorkspaceFilter.all(), after))
                        .items())
                .extracting(workspace -> workspace.organization())
                .containsOnly(company.acme);
        assertThatThrownBy(() -> Cursor.parse("not a cursor")).hasMessageStartingWith("cursor");
    }

    private List<String> answers(Session session, Query<?> query) {
        return new AllAnswers(company.as(session)).to(query);
    }
}
