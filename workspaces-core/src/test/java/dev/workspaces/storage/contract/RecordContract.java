package dev.workspaces.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.audit.AuditActor;
import dev.workspaces.audit.AuditEntry;
import dev.workspaces.audit.AuditEvent;
import dev.workspaces.audit.AuditTarget;
import dev.workspaces.audit.FieldChange;
import dev.workspaces.audit.Outcome;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.storage.AuditFilter;
import dev.workspaces.storage.FactChange;
import dev.workspaces.storage.IdempotencyRecord;
import dev.workspaces.storage.Revision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** That every field of what is never changed comes back as it went: audit events, changes, repeats. */
public abstract class RecordContract extends Contract {
    private static final String TEXT = String.join("", Texts.HOSTILE);

    private final OrganizationId acme = Some.organization().id();

    /** Constructor for subclasses. */
    protected RecordContract() {}

    /** Every kind of actor, outcome and change, alone and together, and each thing that may be empty both ways. */
    static List<AuditEntry> entries(AuditEntry plain) {
        List<AuditEntry> entries = new ArrayList<>(List.of(plain));
        for (AuditActor actor : List.of(
                AuditActor.system(),
                AuditActor.somebodyNew(),
                AuditActor.user(UserId.of(TEXT)),
                AuditActor.key(KeyId.of("key"), Optional.empty()),
                AuditActor.key(
                        KeyId.of(TEXT),
                        Optional.of(UserId.of(Texts.longest("usr").get(2)))))) {
            entries.add(plain.toBuilder().actor(actor).operation(TEXT).build());
        }
        for (Outcome outcome : Outcome.values()) {
            entries.add(plain.toBuilder()
                    .outcome(outcome)
                    .action("workspaces.create")
                    .target(AuditTarget.of("kind '" + TEXT, TEXT))
                    .workspace(WorkspaceId.of(TEXT))
                    .reason("SETTING_DISABLED")
                    .requestId("日".repeat(Texts.MAX_LENGTH))
                    .clientAddress("2001:db8::1 " + TEXT)
                    .build());
        }
        entries.add(plain.toBuilder().changes(changes()).build());
        Moments.TRICKY.forEach(at -> entries.add(plain.toBuilder().at(at).build()));
        return entries;
    }

    private static List<FieldChange> changes() {
        List<FieldChange> changes = new ArrayList<>();
        AuditTarget target = AuditTarget.of("workspace", TEXT);
        for (Optional<String> before : Choices.of("", TEXT, "null")) {
            for (Optional<String> after : Choices.of("", "one\r\ntwo\n\tthree ", "😀".repeat(1000))) {
                changes.add(new FieldChange(target, "field " + TEXT, before, after));
            }
        }
        changes.add(changes.get(0));
        return changes;
    }

    @Test
    void every_field_of_an_audit_event_comes_back_as_it_went() {
        List<AuditEntry> entries = entries(Some.entry(acme));
        List<AuditEvent> appended = new ArrayList<>();
        for (AuditEntry entry : entries) {
            appended.add(write(transaction -> transaction.audit().append(entry)));
        }

        List<AuditEvent> found = read(now -> now.audit().list(acme, AuditFilter.all(), 1, 1000));

        assertThat(appended).extracting(AuditEvent::entry).isEqualTo(entries);
        assertThat(found).isEqualTo(appended);
    }

    @Test
    void every_field_of_a_repeat_comes_back_as_it_went() {
        Tenant tenant = tenant();
        List<List<String>> results =
                List.of(List.of(), List.of(""), List.of("", ""), Texts.HOSTILE, List.of("日".repeat(2000)));
        for (List<String> result : results) {
            for (Instant at : Moments.TRICKY) {
                IdempotencyRecord record =
                        new IdempotencyRecord(tenant.id(), "user:" + TEXT, Some.text("key"), Some.digest(), result, at);
                run(transaction -> transaction.idempotency().put(record));
                assertThat(this.<Optional<IdempotencyRecord>>read(
                                now -> now.idempotency().find(tenant.id(), record.principal(), record.key())))
                        .contains(record);
            }
        }
    }

    @Test
    void every_id_in_a_change_comes_back_as_it_went() {
        List<FactChange> changes = new ArrayList<>();
        for (String text : Texts.HOSTILE) {
            changes.add(FactChange.ofWorkspace(WorkspaceId.of(text)));
            changes.add(FactChange.ofKey(KeyId.of(text)));
            changes.add(FactChange.ofMembership(WorkspaceId.of(text), UserId.of(text)));
        }
        for (String text : Texts.longest("id")) {
            changes.add(FactChange.ofMembership(WorkspaceId.of(text), UserId.of(text)));
            changes.add(FactChange.ofMembership(UserId.of(text)));
        }

        run(transaction -> transaction.changes().record(acme, changes));

        assertThat(this.<List<Revision>>read(
                        now -> now.changes().since(acme, 0, 10).orElseThrow()))
                .containsExactly(new Revision(1, changes));
    }
}
