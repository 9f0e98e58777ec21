package dev.workspaces.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.audit.AuditActor;
import dev.workspaces.audit.AuditEntry;
import dev.workspaces.audit.AuditEvent;
import dev.workspaces.audit.Outcome;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.storage.AuditFilter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which events a list of {@link dev.workspaces.storage.AuditReader} holds. */
public abstract class AuditFilterContract extends Contract {
    private static final Instant LATER = Some.NOW.plus(1, ChronoUnit.MICROS);
    private static final WorkspaceId RESEARCH = WorkspaceId.of("research");
    private static final WorkspaceId OTHER = WorkspaceId.of("other");

    private final OrganizationId acme = Some.organization().id();
    private List<AuditEvent> all = List.of();

    /** Constructor for subclasses. */
    protected AuditFilterContract() {}

    /** Two of everything that can be told apart, in every combination, not in the order of time. */
    @BeforeEach
    void record() {
        List<AuditEntry> entries = new ArrayList<>();
        for (Instant at : List.of(LATER, Some.NOW)) {
            for (AuditActor actor : List.of(
                    AuditActor.user(UserId.of("mara")),
                    AuditActor.key(KeyId.of("robot"), Optional.of(UserId.of("mara"))))) {
                for (String operation : List.of("create_workspace", "delete_workspace")) {
                    for (Optional<WorkspaceId> workspace : Choices.of(RESEARCH, OTHER)) {
                        for (Outcome outcome : List.of(Outcome.DONE, Outcome.DENIED)) {
                            entries.add(Some.entry(acme).toBuilder()
                                    .at(at)
                                    .actor(actor)
                                    .operation(operation)
                                    .workspace(workspace)
                                    .outcome(outcome)
                                    .build());
                        }
                    }
                }
            }
        }
        all = write(
                transaction -> entries.stream().map(transaction.audit()::append).toList());
    }

    @Test
    void all_of_them() {
        assertHolds(AuditFilter.all());
    }

    @Test
    void those_from_an_instant_on() {
        assertHolds(AuditFilter.all().from(Some.NOW));
        assertHolds(AuditFilter.all().from(LATER));
        assertHolds(AuditFilter.all().from(LATER.plus(1, ChronoUnit.MICROS)));
        assertHolds(AuditFilter.all().from(LATER.plusNanos(999)));
    }

    @Test
    void those_before_an_instant() {
        assertHolds(AuditFilter.all().before(Some.NOW));
        assertHolds(AuditFilter.all().before(LATER));
        assertHolds(AuditFilter.all().before(LATER.plus(1, ChronoUnit.MICROS)));
        assertHolds(AuditFilter.all().before(LATER.plusNanos(999)));
    }

    @Test
    void those_by_an_actor_and_not_those_on_behalf_of_one() {
        assertHolds(AuditFilter.all().by("mara"));
        assertHolds(AuditFilter.all().by("robot"));
        assertHolds(AuditFilter.all().by("nobody"));
    }

    @Test
    void those_of_an_operation() {
        assertHolds(AuditFilter.all().ofOperation("create_workspace"));
        assertHolds(AuditFilter.all().ofOperation("create"));
    }

    @Test
    void those_in_a_workspace() {
        assertHolds(AuditFilter.all().inWorkspace(RESEARCH));
        assertHolds(AuditFilter.all().inWorkspace(WorkspaceId.of("nowhere")));
    }

    @Test
    void those_that_came_out_in_a_way() {
        assertHolds(AuditFilter.all().with(Outcome.DONE));
        assertHolds(AuditFilter.all().with(Outcome.REFUSED));
    }

    /** Each way to filter, or not, with each other way. */
    @Test
    void those_that_match_all_of_it() {
        for (Optional<Instant> start : Choices.of(LATER)) {
            for (Optional<Instant> end : Choices.of(LATER)) {
                for (Optional<String> actor : Choices.of("mara")) {
                    for (Optional<String> operation : Choices.of("delete_workspace")) {
                        for (Optional<WorkspaceId> workspace : Choices.of(OTHER)) {
                            for (Optional<Outcome> outcome : Choices.of(Outcome.DENIED)) {
                                assertHolds(new AuditFilter(start, end, actor, operation, workspace, outcome));
                            }
                        }
                    }
                }
            }
        }
    }

    @Test
    void a_filtered_list_starts_at_its_place_and_ends_at_its_limit() {
        AuditFilter filter = AuditFilter.all().by("robot");
        List<AuditEvent> matching =
                all.stream().filter(event -> filter.matches(event.entry())).toList();
        long from = matching.get(2).sequence();

        assertThat(this.<List<AuditEvent>>read(now -> now.audit().list(acme, filter, from, 3)))
                .isEqualTo(matching.subList(2, 5));
    }

    private void assertHolds(AuditFilter filter) {
        List<AuditEvent> expected =
                all.stream().filter(event -> filter.matches(event.entry())).toList();

        assertThat(this.<List<AuditEvent>>read(now -> now.audit().list(acme, filter, 1, 1000)))
                .as("%s", filter)
                .isEqualTo(expected);
        assertThat(this.<Long>read(now -> now.audit().count(acme, filter)))
                .as("%s", filter)
                .isEqualTo(expected.size());
    }
}
