package dev.workspaces.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.Workspaces;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.policy.OrganizationRole;
import dev.workspaces.policy.Principal;
import dev.workspaces.service.Acting;
import dev.workspaces.service.ChangeListener;
import dev.workspaces.service.Founded;
import dev.workspaces.service.NewOrganization;
import dev.workspaces.service.PersonCommand.AddPerson;
import dev.workspaces.service.RequestInfo;
import dev.workspaces.storage.Revision;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import javax.sql.DataSource;

/** Two nodes that listen under one name, on tables of their own, while a third one changes things. */
final class SharedListeners {
    private static final int CHANGES = 30;

    private final DataSource database;
    private final JdbcOptions options =
            JdbcOptions.standard().withTablePrefix("l" + Long.toHexString(System.nanoTime()) + "_");
    private final Queue<Long> told = new ConcurrentLinkedQueue<>();

    private SharedListeners(DataSource database) {
        this.database = database;
    }

    static void assertNothingLost(DataSource database) throws Exception {
        new SharedListeners(database).assertNothingLost();
    }

    private Workspaces node() {
        return Workspaces.builder(JdbcStorage.open(database, options))
                .listener("mail", new ChangeListener() {
                    @Override
                    public void changed(OrganizationId organization, Revision revision) {
                        told.add(revision.number());
                    }

                    @Override
                    public void missed(OrganizationId organization) {
                        throw new IllegalStateException("nothing is trimmed here");
                    }
                })
                .build();
    }

    private void assertNothingLost() throws Exception {
        Workspaces changing = node();
        Founded founded = changing.system(RequestInfo.none())
                .createOrganization(NewOrganization.of("Acme", "acme", "olga@acme.example"));
        OrganizationId acme = founded.organization().id();
        Acting olga = changing.actingFor(
                Principal.session(acme, founded.owner().user().id()), RequestInfo.none());
        List<Workspaces> nodes = List.of(node(), node());
        ExecutorService threads = Executors.newFixedThreadPool(nodes.size() + 1);
        try {
            List<Callable<Object>> all = List.of(
                    times(nodes.get(0)::tellListeners),
                    times(nodes.get(1)::tellListeners),
                    times(() -> olga.carryOut(
                            new AddPerson("p" + System.nanoTime() + "@acme.example", OrganizationRole.MEMBER))));
            for (Future<Object> each : threads.invokeAll(all)) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        nodes.forEach(Workspaces::tellListeners);

        long newest = JdbcStorage.open(database, options)
                .<Long>read(now -> now.changes().revision(acme));
        assertThat(newest).isGreaterThan(CHANGES);
        assertThat(told).containsAll(LongStream.rangeClosed(1, newest).boxed().toList());
        told.clear();
        node().tellListeners();
        assertThat(told).as("after a restart").isEmpty();
    }

    private static Callable<Object> times(Runnable work) {
        return () -> {
            for (int i = 0; i < CHANGES; i++) {
                work.run();
            }
            return CHANGES;
        };
    }
}
