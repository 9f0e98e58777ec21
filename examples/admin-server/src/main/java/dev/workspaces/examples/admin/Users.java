package dev.workspaces.examples.admin;

import static dev.workspaces.examples.admin.Routes.BASE;

import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.member.Person;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.AccessDeniedException;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.service.Acting;
import dev.workspaces.service.GetQuery.GetPerson;
import dev.workspaces.service.ListQuery.ListPeople;
import dev.workspaces.service.ListQuery.ListWorkspaces;
import dev.workspaces.service.PersonCommand.ChangeOrganizationRole;
import dev.workspaces.service.PersonCommand.RemovePerson;
import dev.workspaces.storage.PersonFilter;
import dev.workspaces.storage.WorkspaceFilter;
import dev.workspaces.workspace.Workspace;
import java.util.List;

/** The people of the organization. */
final class Users {
    static final String ROLES = "`owner`, `admin` or `member`";
    private static final String ONE = BASE + "/admin/users/{user}";

    private Users() {}

    static List<Route> routes() {
        return List.of(
                Route.get(BASE + "/admin/users", Users::list),
                Route.get(ONE, call -> shape(call.acting().ask(new GetPerson(id(call))), call.acting())),
                Route.put(ONE, Users::update),
                Route.delete(ONE, call -> Endings.of(call.acting().carryOut(new RemovePerson(id(call))))));
    }

    private static Json list(Call call) {
        PersonFilter filter =
                new PersonFilter(call.choice("role", OrganizationRole::find), call.query("email", EmailAddress::of));
        return Paging.of(call)
                .of(call.acting(), page -> new ListPeople(filter, page))
                .toJson(person -> shape(person, call.acting()));
    }

    private static Json update(Call call) {
        OrganizationRole role = call.body()
                .choice("role", OrganizationRole::find, ROLES)
                .orElseThrow(() -> call.body().missing("role", ROLES));
        return shape(
                call.acting()
                        .carryOut(new ChangeOrganizationRole(id(call), role))
                        .now(),
                call.acting());
    }

    private static UserId id(Call call) {
        return call.path("user", UserId::of);
    }

    /** A person, with those of their workspaces that whoever asks may see. */
    static Json shape(Person person, Acting acting) {
        return Json.object("user")
                .with("id", person.user().id())
                .with("first_name", person.user().firstName())
                .with("last_name", person.user().lastName())
                .with("role", person.membership().role().wireName())
                .with("email", person.user().email())
                .with("created_at", person.membership().createdAt())
                .with("last_updated_at", person.membership().updatedAt())
                .with("workspace_ids", workspaces(person, acting));
    }

    private static List<WorkspaceId> workspaces(Person person, Acting acting) {
        try {
            var theirs = WorkspaceFilter.all().ofMember(person.user().id());
            return acting.ask(new ListWorkspaces(theirs, PageRequest.first(PageRequest.MAX_SIZE))).items().stream()
                    .map(Workspace::id)
                    .toList();
        } catch (AccessDeniedException unseen) {
            return List.of();
        }
    }
}
