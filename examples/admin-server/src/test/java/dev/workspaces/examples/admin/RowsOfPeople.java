package dev.workspaces.examples.admin;

import dev.workspaces.examples.admin.Row.Prepared;
import dev.workspaces.id.WorkspaceId;
import java.util.List;

/** The routes of people, invites, workspaces and members. */
final class RowsOfPeople {
    private static final String USERS = " /v1/admin/users";
    private static final String USER = USERS + "/{user}";
    private static final String INVITES = USERS + "/invites";
    private static final String INVITE = INVITES + "/{invite}";
    private static final String WORKSPACES = " /v1/admin/workspaces";
    private static final String WORKSPACE = WORKSPACES + "/{workspace}";
    private static final String MEMBERS = WORKSPACE + "/users";
    private static final String MEMBER = MEMBERS + "/{user}";
    private static final String AS_MEMBER = "{\"role\": \"member\"}";

    private RowsOfPeople() {}

    static List<Row> all() {
        return List.of(
                new Row("GET" + USERS, target -> organization("", "organisation_users.list")),
                new Row("GET" + USER, target -> user(target, "", "organisation_users.read")),
                new Row("PUT" + USER, target -> user(target, AS_MEMBER, "organisation_users.update")),
                new Row("DELETE" + USER, target -> user(target, "", "organisation_users.delete")),
                new Row(
                        "POST" + INVITES,
                        target ->
                                organization("{\"email\": \"" + target.address() + "\"}", "organisation_users.create")),
                new Row("GET" + INVITES, target -> organization("", "organisation_users.list")),
                new Row("GET" + INVITE, target -> invite(target, "organisation_users.read")),
                new Row("DELETE" + INVITE, target -> invite(target, "organisation_users.delete")),
                new Row("POST" + INVITE + "/resend", target -> invite(target, "organisation_users.create")),
                new Row("POST" + WORKSPACES, target -> organization("{\"name\": \"x\"}", "workspaces.create")),
                new Row("GET" + WORKSPACES, target -> organization("", "workspaces.list")),
                new Row("GET" + WORKSPACE, target -> research(target, "", "workspaces.read")),
                new Row("PUT" + WORKSPACE, target -> research(target, "{\"description\": \"x\"}", "workspaces.update")),
                new Row("DELETE" + WORKSPACE, RowsOfPeople::deletion),
                new Row(
                        "POST" + MEMBERS,
                        target -> research(
                                target,
                                "{\"users\": [{\"id\": \"" + target.person() + "\", \"role\": \"member\"}]}",
                                "workspace_users.create")),
                new Row("GET" + MEMBERS, target -> research(target, "", "workspace_users.list")),
                new Row("GET" + MEMBER, target -> member(target, "", "workspace_users.read")),
                new Row("PUT" + MEMBER, target -> member(target, AS_MEMBER, "workspace_users.update")),
                new Row("DELETE" + MEMBER, target -> member(target, "", "workspace_users.delete")));
    }

    private static Prepared organization(String body, String action) {
        return Row.organization(List.of(), body, action);
    }

    private static Prepared user(Target target, String body, String action) {
        return Row.organization(List.of(target.person().value()), body, action);
    }

    private static Prepared invite(Target target, String action) {
        return Row.organization(List.of(target.invite()), "", action);
    }

    private static Prepared deletion(Target target) {
        WorkspaceId workspace = target.workspace();
        return new Prepared(List.of(workspace.value()), "", "", Row.in(workspace, "workspaces.delete"));
    }

    private static Prepared research(Target target, String body, String action) {
        WorkspaceId research = target.fixture().research();
        return new Prepared(List.of(research.value()), body.isEmpty() ? Row.PAGE : "", body, Row.in(research, action));
    }

    private static Prepared member(Target target, String body, String action) {
        WorkspaceId research = target.fixture().research();
        return new Prepared(List.of(research.value(), target.member().value()), "", body, Row.in(research, action));
    }
}
