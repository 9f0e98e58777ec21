package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.audit.AuditEntry;
import dev.workspaces.audit.AuditEvent;
import dev.workspaces.audit.FieldChange;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.DisabledBy;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.Expiry;
import dev.workspaces.policy.KeyStatus;
import dev.workspaces.policy.KeyType;
import dev.workspaces.policy.Rank;
import dev.workspaces.service.KeyCompany.Issued;
import dev.workspaces.storage.AuditFilter;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What requests leave to be written: when keys were used, and how often what is no good was presented. */
class UnwrittenTest {
    private final KeyCompany keys = new KeyCompany();

    @AfterEach
    void close() {
        keys.close();
    }

    private Instant now() {
        return keys.company.clock.instant();
    }

    private void write() {
        keys.unwritten.write(keys.execution, false);
    }

    private Optional<Instant> lastUse(Issued issued) {
        return keys.key(issued.id()).lastUsedAt();
    }

    @Test
    void the_last_use_is_kept_to_the_minute_and_written_when_asked_for() {
        Issued issued = keys.issue();
        keys.company.clock.pass(Duration.ofSeconds(42));
        Instant use = now();
        AuthenticatedKey key = keys.gate.authenticate(issued.secret()).orElseThrow();
        assertThat(lastUse(issued)).isEmpty();

        write();
        assertThat(lastUse(issued)).contains(use.truncatedTo(ChronoUnit.MINUTES));

        keys.company.clock.pass(Duration.ofMinutes(5));
        keys.gate.check(key, Actions.COMPLETIONS_WRITE, keys.company.research);
        write();
        assertThat(lastUse(issued)).contains(now().truncatedTo(ChronoUnit.MINUTES));
    }

    @Test
    void a_thousand_uses_in_a_minute_are_written_once_and_end_nothing_that_is_kept() {
        Issued issued = keys.issue();
        long version = keys.key(issued.id()).version();
        for (int times = 0; times < 1_000; times++) {
            AuthenticatedKey key = keys.gate.authenticate(issued.secret()).orElseThrow();
            keys.gate.check(key, Actions.COMPLETIONS_WRITE, keys.company.research);
        }
        int[] steps = new int[1];
        keys.stepped.stepping(() -> steps[0]++);

        write();
        int once = steps[0];
        write();

        assertThat(once).isBetween(1, 6);
        assertThat(steps[0]).as("nothing is left to write").isEqualTo(once);
        long reads = keys.stepped.reads();
        assertThat(keys.gate.authenticate(issued.secret())).isPresent();
        assertThat(keys.stepped.reads()).isEqualTo(reads);
        assertThat(keys.key(issued.id()).version()).isEqualTo(version);
    }

    @Test
    void what_is_held_of_a_key_that_may_nothing_any_more_is_no_use() {
        Issued issued = keys.issue();
        AuthenticatedKey held = keys.gate.authenticate(issued.secret()).orElseThrow();
        write();
        Optional<Instant> before = lastUse(issued);
        keys.rotate(issued.id(), Duration.ZERO);
        keys.company.clock.pass(Duration.ofMinutes(5));

        keys.gate.check(held, Actions.COMPLETIONS_WRITE, keys.company.research);
        write();

        assertThat(lastUse(issued)).isEqualTo(before);
    }

    @Test
    void what_could_not_be_written_is_written_the_next_time() {
        Issued issued = keys.issue();
        Issued ended = ended(Expiry.at(now()));
        keys.gate.authenticate(issued.secret());
        keys.gate.authenticate(ended.secret());
        keys.company.clock.pass(Duration.ofMinutes(2));
        keys.stepped.stepping(() -> {
            throw new IllegalStateException("the storage is broken");
        });

        write();
        assertThat(lastUse(issued)).isEmpty();
        assertThat(rejections()).isEmpty();

        keys.stepped.stepping(() -> {});
        write();
        assertThat(lastUse(issued)).isPresent();
        assertThat(rejections()).hasSize(1);
    }

    private Issued ended(Expiry expiry) {
        Issued issued = keys.issue();
        keys.change(issued.id(), key -> key.toBuilder().expiry(expiry).build());
        return issued;
    }

    private List<AuditEntry> rejections() {
        return keys
                .stepped
                .read(snapshot -> snapshot.audit()
                        .list(keys.company.acme, AuditFilter.all().ofOperation("authenticate"), 1, 100))
                .stream()
                .map(AuditEvent::entry)
                .toList();
    }

    @Test
    void a_known_key_that_is_no_good_makes_one_event_a_minute_with_how_often_it_was_tried() {
        Issued expired = ended(Expiry.at(now()));
        Instant minute = now().truncatedTo(ChronoUnit.MINUTES);
        for (int times = 0; times < 17; times++) {
            keys.gate.authenticate(expired.secret());
        }
        write();
        assertThat(rejections()).as("while the minute lasts").isEmpty();

        keys.company.clock.pass(Duration.ofMinutes(1));
        disable(expired);
        keys.gate.authenticate(expired.secret());
        write();
        write();

        assertThat(rejections()).singleElement().satisfies(entry -> {
            assertThat(entry.at()).isEqualTo(minute);
            assertThat(entry.reason()).contains("KEY_EXPIRED");
            assertThat(entry.target().id()).isEqualTo(expired.id().value());
            assertThat(entry.actor().onBehalfOf()).contains(keys.company.mara);
            assertThat(entry.changes())
                    .extracting(FieldChange::field, change -> change.after().orElseThrow())
                    .containsExactly(org.assertj.core.api.Assertions.tuple("attempts", "17"));
        });
        keys.unwritten.write(keys.execution, true);
        assertThat(rejections())
                .extracting(entry -> entry.reason().orElseThrow())
                .containsExactly("KEY_EXPIRED", "KEY_DISABLED");
    }

    private void disable(Issued issued) {
        keys.change(
                issued.id(),
                (ApiKey key) -> key.toBuilder()
                        .status(KeyStatus.DISABLED)
                        .disabledBy(new DisabledBy(Rank.OWNER, true))
                        .build());
    }

    @Test
    void what_is_unknown_or_no_secret_makes_no_event() {
        Issued rotated = keys.issue();
        keys.rotate(rotated.id(), Duration.ZERO);
        String unknown = KeyCompany.FORMAT
                .generate(KeyType.WORKSPACE_SERVICE, new SecureRandom())
                .reveal();
        for (String presented : List.of(unknown, "nonsense", "", rotated.secret())) {
            assertThat(keys.gate.authenticate(presented)).isEmpty();
        }

        keys.unwritten.write(keys.execution, true);

        assertThat(rejections()).isEmpty();
    }
}
