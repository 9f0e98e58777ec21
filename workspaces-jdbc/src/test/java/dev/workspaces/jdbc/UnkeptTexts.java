package dev.workspaces.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.Workspaces;
import dev.workspaces.audit.AuditActor;
import dev.workspaces.audit.AuditEntry;
import dev.workspaces.audit.AuditHead;
import dev.workspaces.audit.AuditTarget;
import dev.workspaces.audit.Outcome;
import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.InviteId;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.Name;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.Slug;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.member.User;
import dev.workspaces.organization.Organization;
import dev.workspaces.page.PageRequest;
import dev.workspaces.storage.AuditFilter;
import dev.workspaces.storage.IdempotencyRecord;
import dev.workspaces.storage.KeyFilter;
import dev.workspaces.storage.Snapshot;
import dev.workspaces.storage.Transaction;
import dev.workspaces.storage.WorkspaceFilter;
import dev.workspaces.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Text that no database keeps as it is: with NUL, or half a character in it. */
interface UnkeptTexts {
    List<String> UNKEPT = List.of("a\0b", "\0", "a\0", "a\ud83d", "\ude00a", "\ude00\ud83d", "a\ud83db");

    /** What a database may make of them that cuts, leaves out or replaces. */
    List<String> ALIKE = List.of("a", "b", "ab", "a b", "?", "a?", "?a", "\ufffd", "a\ufffd", "\ufffda", "a\ufffdb");

    TestDatabase database();

    @Test
    default void it_is_refused_by_the_name_of_its_column_and_the_transaction_goes_on() {
        Organization acme = Acme.organization();
        try (JdbcStorage storage = database().open()) {
            storage.transact(work -> {
                work.organizations().insert(acme);
                UNKEPT.forEach(text -> assertRefused(text, acme, work));
                return work.workspaces().insert(workspace(acme, "after"));
            });

            storage.read(now -> {
                assertThat(now.workspaces()
                                .list(acme.id(), WorkspaceFilter.all(), PageRequest.first(10))
                                .items())
                        .extracting(Workspace::id)
                        .containsExactly(WorkspaceId.of("after"));
                assertThat(now.audit().head(acme.id())).isEqualTo(AuditHead.empty());
                assertThat(now.audit().list(acme.id(), AuditFilter.all(), 1, 10))
                        .isEmpty();
                assertThat(now.members().findUser(email(acme))).isEmpty();
                assertThat(now.idempotency().find(acme.id(), "olga", "once")).isEmpty();
                return now;
            });
        }
    }

    private static void assertRefused(String text, Organization acme, Transaction work) {
        assertRefused("id", () -> work.workspaces().insert(workspace(acme, text)));
        assertRefused(
                "id",
                () -> work.members()
                        .insert(User.builder()
                                .id(UserId.of(text))
                                .email(email(acme))
                                .createdAt(Acme.NOW)
                                .updatedAt(Acme.NOW)
                                .build()));
        // half a character has no hash, either: the log refuses the whole entry
        assertRefused(
                text.indexOf('\0') < 0 ? "audit entry" : "request_id",
                () -> work.audit().append(entry(acme, "olga", text)));
        assertRefused("principal", () -> work.idempotency().put(record(acme, text, "once", "content")));
        assertRefused("idempotency_key", () -> work.idempotency().put(record(acme, "olga", text, "content")));
        assertRefused("content", () -> work.idempotency().put(record(acme, "olga", "once", text)));
    }

    private static void assertRefused(String column, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.place()).isEqualTo(column));
    }

    @Test
    default void nothing_is_found_by_it_whatever_is_there() {
        Organization acme = Acme.organization();
        try (JdbcStorage storage = database().open()) {
            storage.transact(work -> {
                work.organizations().insert(acme);
                ALIKE.forEach(id -> work.workspaces().insert(workspace(acme, id)));
                ALIKE.forEach(key -> work.idempotency().put(record(acme, "olga", key, "content")));
                ALIKE.forEach(request -> work.audit().append(entry(acme, request, request)));
                return work;
            });

            storage.read(now -> {
                UNKEPT.forEach(text -> assertNothing(text, acme.id(), now));
                return now;
            });
        }
    }

    private static void assertNothing(String text, OrganizationId acme, Snapshot now) {
        OrganizationId nowhere = OrganizationId.of(text);
        WorkspaceId workspace = WorkspaceId.of(text);
        assertThat(now.organizations().find(nowhere)).isEmpty();
        assertThat(now.workspaces().find(acme, workspace)).isEmpty();
        assertThat(now.members().findPerson(acme, UserId.of(text))).isEmpty();
        assertThat(now.members().findMembership(acme, workspace, UserId.of("a")))
                .isEmpty();
        assertThat(now.keys().find(acme, KeyId.of(text))).isEmpty();
        assertThat(now.keys().count(acme, KeyFilter.inWorkspace(workspace))).isZero();
        assertThat(now.invites().find(acme, InviteId.of(text))).isEmpty();
        assertThat(now.invites().findByToken(text)).isEmpty();
        assertThat(now.invites().pendingInto(acme, workspace)).isEmpty();
        assertThat(now.groupMappings().ofWorkspace(acme, workspace)).isEmpty();
        assertThat(now.idempotency().find(acme, "olga", text)).isEmpty();
        assertThat(now.audit().count(acme, AuditFilter.all().by(text))).isZero();
        assertThat(now.changes().revision(nowhere)).isZero();
        assertThat(now.changes().revisions(Set.of(nowhere))).isEmpty();
    }

    /** Who notes uses does not know which of them are there. */
    @Test
    default void the_use_of_a_key_that_is_called_so_is_passed_over() {
        try (Tenant tenant = Tenant.foundedBy(Workspaces.builder(database().open()));
                JdbcStorage storage = database().open()) {
            KeyId key = tenant.key().key().id();

            storage.transact(work -> {
                UNKEPT.forEach(
                        text -> work.keys().markUsed(tenant.id(), Map.of(KeyId.of(text), Acme.NOW, key, Acme.NOW)));
                return work;
            });

            assertThat(storage.read(now -> now.keys().find(tenant.id(), key))
                            .orElseThrow()
                            .lastUsedAt())
                    .contains(Acme.NOW);
        }
    }

    private static EmailAddress email(Organization acme) {
        return EmailAddress.of(acme.slug() + "@unkept.example");
    }

    private static Workspace workspace(Organization acme, String id) {
        int place = ALIKE.indexOf(id);
        return Workspace.builder()
                .organization(acme.id())
                .id(WorkspaceId.of(id))
                .slug(Slug.of("lab-" + (place < 0 ? "x" : place)))
                .name(Name.of("Lab"))
                .createdAt(Acme.NOW)
                .updatedAt(Acme.NOW)
                .build();
    }

    private static IdempotencyRecord record(Organization acme, String principal, String key, String content) {
        return new IdempotencyRecord(acme.id(), principal, key, content, List.of(), Acme.NOW);
    }

    private static AuditEntry entry(Organization acme, String actor, String request) {
        return AuditEntry.builder()
                .organization(acme.id())
                .at(Acme.NOW)
                .actor(AuditActor.user(UserId.of(actor)))
                .operation("create_workspace")
                .target(AuditTarget.of("workspace", "after"))
                .outcome(Outcome.DONE)
                .requestId(request)
                .build();
    }
}
