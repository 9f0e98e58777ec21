package dev.workspaces.examples.benchmarks;

import dev.workspaces.Workspaces;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.Slug;
import dev.workspaces.key.ApiKey;
import dev.workspaces.page.Cursor;
import dev.workspaces.page.Page;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Session;
import dev.workspaces.service.ListQuery.ListKeys;
import dev.workspaces.service.RequestInfo;
import dev.workspaces.storage.KeyFilter;
import dev.workspaces.storage.PersonFilter;
import dev.workspaces.storage.Snapshot;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The organization with a million keys, and its owner, who lists them. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // set up before anything else is called
public class KeyListState {
    private static final int PAGE = 100;

    /** Where in the list. */
    @Param({"start", "middle", "end"})
    public String place;

    private Database database;
    private Workspaces workspaces;
    private Session owner;
    private PageRequest request;

    /** Finds it. */
    @Setup
    public void setUp() {
        database = Database.at(System.getProperty(DatabaseState.URL));
        workspaces = Workspaces.open(database.storage());
        owner = database.storage().read(KeyListState::owner);
        request = PageRequest.first(PAGE).after(Cursor.of(ManyKeys.CREATED, MillionRows.id(after())));
        if (page().items().size() != PAGE) {
            throw new IllegalStateException("a page of " + page().items().size());
        }
    }

    private static Session owner(Snapshot now) {
        OrganizationId organization = now.organizations()
                .find(Slug.of(MillionRows.SLUGS + 0))
                .orElseThrow()
                .id();
        return Principal.session(
                organization,
                now.members()
                        .people(organization, PersonFilter.all(), PageRequest.first(1))
                        .items()
                        .get(0)
                        .user()
                        .id());
    }

    private int after() {
        return switch (place) {
            case "start" -> 0;
            case "middle" -> MillionRows.COUNT / 2;
            default -> MillionRows.COUNT - PAGE;
        };
    }

    Page<ApiKey> page() {
        return workspaces.actingFor(owner, RequestInfo.none()).ask(new ListKeys(KeyFilter.all(), request));
    }

    /** Closes. */
    @TearDown
    public void tearDown() {
        workspaces.close();
        database.close();
    }
}
