package dev.workspaces.inmemory;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.member.WorkspaceMembership;
import dev.workspaces.page.Page;
import dev.workspaces.page.PageRequest;
import dev.workspaces.storage.WorkspaceFilter;
import dev.workspaces.workspace.Workspace;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Which workspaces of an organization match: looks through the fewest that an index tells apart. */
final class WorkspaceChoice {
    private final Tables tables;
    private final OrganizationId organization;
    private final WorkspaceFilter filter;
    private final Predicate<String> hasPart;

    WorkspaceChoice(Tables tables, OrganizationId organization, WorkspaceFilter filter) {
        this.tables = tables;
        this.organization = organization;
        this.filter = filter;
        this.hasPart = filter.part()
                .map(part -> Pattern.compile(part.expression()).asPredicate())
                .orElse(any -> true);
    }

    Page<Workspace> page(PageRequest request) {
        boolean isByMember = filter.only().isEmpty() && filter.member().isPresent();
        return isByMember
                ? memberships(filter.member().get()).page(request).map(this::workspace)
                : workspaces().page(request);
    }

    long count() {
        boolean isByMember = filter.only().isEmpty() && filter.member().isPresent();
        return isByMember
                ? memberships(filter.member().get()).count()
                : workspaces().count();
    }

    private Selection<WorkspaceMembership> memberships(UserId member) {
        Selection<WorkspaceMembership> all =
                Selection.all(tables.workspaceMemberships.byUser.of(new Scoped<>(organization, member)));
        boolean isAll = filter.equals(WorkspaceFilter.all().ofMember(member));
        return isAll ? all : all.where(row -> matches(workspace(row)));
    }

    private Selection<Workspace> workspaces() {
        WorkspaceRows rows = tables.workspaces;
        if (filter.only().isPresent()) {
            Optional<Workspace> only =
                    rows.table.find(new Scoped<>(organization, filter.only().get()));
            return Selection.of(only.filter(this::matches), WorkspaceRows::place);
        }
        if (filter.name().isPresent()) {
            return Selection.all(rows.byName.of(
                            new Scoped<>(organization, filter.name().get())))
                    .where(this::matches);
        }
        Selection<Workspace> all = Selection.all(filter.status()
                .map(status -> rows.byStatus.of(new Scoped<>(organization, status)))
                .orElseGet(() -> rows.byOrganization.of(organization)));
        return filter.part().isEmpty() ? all : all.where(this::matches);
    }

    private boolean matches(Workspace row) {
        return filter.only().map(row.id()::equals).orElse(true)
                && filter.name().map(row.name()::equals).orElse(true)
                && hasPart.test(row.name().value())
                && filter.status().map(row.status()::equals).orElse(true)
                && filter.member().map(user -> hasMember(row, user)).orElse(true);
    }

    private boolean hasMember(Workspace row, UserId user) {
        Scoped<WorkspaceUser> key = new Scoped<>(organization, new WorkspaceUser(row.id(), user));
        return tables.workspaceMemberships.table.find(key).isPresent();
    }

    private Workspace workspace(WorkspaceMembership row) {
        return tables.workspaces
                .table
                .find(new Scoped<>(organization, row.workspace()))
                .orElseThrow();
    }
}
