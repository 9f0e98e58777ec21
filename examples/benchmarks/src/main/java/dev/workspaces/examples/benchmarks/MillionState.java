package dev.workspaces.examples.benchmarks;

import dev.workspaces.Workspaces;
import dev.workspaces.id.Name;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.Slug;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.inmemory.InMemoryStorage;
import dev.workspaces.page.Cursor;
import dev.workspaces.page.Page;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Session;
import dev.workspaces.service.Founded;
import dev.workspaces.service.ListQuery.ListWorkspaces;
import dev.workspaces.service.NewOrganization;
import dev.workspaces.service.RequestInfo;
import dev.workspaces.storage.Storage;
import dev.workspaces.storage.WorkspaceFilter;
import dev.workspaces.workspace.Workspace;
import java.time.Instant;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One organization in memory with a million workspaces, and its owner, who lists them. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // set up before anything else is called
public class MillionState {
    private static final int COUNT = 1_000_000;
    private static final int PART = 10_000;
    private static final int PAGE = 100;

    /** Where in the list. */
    @Param({"start", "middle", "end"})
    public String place;

    private final Storage storage = new InMemoryStorage();
    private final Workspaces workspaces = Workspaces.open(storage);
    private Session owner;
    private PageRequest request;

    /** Puts them there. */
    @Setup
    public void setUp() {
        Founded founded = workspaces
                .system(RequestInfo.none())
                .createOrganization(NewOrganization.of("Bench", "bench", "owner@bench.test"));
        OrganizationId organization = founded.organization().id();
        owner = Principal.session(organization, founded.owner().user().id());
        for (int start = 0; start < COUNT; start += PART) {
            int from = start;
            storage.transact(transaction -> IntStream.range(from, from + PART)
                    .mapToObj(at -> transaction.workspaces().insert(workspace(organization, at)))
                    .toList());
        }
        request = PageRequest.first(PAGE).after(after());
        if (page().items().size() != PAGE) {
            throw new IllegalStateException("a page of " + page().items().size());
        }
    }

    private Cursor after() {
        int at = switch (place) {
            case "start" -> 0;
            case "middle" -> COUNT / 2;
            default -> COUNT - PAGE - 1;
        };
        return Cursor.of(created(at), id(at));
    }

    private static Workspace workspace(OrganizationId organization, int at) {
        return Workspace.builder()
                .organization(organization)
                .id(WorkspaceId.of(id(at)))
                .slug(Slug.of("ws-" + at))
                .name(Name.of("Workspace " + at))
                .createdAt(created(at))
                .updatedAt(created(at))
                .build();
    }

    private static String id(int at) {
        return "wsp_%08d".formatted(at);
    }

    /** Before the default workspace, so that the last of these is not the last of the list. */
    private static Instant created(int at) {
        return Instant.parse("2020-01-01T00:00:00Z").plusSeconds(at);
    }

    Page<Workspace> page() {
        return workspaces.actingFor(owner, RequestInfo.none()).ask(new ListWorkspaces(WorkspaceFilter.all(), request));
    }

    /** Closes it. */
    @TearDown
    public void tearDown() {
        workspaces.close();
    }
}
