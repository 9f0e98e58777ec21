package dev.workspaces.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.Workspaces;
import dev.workspaces.id.Name;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.organization.Organization;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Session;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.Acting;
import dev.workspaces.service.Founded;
import dev.workspaces.service.IssueKey.IssueServiceKey;
import dev.workspaces.service.MemberCommand.AddMembers;
import dev.workspaces.service.NewKey;
import dev.workspaces.service.NewOrganization;
import dev.workspaces.service.RequestInfo;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often a command speaks with PostgreSQL: it looks at a row once, and what it writes goes together. */
class RoundTripTest {
    private final CountingDataSource database =
            new CountingDataSource(PostgreSql.server().dataSource());
    private final JdbcStorage storage = JdbcStorage.open(database.dataSource());
    private final Organization acme = Acme.organization();
    private final Workspaces workspaces = Workspaces.builder(storage).keeping(0).build();
    private final Founded founded = workspaces
            .system(RequestInfo.none())
            .createOrganization(NewOrganization.of("Acme", "founded-" + acme.slug(), acme.slug() + "@example.com"));

    @BeforeEach
    void join() {
        owner().carryOut(AddMembers.of(workspace(), founded.owner().user().id(), WorkspaceRole.MANAGER));
    }

    /**
     * The lock, with what begins the transaction; the organization, the workspace and two memberships; no such key, no such secret;
     * the key, and the head; what is on record.
     */
    @Test
    void a_key_takes_five_round_trips() {
        NewKey wish = NewKey.named("Deploy").holding(Actions.PROMPTS_READ);

        int texts = database.count(() -> owner().carryOut(new IssueServiceKey(workspace(), wish)));

        assertThat(texts).isEqualTo(5);
    }

    /** So that whoever holds the head of an organization waits for nobody else's rows. */
    @Test
    void what_waits_is_written_before_a_lock() {
        NewKey wish = NewKey.named("Deploy").holding(Actions.PROMPTS_READ);

        List<String> texts = database.texts(() -> owner().carryOut(new IssueServiceKey(workspace(), wish)));

        assertThat(texts)
                .filteredOn(text -> text.contains("ws_organization_head") && text.contains("FOR UPDATE"))
                .singleElement()
                .asString()
                .containsSubsequence("INSERT INTO ws_api_key", "INSERT INTO ws_key_digest", "FOR UPDATE");
    }

    /** The organization, the workspace and two memberships, with what begins the transaction. */
    @Test
    void what_a_session_may_takes_one_round_trip() {
        int texts = database.count(() -> workspaces.check(session(), Actions.PROMPTS_READ, workspace()));

        assertThat(texts).isEqualTo(1);
    }

    private Session session() {
        return Principal.session(
                founded.organization().id(), founded.owner().user().id());
    }

    private Acting owner() {
        return workspaces.actingFor(session(), RequestInfo.none());
    }

    private WorkspaceId workspace() {
        return founded.workspace().id();
    }

    @Test
    void what_was_found_before_a_lock_is_looked_for_again() {
        storage.transact(work -> work.organizations().insert(acme));
        Name renamed = Name.of("Renamed meanwhile");

        Organization seen = storage.transact(work -> {
            work.expect(acme.id(), Optional.of(WorkspaceId.of("ws_none")), Optional.of(UserId.of("usr_none")));
            Organization before = work.organizations().find(acme.id()).orElseThrow();
            PostgreSql.server()
                    .open()
                    .transact(other -> other.organizations()
                            .update(before.toBuilder().name(renamed).build()));
            work.lock(acme.id());
            return work.organizations().find(acme.id()).orElseThrow();
        });

        assertThat(seen.name()).isEqualTo(renamed);
    }
}
