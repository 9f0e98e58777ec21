package dev.workspaces.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.workspaces.Workspaces;
import dev.workspaces.error.StaleWriteException;
import dev.workspaces.id.ExternalId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.member.EmailAddress;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Principal;
import dev.workspaces.service.Acceptance;
import dev.workspaces.service.Acting;
import dev.workspaces.service.Founded;
import dev.workspaces.service.InviteCommand.InvitePerson;
import dev.workspaces.service.NewOrganization;
import dev.workspaces.service.PersonCommand.AddPerson;
import dev.workspaces.service.PersonCommand.UpdatePerson;
import dev.workspaces.service.Profile;
import dev.workspaces.service.RequestInfo;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two organizations at one person: one says by what they come in, the other takes them in. Their commands hold different locks. */
class TwoOrganizationsTest {
    private final ExecutorService threads = Executors.newSingleThreadExecutor();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    static Stream<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void who_is_taken_in_meanwhile_does_not_come_in_by_what_another_one_says(TestDatabase database) throws Exception {
        HeldBack held = new HeldBack(database.dataSource(), "UPDATE ws_person");
        Scene scene = new Scene(database);

        Future<Throwable> says = threads.submit(() -> catchThrowable(() -> scene.says(held.dataSource())));
        held.awaitReached();
        scene.takesIn(database.dataSource());
        held.letGo();

        assertThat(says.get()).isInstanceOf(StaleWriteException.class);
        assertThat(scene.comesInAsSaid()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void who_is_another_one_meanwhile_is_not_taken_in(TestDatabase database) throws Exception {
        HeldBack held = new HeldBack(database.dataSource(), "UPDATE ws_person", "INSERT INTO ws_membership");
        Scene scene = new Scene(database);

        Future<Throwable> takesIn = threads.submit(() -> catchThrowable(() -> scene.takesIn(held.dataSource())));
        held.awaitReached();
        scene.says(database.dataSource());
        held.letGo();

        assertThat(takesIn.get()).isInstanceOf(StaleWriteException.class);
        assertThat(scene.comesInAsSaid()).isFalse();
    }

    /** Somebody whom one organization has added, without an external id, and another one invites. */
    private static final class Scene {
        private final String name = "two-" + Long.toHexString(System.nanoTime());
        private final EmailAddress address = EmailAddress.of(name + "@person.example");
        private final Workspaces workspaces;
        private final Founded adding;
        private final Founded inviting;
        private final UserId person;
        private final String token;

        Scene(TestDatabase database) {
            workspaces = services(database.dataSource());
            adding = found("a");
            inviting = found("b");
            person = owner(workspaces, adding)
                    .carryOut(new AddPerson(address.value(), OrganizationRole.MEMBER))
                    .user()
                    .id();
            token = owner(workspaces, inviting)
                    .carryOut(InvitePerson.of(address.value(), OrganizationRole.ADMIN))
                    .token()
                    .orElseThrow()
                    .reveal();
        }

        private Founded found(String which) {
            String slug = name + "-" + which;
            return workspaces
                    .system(RequestInfo.none())
                    .createOrganization(NewOrganization.of("Two", slug, slug + "@two.example"));
        }

        private static Workspaces services(DataSource database) {
            return Workspaces.builder(JdbcStorage.open(database)).keeping(0).build();
        }

        private static Acting owner(Workspaces workspaces, Founded founded) {
            OrganizationId id = founded.organization().id();
            return workspaces.actingFor(
                    Principal.session(id, founded.owner().user().id()), RequestInfo.none());
        }

        void says(DataSource database) {
            owner(services(database), adding).carryOut(UpdatePerson.of(person).withExternalId(name));
        }

        void takesIn(DataSource database) {
            services(database).accept(token, new Acceptance.BySignIn(Profile.none(), address), RequestInfo.none());
        }

        boolean comesInAsSaid() {
            return workspaces
                    .findSession(inviting.organization().id(), ExternalId.of(name))
                    .isPresent();
        }
    }
}
