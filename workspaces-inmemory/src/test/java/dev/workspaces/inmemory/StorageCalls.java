package dev.workspaces.inmemory;

import dev.workspaces.audit.AuditActor;
import dev.workspaces.audit.AuditEntry;
import dev.workspaces.audit.AuditTarget;
import dev.workspaces.audit.Outcome;
import dev.workspaces.member.OrganizationMembership;
import dev.workspaces.page.PageRequest;
import dev.workspaces.storage.FactChange;
import dev.workspaces.storage.Snapshot;
import dev.workspaces.storage.Storage;
import dev.workspaces.storage.Transaction;
import dev.workspaces.storage.WorkspaceFilter;
import dev.workspaces.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** Calls about workspaces, owners and the logs that collide: few ids, few slugs. */
@Param(name = "which", gen = IntGen.class, conf = "1:2")
public abstract class StorageCalls extends Calls {
    StorageCalls(Storage storage) {
        super(storage);
        insertUsers();
    }

    /** Inserts a workspace, and writes about it. */
    @Operation
    public String create(@Param(name = "which") int which, @Param(name = "which") int slug) {
        return transact(transaction -> {
            Workspace made = transaction.workspaces().insert(workspace(which, slug(slug)));
            return made.version() + " " + write(transaction, FactChange.ofWorkspace(made.id()));
        });
    }

    /** Finds a workspace, gives it another slug, and writes about it. */
    @Operation
    public String rename(@Param(name = "which") int which, @Param(name = "which") int slug) {
        return transact(transaction -> transaction
                .workspaces()
                .find(ACME, workspace(which))
                .map(found -> transaction
                        .workspaces()
                        .update(found.toBuilder().slug(slug(slug)).build()))
                .map(now -> now.version() + " " + write(transaction, FactChange.ofWorkspace(now.id())))
                .orElse("none"));
    }

    /** Removes a workspace, at whichever version. */
    @Operation
    public String delete(@Param(name = "which") int which) {
        return transact(transaction -> {
            Optional<Workspace> found = transaction.workspaces().find(ACME, workspace(which));
            found.ifPresent(it -> transaction.workspaces().delete(ACME, it.id(), it.version()));
            return found.map(it -> "deleted " + it.version()).orElse("none");
        });
    }

    /** Writes, and then fails: nothing of it may be seen. */
    @Operation
    public String fail(@Param(name = "which") int which) {
        return transact(transaction -> {
            write(transaction, FactChange.ofWorkspace(workspace(which)));
            transaction.members().insert(membership(which));
            throw new InterruptedWork();
        });
    }

    /** Puts somebody into the organization, or out of it where they are in. */
    @Operation
    public String turn(@Param(name = "which") int which) {
        return transact(transaction -> {
            Optional<OrganizationMembership> found = transaction.members().findMembership(ACME, user(which));
            if (found.isEmpty()) {
                return "in " + transaction.members().insert(membership(which)).version();
            }
            transaction.members().delete(ACME, user(which), found.get().version());
            return "out";
        });
    }

    /** Workspaces, three ways. */
    @Operation
    public String workspaces(@Param(name = "which") int slug) {
        return storage()
                .read(now -> ids(now)
                        + now.workspaces().count(ACME, WorkspaceFilter.all())
                        + now.workspaces().find(ACME, slug(slug)).map(Workspace::version));
    }

    /** Owners, and how far both logs are: they grow together. */
    @Operation
    public String heads() {
        return storage()
                .read(now -> now.members().countActiveOwners(ACME)
                        + " " + now.audit().head(ACME).sequence()
                        + " " + now.changes().revision(ACME)
                        + " " + now.changes().since(ACME, 0, 100).orElseThrow().size());
    }

    private static String ids(Snapshot now) {
        return now.workspaces().list(ACME, WorkspaceFilter.all(), PageRequest.first(10)).items().stream()
                .map(it -> it.id() + "=" + it.slug())
                .toList()
                .toString();
    }

    private static String write(Transaction transaction, FactChange change) {
        AuditEntry entry = AuditEntry.builder()
                .organization(ACME)
                .at(NOW)
                .actor(AuditActor.system())
                .operation("test")
                .target(AuditTarget.of("organization", ACME))
                .outcome(Outcome.DONE)
                .build();
        return transaction.audit().append(entry).sequence() + " "
                + transaction.changes().record(ACME, List.of(change));
    }

    /** On the storage as it is. */
    public static final class OnMemory extends StorageCalls {
        /** Anew. */
        public OnMemory() {
            super(new InMemoryStorage());
        }
    }

    /** On a broken one. */
    public static final class OnEarly extends StorageCalls {
        /** Anew. */
        public OnEarly() {
            super(new EarlyStorage());
        }
    }
}
