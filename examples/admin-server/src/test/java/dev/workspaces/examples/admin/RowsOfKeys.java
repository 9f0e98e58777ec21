package dev.workspaces.examples.admin;

import dev.workspaces.examples.admin.Row.Prepared;
import dev.workspaces.policy.Decision;
import dev.workspaces.policy.KeyType;
import dev.workspaces.policy.KeyVerb;
import dev.workspaces.service.Acting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The routes of keys, about service keys and about somebody's. */
final class RowsOfKeys {
    private static final String KEYS = " /v1/api-keys";
    private static final String KEY = KEYS + "/{key}";
    private static final Map<String, KeyVerb> VERBS = Map.of(
            "GET" + KEY, KeyVerb.READ,
            "PUT" + KEY, KeyVerb.UPDATE,
            "DELETE" + KEY, KeyVerb.DELETE,
            "POST" + KEY + "/rotate", KeyVerb.ROTATE);

    private RowsOfKeys() {}

    static List<Row> all() {
        List<Row> rows = new ArrayList<>(List.of(
                new Row(
                        "POST" + KEYS + "/organisation/service",
                        target -> Row.organization(
                                List.of(), "{\"name\": \"k\"}", "organisation_service_api_keys.create")),
                new Row("POST" + KEYS + "/workspace/service", target -> created(target, KeyType.WORKSPACE_SERVICE, "")),
                new Row(
                        "POST" + KEYS + "/workspace/user",
                        target -> created(
                                target,
                                KeyType.WORKSPACE_USER,
                                ", \"user_id\": \"" + target.fixture().mel() + "\"")),
                new Row("GET" + KEYS, RowsOfKeys::list)));
        VERBS.forEach((route, verb) -> {
            rows.add(new Row(route, target -> one(target, verb, KeyType.WORKSPACE_SERVICE)));
            rows.add(new Row(route, target -> one(target, verb, KeyType.WORKSPACE_USER)));
        });
        return rows;
    }

    private static Prepared created(Target target, KeyType type, String more) {
        return new Prepared(
                List.of(),
                "",
                "{\"name\": \"k\", " + Target.in(target.fixture().research()) + more + "}",
                Row.onKey(target, KeyVerb.CREATE, type));
    }

    private static Prepared one(Target target, KeyVerb verb, KeyType type) {
        String id = type == KeyType.WORKSPACE_USER ? target.userKey() : target.serviceKey();
        String body = verb == KeyVerb.UPDATE ? "{\"description\": \"x\"}" : "";
        return new Prepared(List.of(id), "", body, Row.onKey(target, verb, type));
    }

    /** Of both types, where one is allowed; the answer for people's keys otherwise. */
    private static Prepared list(Target target) {
        String query = Row.PAGE + "&workspace_id=" + target.fixture().research();
        return new Prepared(List.of(), query, "", who -> listed(target, who));
    }

    private static Decision listed(Target target, Acting who) {
        Decision ofService = who.decide(
                KeyVerb.LIST.on(KeyType.WORKSPACE_SERVICE), target.fixture().research());
        return ofService.isAllowed()
                ? ofService
                : who.decide(
                                KeyVerb.LIST.on(KeyType.WORKSPACE_USER),
                                target.fixture().research())
                        .meeting(dev.workspaces.policy.Obligation.OWN_KEYS_ONLY);
    }
}
