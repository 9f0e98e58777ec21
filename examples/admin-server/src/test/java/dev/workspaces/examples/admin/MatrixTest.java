package dev.workspaces.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.examples.admin.Client.Reply;
import dev.workspaces.examples.admin.Row.Prepared;
import dev.workspaces.policy.Decision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two organizations: every route, by everybody, about what is there, what is another's, and what is not there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatrixTest {
    private final TestServer test = new TestServer();
    private final Fixture acme = new Fixture(test, "acme");
    private final Fixture globex = new Fixture(test, "globex");
    private final Target own = new Target(test, acme, "acme");
    private final Target foreign = new Target(test, globex, "globex");
    private final List<Who> everybody = Who.all(test, acme);
    private final Map<String, String> foreignIds = foreignIds();
    private final String furnished = furnished(globex);

    @AfterAll
    void end() {
        test.close();
    }

    private Map<String, String> foreignIds() {
        Map<String, String> ids = new HashMap<>(Map.of(
                "user", foreign.member().value(),
                "invite", foreign.invite(),
                "workspace", globex.research().value(),
                "key", foreign.serviceKey(),
                "mapping", foreign.mapping()));
        Features.NAMES.forEach(feature -> ids.put(feature, foreign.item(feature)));
        return ids;
    }

    /** Another's workspace in which there is something of everything, and which nobody but them tries to change. */
    private String furnished(Fixture theirs) {
        Client owner = test.client(theirs.ownersToken());
        String in = "{\"name\": \"x\", " + Target.in(theirs.lab()) + "}";
        assertThat(owner.post("/v1/api-keys/workspace/service", in).status()).isEqualTo(200);
        Features.NAMES.forEach(
                feature -> assertThat(owner.post("/v1/" + feature, in).status()).isEqualTo(200));
        assertThat(owner.get("/v1/audit-logs?workspace_id=" + theirs.lab()).at("/total"))
                .isNotEqualTo("0");
        return theirs.lab().value();
    }

    static List<Row> rows() {
        return Row.all();
    }

    @Test
    void every_route_is_in_the_table_but_those_for_everybody_and_the_one_about_oneself() {
        Set<String> covered = Row.all().stream().map(Row::route).collect(Collectors.toCollection(TreeSet::new));
        covered.addAll(Set.of(
                "GET /healthz",
                "GET /readyz",
                "GET /openapi.json",
                "POST /v1/invites/{token}/accept",
                "GET /v1/access/explain"));

        assertThat(covered).isEqualTo(ApiDocument.operations());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void what_is_there_is_answered_as_the_library_decides(Row row) {
        for (Who who : everybody) {
            Prepared prepared = row.call().apply(own);
            Decision decision = prepared.decision().apply(who.acting());

            Reply reply = test.client(who.presented())
                    .call(row.method(), row.path(prepared.ids()) + prepared.query(), prepared.body(), request -> {});

            Expected.of(decision).requireFitting(reply, row + " by " + who + ": " + decision);
        }
        assertThat(test.client("")
                        .call(row.method(), row.path(row.names()), "", request -> {})
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void t6_what_is_anothers_is_answered_like_what_is_not_there(Row row) {
        Prepared prepared = row.call().apply(own);
        for (Who who : everybody) {
            for (int from = 0; from < prepared.ids().size(); from++) {
                compare(row, prepared, who, from);
            }
            compareQuery(row, prepared, who);
        }
    }

    /** With the ids from this one on another's, and nobody's. */
    private void compare(Row row, Prepared prepared, Who who, int from) {
        List<String> anothers = new ArrayList<>(prepared.ids().subList(0, from));
        row.names().subList(from, row.names().size()).forEach(name -> anothers.add(foreignId(name, row)));
        List<String> nobodys = new ArrayList<>(anothers);
        nobodys.replaceAll(id -> anothers.indexOf(id) < from ? id : Alike.missing(id));
        compare(row, who, row.path(anothers) + prepared.query(), row.path(nobodys) + prepared.query(), prepared.body());
    }

    /** With another's workspace in the query, and nobody's. */
    private void compareQuery(Row row, Prepared prepared, Who who) {
        String there = acme.research().value();
        String anothers = globex.research().value();
        String path = row.path(prepared.ids()) + prepared.query();
        compare(row, who, path.replace(there, anothers), path.replace(there, Alike.missing(anothers)), prepared.body());
        if (row.method().equals("GET")) {
            String byQuery = row.path(prepared.ids()) + Row.PAGE + "&workspace_id=";
            compare(row, who, byQuery + furnished, byQuery + Alike.missing(furnished), prepared.body());
        }
        if (prepared.body().contains(there)) {
            Reply one = call(row, who, path, prepared.body().replace(there, anothers));
            Reply other = call(row, who, path, prepared.body().replace(there, Alike.missing(anothers)));
            Alike.require(one, other, row + " by " + who);
        }
    }

    private void compare(Row row, Who who, String path, String other, String body) {
        if (!path.equals(other)) {
            Alike.require(call(row, who, path, body), call(row, who, other, body), row + " by " + who + " on " + path);
        }
    }

    private Reply call(Row row, Who who, String path, String body) {
        return test.client(who.presented()).call(row.method(), path, body, request -> {});
    }

    private String foreignId(String name, Row row) {
        String feature = row.route().replaceFirst(".*/v1/([a-z-]+).*", "$1");
        return foreignIds.getOrDefault(name, foreignIds.getOrDefault(feature, "none"));
    }
}
