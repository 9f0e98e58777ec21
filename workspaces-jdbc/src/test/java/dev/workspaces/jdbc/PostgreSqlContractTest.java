package dev.workspaces.jdbc;

import dev.workspaces.storage.Storage;
import dev.workspaces.storage.contract.AuditContract;
import dev.workspaces.storage.contract.AuditFilterContract;
import dev.workspaces.storage.contract.CascadeContract;
import dev.workspaces.storage.contract.ChangeContract;
import dev.workspaces.storage.contract.ClosingContract;
import dev.workspaces.storage.contract.ConcurrencyContract;
import dev.workspaces.storage.contract.GroupMappingContract;
import dev.workspaces.storage.contract.HandleContract;
import dev.workspaces.storage.contract.HoldContract;
import dev.workspaces.storage.contract.IdempotencyContract;
import dev.workspaces.storage.contract.InviteContract;
import dev.workspaces.storage.contract.InviteListContract;
import dev.workspaces.storage.contract.IsolationContract;
import dev.workspaces.storage.contract.KeyContract;
import dev.workspaces.storage.contract.KeyListContract;
import dev.workspaces.storage.contract.LeavesOut;
import dev.workspaces.storage.contract.ListenerContract;
import dev.workspaces.storage.contract.LockContract;
import dev.workspaces.storage.contract.MemberContract;
import dev.workspaces.storage.contract.OrganizationContract;
import dev.workspaces.storage.contract.PageContract;
import dev.workspaces.storage.contract.PeopleContract;
import dev.workspaces.storage.contract.RecordContract;
import dev.workspaces.storage.contract.RoundTripContract;
import dev.workspaces.storage.contract.SerializableContract;
import dev.workspaces.storage.contract.StorageContract;
import dev.workspaces.storage.contract.TenantContract;
import dev.workspaces.storage.contract.TextContract;
import dev.workspaces.storage.contract.TransactionContract;
import dev.workspaces.storage.contract.UserContract;
import dev.workspaces.storage.contract.VersionContract;
import dev.workspaces.storage.contract.WorkspaceContract;
import dev.workspaces.storage.contract.WorkspaceListContract;
import dev.workspaces.storage.contract.WorkspaceMemberContract;
import org.junit.jupiter.api.Nested;

/** PostgreSQL keeps what a storage promises. */
@LeavesOut(contract = SerializableContract.class, reason = "read committed: whoever spans rows locks the organization")
@OnPostgreSql
class PostgreSqlContractTest extends StorageContract {
    @Override
    public Storage open() {
        return PostgreSql.server().open();
    }

    @Nested
    class Transactions extends TransactionContract {}

    @Nested
    class Handles extends HandleContract {}

    @Nested
    class Closing extends ClosingContract {}

    @Nested
    class Isolation extends IsolationContract {}

    @Nested
    class Concurrency extends ConcurrencyContract {}

    @Nested
    class Locks extends LockContract {}

    @Nested
    class Holds extends HoldContract {}

    @Nested
    class Versions extends VersionContract {}

    @Nested
    class Tenants extends TenantContract {}

    @Nested
    class Organizations extends OrganizationContract {}

    @Nested
    class Users extends UserContract {}

    @Nested
    class Members extends MemberContract {}

    @Nested
    class People extends PeopleContract {}

    @Nested
    class Workspaces extends WorkspaceContract {}

    @Nested
    class WorkspaceLists extends WorkspaceListContract {}

    @Nested
    class WorkspaceMembers extends WorkspaceMemberContract {}

    @Nested
    class Invites extends InviteContract {}

    @Nested
    class InviteLists extends InviteListContract {}

    @Nested
    class GroupMappings extends GroupMappingContract {}

    @Nested
    class Keys extends KeyContract {}

    @Nested
    class KeyLists extends KeyListContract {}

    @Nested
    class Idempotency extends IdempotencyContract {}

    @Nested
    class AuditLogs extends AuditContract {}

    @Nested
    class AuditFilters extends AuditFilterContract {}

    @Nested
    class Changes extends ChangeContract {}

    @Nested
    class Listeners extends ListenerContract {}

    @Nested
    class Cascades extends CascadeContract {}

    @Nested
    class Pages extends PageContract {}

    @Nested
    class Texts extends TextContract {}

    @Nested
    class RoundTrips extends RoundTripContract {}

    @Nested
    class Records extends RecordContract {}
}
