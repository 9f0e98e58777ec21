package dev.workspaces.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.audit.AuditActor;
import dev.workspaces.audit.AuditEntry;
import dev.workspaces.audit.AuditTarget;
import dev.workspaces.audit.Outcome;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.Name;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.Slug;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.Agent;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.CreationMode;
import dev.workspaces.key.KeptDigest;
import dev.workspaces.key.KeySecret;
import dev.workspaces.key.SecretDigest;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.member.MembershipOrigin;
import dev.workspaces.member.OrganizationMembership;
import dev.workspaces.member.User;
import dev.workspaces.member.WorkspaceMembership;
import dev.workspaces.organization.Organization;
import dev.workspaces.page.PageRequest;
import dev.workspaces.policy.KeyType;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.WorkspaceRole;
import dev.workspaces.storage.AuditFilter;
import dev.workspaces.storage.FactChange;
import dev.workspaces.storage.KeyFilter;
import dev.workspaces.storage.MemberFilter;
import dev.workspaces.storage.PersonFilter;
import dev.workspaces.storage.Snapshot;
import dev.workspaces.storage.Transaction;
import dev.workspaces.storage.WorkspaceFilter;
import dev.workspaces.workspace.Workspace;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many statements each operation takes, however much is there: none takes one for each item. */
class StatementCountTest {
    private static final int MANY = 30;
    private static final Name MAIL = Name.of("mail");
    private static final WorkspaceId RESEARCH = WorkspaceId.of("research");

    private final CountingDataSource database =
            new CountingDataSource(H2.memory().dataSource());
    private final JdbcStorage storage = JdbcStorage.open(database.dataSource());
    private final Organization acme = Acme.organization();
    private final ApiKey key = key(0);

    @BeforeEach
    void open() {
        storage.transact(work -> {
            work.organizations().insert(acme);
            work.workspaces().insert(workspace(RESEARCH));
            for (int i = 0; i < MANY; i++) {
                work.workspaces().insert(workspace(WorkspaceId.of("w" + i)));
                person(work, i);
                work.keys().insert(i == 0 ? key : key(i));
                work.audit().append(entry());
                work.changes().record(acme.id(), List.of(FactChange.ofOrganization()));
            }
            return true;
        });
    }

    @Test
    void a_load_takes_one() {
        assertReads(1, now -> now.organizations().find(acme.id()));
        assertReads(1, now -> now.workspaces().find(acme.id(), RESEARCH));
        assertReads(1, now -> now.members().findPerson(acme.id(), user(0)));
        assertReads(1, now -> now.members().findMembership(acme.id(), RESEARCH, user(0)));
        assertReads(1, now -> now.members().countActiveOwners(acme.id()));
        assertReads(1, now -> now.keys().find(acme.id(), key.id()));
        assertReads(
                1,
                now -> now.keys().findByDigest(key.secret().kept().orElseThrow().digest()));
        assertReads(1, now -> now.audit().head(acme.id()));
        assertReads(1, now -> now.changes().revision(acme.id()));
        assertReads(1, now -> now.changes().heard(MAIL, acme.id()));
    }

    @Test
    void a_page_takes_one_whatever_its_size() {
        for (int size : new int[] {1, MANY}) {
            PageRequest page = PageRequest.first(size);
            assertReads(
                    1,
                    now -> now.workspaces()
                            .list(acme.id(), WorkspaceFilter.all().ofMember(user(0)), page));
            assertReads(1, now -> now.members().people(acme.id(), PersonFilter.all(), page));
            assertReads(1, now -> now.members().members(acme.id(), RESEARCH, MemberFilter.all(), page));
            assertReads(1, now -> now.keys().list(acme.id(), KeyFilter.inWorkspace(RESEARCH), page));
            assertReads(1, now -> now.audit().list(acme.id(), AuditFilter.all(), 1, size));
            assertReads(1, now -> now.changes().since(acme.id(), 0, size));
            assertReads(1, now -> now.changes().unheard(MAIL, Optional.empty(), size));
            assertReads(1, now -> now.changes().revisions(some(size)));
        }
    }

