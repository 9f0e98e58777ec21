package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.audit.AuditEvent;
import dev.workspaces.audit.Outcome;
import dev.workspaces.error.WorkspacesException;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.policy.Actions;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Principal;
import dev.workspaces.service.PersonCommand.AddPerson;
import dev.workspaces.service.PersonCommand.ChangeOrganizationRole;
import dev.workspaces.service.PersonCommand.RemovePerson;
import dev.workspaces.service.PersonCommand.SuspendPerson;
import dev.workspaces.service.Race.Attempt;
import dev.workspaces.service.WorkspaceCommand.CreateWorkspace;
import dev.workspaces.storage.AuditFilter;
import dev.workspaces.storage.Snapshot;
import dev.workspaces.storage.WorkspaceFilter;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody acts and acts while they are removed, suspended or demoted. */
class FallRaceTest {
    private static final int ROUNDS = 700;

    @ParameterizedTest(name = "{0}")
    @MethodSource("falls")
    void nothing_that_begins_after_somebody_fell_succeeds(Function<UserId, Command<?>> fall) throws Exception {
        Race.repeat("acting while falling", ROUNDS, race -> {
            Founded founded = race.found();
            OrganizationId place = founded.organization().id();
            String email = race.company().email(race.word("admin"));
            UserId admin = race.as(founded)
                    .carryOut(new AddPerson(email, OrganizationRole.ADMIN))
                    .user()
                    .id();
            Acting acting = race.company().as(Principal.session(place, admin));
            Command<?> command = fall.apply(admin);
            AtomicBoolean hasFallen = new AtomicBoolean();

            List<Attempt<Integer>> attempts = race.start(
                    () -> actUntilDenied(acting, hasFallen),
                    () -> askUntilDenied(acting, hasFallen),
                    () -> fell(race.as(founded), command, hasFallen));

            assertThat(attempts).allMatch(Attempt::isDone);
            int made = attempts.get(0).get();
            List<AuditEvent> done = race.company().storage.read(now -> done(now, place));
            assertThat(done).filteredOn(event -> isBy(event, admin)).hasSize(made);
            assertThat(done.get(done.size() - 1).entry().operation()).isEqualTo(command.operationName());
            long workspaces =
                    race.company().storage.read(now -> now.workspaces().count(place, WorkspaceFilter.all()));
            assertThat(workspaces).as("the default one, and those made").isEqualTo(made + 1);
        });
    }

    static Stream<Named<Function<UserId, Command<?>>>> falls() {
        return Stream.of(
                Named.of("removed", RemovePerson::new),
                Named.of("suspended", SuspendPerson::new),
                Named.of("demoted", user -> new ChangeOrganizationRole(user, OrganizationRole.MEMBER)));
    }

    private static int fell(Acting owner, Command<?> command, AtomicBoolean hasFallen) {
        owner.carryOut(command);
        hasFallen.set(true);
        return 1;
    }

    /** How often it went well. */
    private static int actUntilDenied(Acting acting, AtomicBoolean hasFallen) {
        for (int made = 0; ; made++) {
            boolean isOver = hasFallen.get();
            try {
                acting.carryOut(CreateWorkspace.named("Mine"));
            } catch (WorkspacesException denied) {
                return made;
            }
            assertThat(isOver).as("done by somebody who had fallen before").isFalse();
        }
    }

    private static int askUntilDenied(Acting acting, AtomicBoolean hasFallen) {
        for (int asked = 0; ; asked++) {
            boolean isOver = hasFallen.get();
            if (!acting.decide(Actions.WORKSPACES_CREATE).isAllowed()) {
                return asked;
            }
            assertThat(isOver).as("allowed to somebody who had fallen before").isFalse();
        }
    }

    private static List<AuditEvent> done(Snapshot now, OrganizationId organization) {
        return now.audit().list(organization, AuditFilter.all().with(Outcome.DONE), 1, Integer.MAX_VALUE);
    }

    private static boolean isBy(AuditEvent event, UserId user) {
        return event.entry().actor().id().equals(user.value());
    }
}
