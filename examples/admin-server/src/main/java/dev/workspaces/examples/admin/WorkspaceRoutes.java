package dev.workspaces.examples.admin;

import static dev.workspaces.examples.admin.Routes.BASE;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.Description;
import dev.workspaces.id.Name;
import dev.workspaces.id.NamePart;
import dev.workspaces.id.Slug;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.AccessDeniedException;
import dev.workspaces.policy.WorkspaceStatus;
import dev.workspaces.service.GetQuery.GetWorkspace;
import dev.workspaces.service.ListQuery.ListMembers;
import dev.workspaces.service.ListQuery.ListWorkspaces;
import dev.workspaces.service.WorkspaceCommand.ArchiveWorkspace;
import dev.workspaces.service.WorkspaceCommand.CreateWorkspace;
import dev.workspaces.service.WorkspaceCommand.DeleteWorkspace;
import dev.workspaces.service.WorkspaceCommand.RestoreWorkspace;
import dev.workspaces.service.WorkspaceCommand.UpdateWorkspace;
import dev.workspaces.storage.WorkspaceFilter;
import dev.workspaces.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The workspaces of the organization. */
final class WorkspaceRoutes {
    private static final String ALL = BASE + "/admin/workspaces";
    private static final String ONE = ALL + "/{workspace}";

    private WorkspaceRoutes() {}

    static List<Route> routes() {
        return List.of(
                Route.post(ALL, WorkspaceRoutes::create),
                Route.get(ALL, WorkspaceRoutes::list),
                Route.get(ONE, WorkspaceRoutes::read),
                Route.put(ONE, WorkspaceRoutes::update),
                Route.delete(ONE, call -> Endings.of(call.acting().carryOut(new DeleteWorkspace(call.workspace())))));
    }

    private static Json create(Call call) {
        Fields body = call.body();
        return WorkspaceShape.of(call.acting()
                .carryOut(new CreateWorkspace(
                        body.required("name", Name::of),
                        body.text("slug", Slug::of),
                        body.text("description", Description::of),
                        Defaults.ofWorkspace(body),
                        LimitFields.ofNew(body),
                        Members.rolesOrIds(body))));
    }

    private static Json list(Call call) {
        WorkspaceFilter filter = new WorkspaceFilter(
                Optional.empty(),
                Optional.empty(),
                call.choice("status", WorkspaceStatus::find),
                call.query("exact_name", Name::of),
                call.query("name", NamePart::of));
        return Paging.of(call)
                .of(call.acting(), page -> new ListWorkspaces(filter, page))
                .toJson(WorkspaceShape::of);
    }

    private static Json read(Call call) {
        Workspace workspace = call.acting().ask(new GetWorkspace(call.workspace()));
        return WorkspaceShape.of(workspace).withAny("users", users(call, workspace));
    }

    /** The first members; none for whoever may not list them. */
    private static Optional<List<Json>> users(Call call, Workspace workspace) {
        try {
            var first = new ListMembers(workspace.id(), PageRequest.first(PageRequest.MAX_SIZE));
            return Optional.of(call.acting().ask(first).items().stream()
                    .map(Members::shape)
                    .toList());
        } catch (AccessDeniedException unseen) {
            return Optional.empty();
        }
    }

    private static Json update(Call call) {
        Fields body = call.body();
        Optional<WorkspaceStatus> status = body.choice("status", WorkspaceStatus::find, "`active` or `archived`");
        if (status.isPresent()) {
            requireAlone(body);
            return WorkspaceShape.of(call.acting()
                    .carryOut(
                            status.get() == WorkspaceStatus.ARCHIVED
                                    ? new ArchiveWorkspace(call.workspace())
                                    : new RestoreWorkspace(call.workspace())));
        }
        return WorkspaceShape.of(call.acting()
                .carryOut(new UpdateWorkspace(
                        call.workspace(),
                        body.text("name", Name::of),
                        body.text("slug", Slug::of),
                        body.text("description", Description::of),
                        Defaults.ofWorkspace(body),
                        LimitFields.change(body))));
    }

    /** A status is a change of its own: together with another, one of the two might be refused when the first is done. */
    private static void requireAlone(Fields body) {
        boolean isAlone = Stream.of("name", "slug", "description", "defaults", "usage_limits", "rate_limits")
                .noneMatch(body::says);
        if (!isAlone) {
            throw new InvalidInputException(body.pointer("status"), "a change of status alone");
        }
    }
}