    @Test
    void a_change_looks_first_and_then_writes() {
        // one that is there, and one that is not: the first to lock it makes its row
        assertWrites(3, work -> work.lock(acme.id()));
        assertWrites(1, work -> work.lock(acme.id()));
        assertWrites(1, work -> work.hold(acme.id(), RESEARCH));
        assertWrites(4, work -> work.workspaces().insert(workspace(WorkspaceId.of("new"))));
        assertWrites(6, work -> work.keys().insert(key(MANY)));
        assertWrites(3, work -> work.keys().update(key));
        assertWrites(1, work -> work.keys().markUsed(acme.id(), Map.of(key.id(), Acme.NOW, KeyId.of("b"), Acme.NOW)));
        assertWrites(3, work -> work.audit().append(entry()));
        assertWrites(3, work -> work.changes().record(acme.id(), List.of(FactChange.ofOrganization())));
        assertWrites(2, work -> work.changes().forgetThrough(acme.id(), 1));
        assertWrites(2, work -> work.changes().hear(MAIL, acme.id(), 1));
        assertWrites(2, work -> work.changes().hear(MAIL, acme.id(), 2));
        assertWrites(1, work -> work.changes().hear(MAIL, acme.id(), 2));
    }

    @Test
    void what_is_recorded_again_in_a_transaction_holds_its_row_already() {
        assertWrites(5, work -> {
            work.changes().record(acme.id(), List.of(FactChange.ofOrganization()));
            work.audit().append(entry());
        });
    }

    @Test
    void a_deletion_takes_all_with_it_at_once() {
        assertWrites(2, work -> work.workspaces().delete(acme.id(), RESEARCH, 1));
        assertWrites(2, work -> work.organizations().delete(acme.id(), 1));
    }

    private void assertReads(int statements, Consumer<Snapshot> work) {
        assertThat(database.count(() -> storage.read(now -> {
                    work.accept(now);
                    return true;
                })))
                .isEqualTo(statements);
    }

    private void assertWrites(int statements, Consumer<Transaction> work) {
        assertThat(database.count(() -> storage.transact(transaction -> {
                    work.accept(transaction);
                    return true;
                })))
                .isEqualTo(statements);
    }

    private static Set<OrganizationId> some(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> OrganizationId.of("org-" + i))
                .collect(Collectors.toSet());
    }

    private UserId user(int number) {
        return UserId.of(acme.id().value() + "_" + number);
    }

    private void person(Transaction work, int number) {
        work.members()
                .insert(User.builder()
                        .id(user(number))
                        .email(EmailAddress.of(acme.slug() + "-" + number + "@example.com"))
                        .createdAt(Acme.NOW)
                        .updatedAt(Acme.NOW)
                        .build());
        work.members()
                .insert(OrganizationMembership.builder()
                        .organization(acme.id())
                        .user(user(number))
                        .role(OrganizationRole.MEMBER)
                        .createdAt(Acme.NOW)
                        .updatedAt(Acme.NOW)
                        .build());
        work.members()
                .insert(WorkspaceMembership.builder()
                        .organization(acme.id())
                        .workspace(RESEARCH)
                        .user(user(number))
                        .given(WorkspaceRole.MEMBER)
                        .origin(MembershipOrigin.DIRECT)
                        .createdAt(Acme.NOW)
                        .updatedAt(Acme.NOW)
                        .build());
    }

    private Workspace workspace(WorkspaceId id) {
        return Workspace.builder()
                .organization(acme.id())
                .id(id)
                .slug(Slug.of(id.value()))
                .name(Name.of("Lab"))
                .createdAt(Acme.NOW)
                .updatedAt(Acme.NOW)
                .build();
    }

    private ApiKey key(int number) {
        byte[] digest = new byte[32];
        new SecureRandom().nextBytes(digest);
        KeptDigest kept = new KeptDigest(SecretDigest.of(digest), Optional.empty());
        return ApiKey.builder()
                .organization(acme.id())
                .id(KeyId.of("key" + number))
                .type(KeyType.WORKSPACE_SERVICE)
                .workspace(RESEARCH)
                .name(Name.of("Deploy"))
                .creationMode(CreationMode.UI)
                .issuedBy(Agent.host())
                .secret(new KeySecret("wk_svc_…", Acme.NOW, Set.of(), Optional.of(kept)))
                .createdAt(Acme.NOW)
                .updatedAt(Acme.NOW)
                .build();
    }

    private AuditEntry entry() {
        return AuditEntry.builder()
                .organization(acme.id())
                .at(Acme.NOW)
                .actor(AuditActor.system())
                .operation("create_workspace")
                .target(AuditTarget.of("workspace", RESEARCH))
                .outcome(Outcome.DONE)
                .build();
    }
}
