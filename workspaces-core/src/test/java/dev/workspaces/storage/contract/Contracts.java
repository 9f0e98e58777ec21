package dev.workspaces.storage.contract;

import java.util.List;

/** The closed list of what a storage promises. */
final class Contracts {
    static final List<Class<? extends Contract>> ALL = List.of(
            TransactionContract.class,
            HandleContract.class,
            ClosingContract.class,
            IsolationContract.class,
            SerializableContract.class,
            ConcurrencyContract.class,
            LockContract.class,
            HoldContract.class,
            VersionContract.class,
            TenantContract.class,
            OrganizationContract.class,
            UserContract.class,
            MemberContract.class,
            PeopleContract.class,
            WorkspaceContract.class,
            WorkspaceListContract.class,
            WorkspaceMemberContract.class,
            InviteContract.class,
            InviteListContract.class,
            GroupMappingContract.class,
            KeyContract.class,
            KeyListContract.class,
            IdempotencyContract.class,
            AuditContract.class,
            AuditFilterContract.class,
            ChangeContract.class,
            ListenerContract.class,
            CascadeContract.class,
            PageContract.class,
            TextContract.class,
            RoundTripContract.class,
            RecordContract.class);

    private Contracts() {}
}
