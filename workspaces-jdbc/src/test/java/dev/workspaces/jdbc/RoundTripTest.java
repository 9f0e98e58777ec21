package dev.workspaces.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.Workspaces;
import dev.workspaces.id.Name;
import dev.workspaces.organization.Organization;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.service.Acting;
import dev.workspaces.service.Founded;
import dev.workspaces.service.IssueKey.IssueServiceKey;
import dev.workspaces.service.MemberCommand.AddMembers;
import dev.workspaces.service.NewKey;
import dev.workspaces.service.NewOrganization;
import dev.workspaces.service.RequestInfo;
import org.junit.jupiter.api.Test;

/** How often a command speaks with PostgreSQL: it looks at a row once, and what it writes goes together. */
class RoundTripTest {
    private final CountingDataSource database =
            new CountingDataSource(PostgreSql.server().dataSource());
    private final JdbcStorage storage = JdbcStorage.open(database.dataSource());
    private final Organization acme = Acme.organization();

    /**
     * The lock, the organization, the workspace, two memberships, no such key, no such secret; the key; the head; the organization and
     * the key as they are kept; what is on record.
     */
    @Test
    void a_key_takes_twelve_statements() {
        Workspaces workspaces = Workspaces.builder(storage).keeping(0).build();
        Founded founded = workspaces
                .system(RequestInfo.none())
                .createOrganization(NewOrganization.of("Acme", acme.slug().value(), acme.slug() + "@example.com"));
        var user = founded.owner().user().id();
        Acting owner =
                workspaces.actingFor(Principal.session(founded.organization().id(), user), RequestInfo.none());
        owner.carryOut(AddMembers.of(founded.workspace().id(), user, WorkspaceRole.MANAGER));
        NewKey wish = NewKey.named("Deploy").holding(Actions.PROMPTS_READ);

        int statements = database.count(
                () -> owner.carryOut(new IssueServiceKey(founded.workspace().id(), wish)));

        assertThat(statements).isEqualTo(12);
    }

    @Test
    void what_was_found_before_a_lock_is_looked_for_again() {
        storage.transact(work -> work.organizations().insert(acme));
        Name renamed = Name.of("Renamed meanwhile");

        Organization seen = storage.transact(work -> {
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
