package dev.workspaces.examples.admin;

import dev.workspaces.id.WorkspaceId;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.Decision;
import dev.workspaces.policy.KeyType;
import dev.workspaces.policy.KeyVerb;
import dev.workspaces.policy.Obligation;
import dev.workspaces.policy.Resource;
import dev.workspaces.service.Acting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A route, how it is called about a thing that is there, and what the library has to allow for that.
 *
 * @param route method and path, as the server has them
 * @param call makes what it is about
 */
record Row(String route, Function<Target, Prepared> call) {
    /** Short pages: lists grow with each call. */
    static final String PAGE = "?page_size=2";

    /**
     * A call that is ready to be made.
     *
     * @param ids what stands in the place of the braces, in their order
     * @param query what follows the path
     * @param body what is sent
     * @param decision what has to be allowed
     */
    record Prepared(List<String> ids, String query, String body, Function<Acting, Decision> decision) {}

    static List<Row> all() {
        List<Row> rows = new ArrayList<>(RowsOfPeople.all());
        rows.addAll(RowsOfKeys.all());
        Features.NAMES.forEach(feature -> rows.addAll(ofFeature(feature)));
        rows.addAll(others());
        return rows;
    }

    private static List<Row> ofFeature(String feature) {
        String all = " /v1/" + feature;
        String action = feature.replace('-', '_') + ".";
        return List.of(
                new Row("POST" + all, target -> inResearch(target, List.of(), "{\"name\": \"x\"}", action + "create")),
                new Row("GET" + all, target -> inResearch(target, List.of(), "", action + "list")),
                new Row(
                        "GET" + all + "/{item}",
                        target -> inResearch(target, List.of(target.item(feature)), "", action + "read")),
                new Row(
                        "PUT" + all + "/{item}",
                        target ->
                                inResearch(target, List.of(target.item(feature)), "{\"note\": 1}", action + "update")),
                new Row(
                        "DELETE" + all + "/{item}",
                        target -> inResearch(target, List.of(target.item(feature)), "", action + "delete")));
    }

    private static List<Row> others() {
        return List.of(
                new Row("GET /v1/scim/workspaces", target -> organization(List.of(), "", "organisation_settings.read")),
                new Row(
                        "POST /v1/scim/workspaces",
                        target -> new Prepared(
                                List.of(),
                                "",
                                "{\"group\": \"g\", \"role\": \"member\", "
                                        + Target.in(target.fixture().research()) + "}",
                                in(target.fixture().research(), "organisation_settings.update"))),
                new Row(
                        "DELETE /v1/scim/workspaces/{mapping}",
                        target -> new Prepared(
                                List.of(target.mapping()),
                                "",
                                "",
                                in(target.fixture().research(), "organisation_settings.update"))),
                new Row("GET /v1/audit-logs", target -> organization(List.of(), "", "audit_logs.list")),
                new Row(
                        "POST /v1/chat/completions",
                        target -> inResearch(target, List.of(), "{}", "completions.write")));
    }

    static Prepared organization(List<String> ids, String body, String action) {
        String page = ids.isEmpty() && body.isEmpty() ? PAGE : "";
        return new Prepared(ids, page, body, who -> who.decide(action(action)).meeting(Obligation.OWN_WORKSPACES_ONLY));
    }

    static Prepared inResearch(Target target, List<String> ids, String body, String action) {
        WorkspaceId research = target.fixture().research();
        return new Prepared(ids, PAGE + "&workspace_id=" + research, body, in(research, action));
    }

    static Function<Acting, Decision> in(WorkspaceId workspace, String action) {
        return who -> who.decide(action(action), workspace);
    }

    /** About a key of the workspace `research`, whose owner is looked at. */
    static Function<Acting, Decision> onKey(Target target, KeyVerb verb, KeyType type) {
        Fixture fixture = target.fixture();
        Resource key = Resource.inWorkspace("api_keys", "key", fixture.organization(), fixture.research());
        Resource owned = type == KeyType.WORKSPACE_USER ? key.ownedBy(fixture.mel()) : key;
        return who -> who.decide(verb.on(type), fixture.research(), owned).meeting(Obligation.OWN_KEYS_ONLY);
    }

    private static Action action(String name) {
        return Catalogue.builtIn().get(name);
    }

    String method() {
        return route.substring(0, route.indexOf(' '));
    }

    /** The path with these in the place of the braces. */
    String path(List<String> ids) {
        String path = route.substring(route.indexOf(' ') + 1);
        for (String id : ids) {
            path = path.replaceFirst("\\{\\w+}", id);
        }
        return path;
    }

    /** The names in the braces, in their order. */
    List<String> names() {
        return Optional.of(route).stream()
                .flatMap(text -> java.util.regex.Pattern.compile("\\{(\\w+)}")
                        .matcher(text)
                        .results())
                .map(match -> match.group(1))
                .toList();
    }

    @Override
    public String toString() {
        return route;
    }
}
