package dev.workspaces.examples.admin;

import static dev.workspaces.examples.admin.Routes.BASE;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.member.Person;
import dev.workspaces.member.WorkspaceMember;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.GetQuery.GetMember;
import dev.workspaces.service.ListQuery.ListMembers;
import dev.workspaces.service.MemberCommand.AddMembers;
import dev.workspaces.service.MemberCommand.ChangeWorkspaceRole;
import dev.workspaces.service.MemberCommand.RemoveMember;
import dev.workspaces.storage.MemberFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The members of a workspace. */
final class Members {
    static final String ROLES = "`admin`, `manager` or `member`";
    private static final String ALL = BASE + "/admin/workspaces/{workspace}/users";
    private static final String ONE = ALL + "/{user}";

    private Members() {}

    static List<Route> routes() {
        return List.of(
                Route.post(ALL, Members::add),
                Route.get(ALL, Members::list),
                Route.get(ONE, call -> shape(call.acting().ask(new GetMember(call.workspace(), user(call))))),
                Route.put(ONE, Members::update),
                Route.delete(
                        ONE,
                        call -> Endings.of(call.acting().carryOut(new RemoveMember(call.workspace(), user(call))))));
    }

    private static Json add(Call call) {
        List<WorkspaceMember> added = call.acting().carryOut(new AddMembers(call.workspace(), roles(call.body())));
        return new Listed<>(added, added.size()).toJson(Members::shape);
    }

    private static Map<UserId, WorkspaceRole> roles(Fields body) {
        Map<UserId, WorkspaceRole> roles = new LinkedHashMap<>();
        for (Fields user : body.objects("users").orElse(List.of())) {
            boolean isTwice = roles.put(user.required("id", UserId::of), role(user)) != null;
            if (isTwice) {
                throw new InvalidInputException(user.pointer("id"), "each person once");
            }
        }
        return roles;
    }

    /** The same, or the ids alone of whoever is to be a member. */
    static Map<UserId, WorkspaceRole> rolesOrIds(Fields body) {
        if (!body.node().path("users").path(0).isTextual()) {
            return roles(body);
        }
        Map<UserId, WorkspaceRole> members = new LinkedHashMap<>();
        for (String id : body.texts("users").orElse(List.of())) {
            members.put(body.at("users", () -> UserId.of(id)), WorkspaceRole.MEMBER);
        }
        return members;
    }

    private static Json list(Call call) {
        MemberFilter filter =
                new MemberFilter(call.choice("role", WorkspaceRole::find), call.query("email", EmailAddress::of));
        WorkspaceId workspace = call.workspace();
        return Paging.of(call)
                .of(call.acting(), page -> new ListMembers(workspace, filter, page))
                .toJson(Members::shape);
    }

    private static Json update(Call call) {
        return shape(call.acting()
                .carryOut(new ChangeWorkspaceRole(call.workspace(), user(call), role(call.body())))
                .now());
    }

    static WorkspaceRole role(Fields fields) {
        return fields.choice("role", WorkspaceRole::find, ROLES).orElseThrow(() -> fields.missing("role", ROLES));
    }

    private static UserId user(Call call) {
        return call.path("user", UserId::of);
    }

    static Json shape(WorkspaceMember member) {
        Person person = member.person();
        return Json.object("workspace-user")
                .with("id", person.user().id())
                .with("first_name", person.user().firstName())
                .with("last_name", person.user().lastName())
                .with("email", person.user().email())
                .with("org_role", person.membership().role().wireName())
                .with("role", member.membership().role().wireName())
                .with("status", person.membership().status().wireName())
                .with("workspace_id", member.membership().workspace())
                .with("scopes", List.of())
                .with("settings", Map.of())
                .with("created_at", member.membership().createdAt())
                .with("last_updated_at", member.membership().updatedAt());
    }
}
