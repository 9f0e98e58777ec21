package dev.workspaces.inmemory;

import dev.workspaces.storage.Storage;
import dev.workspaces.storage.contract.AuditContract;
import dev.workspaces.storage.contract.AuditFilterContract;
import dev.workspaces.storage.contract.CascadeContract;
import dev.workspaces.storage.contract.ChangeContract;
import dev.workspaces.storage.contract.GroupMappingContract;
import dev.workspaces.storage.contract.IdempotencyContract;
import dev.workspaces.storage.contract.InviteContract;
import dev.workspaces.storage.contract.InviteListContract;
import dev.workspaces.storage.contract.MemberContract;
import dev.workspaces.storage.contract.OrganizationContract;
import dev.workspaces.storage.contract.PageContract;
import dev.workspaces.storage.contract.PeopleContract;
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

/** In-memory storage keeps all that a storage promises. */
class InMemoryContractTest extends StorageContract {
    @Override
    public Storage open() {
        return new InMemoryStorage();
    }

    @Nested
    class Transactions extends TransactionContract {}

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
    class Peoples extends PeopleContract {}

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
    class Idempotencies extends IdempotencyContract {}

    @Nested
    class Audits extends AuditContract {}

    @Nested
    class AuditFilters extends AuditFilterContract {}

    @Nested
    class Changes extends ChangeContract {}

    @Nested
    class Cascades extends CascadeContract {}

    @Nested
    class Pages extends PageContract {}

    @Nested
    class Texts extends TextContract {}
}
