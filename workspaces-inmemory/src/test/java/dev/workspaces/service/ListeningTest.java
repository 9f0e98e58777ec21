package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.Workspaces;
import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.service.PersonCommand.ReactivatePerson;
import dev.workspaces.service.PersonCommand.SuspendPerson;
import dev.workspaces.storage.FactChange;
import dev.workspaces.storage.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Those who listen to changes, whichever node made them. */
class ListeningTest {
    private final Company company = new Company(TestStorage.openedEmpty());
    private final Acting olga = company.as(company.olga);
    private final NodeStorage storage = new NodeStorage(company.storage);
    private final Told told = new Told();

    @AfterEach
    void close() {
        company.close();
    }

    /** Keeps what it is told, once it has been through this. */
    private static final class Told implements ChangeListener {
        final Queue<String> all = new ConcurrentLinkedQueue<>();
        final Queue<FactChange> changes = new ConcurrentLinkedQueue<>();
        volatile Consumer<String> first = each -> {};

        @Override
        public void changed(OrganizationId organization, Revision revision) {
            keep(organization + " " + revision.number());
            changes.addAll(revision.changes());
        }

        @Override
        public void missed(OrganizationId organization) {
            keep(organization + " missed");
        }

        private void keep(String each) {
            first.accept(each);
            all.add(each);
        }

        /** What it was told since it was asked last. */
        List<String> take() {
            List<String> taken = List.copyOf(all);
            all.clear();
            return taken;
        }
    }

    private Workspaces node(String name) {
        return Workspaces.builder(storage)
                .clock(company.clock)
                .listener(name, told)
                .build();
    }

    private long newest(OrganizationId organization) {
        return company.storage.<Long>read(now -> now.changes().revision(organization));
    }

    private static String[] upTo(OrganizationId organization, long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(number -> organization + " " + number)
                .toArray(String[]::new);
    }

    @Test
    void a_new_listener_is_told_of_everything_in_order_and_later_of_what_is_new() {
        Workspaces node = node("mail");

        node.tellListeners();
        List<String> first = told.take();
        assertThat(first)
                .containsSubsequence(upTo(company.acme, 1, newest(company.acme)))
                .containsSubsequence(upTo(company.globex, 1, newest(company.globex)))
                .hasSize((int) (newest(company.acme) + newest(company.globex)));

        node.tellListeners();
        assertThat(told.take()).isEmpty();

        told.changes.clear();
        olga.carryOut(new SuspendPerson(company.mara));
        node.tellListeners();
        assertThat(told.take()).containsExactly(company.acme + " " + newest(company.acme));
        assertThat(told.changes).contains(FactChange.ofMembership(company.mara));
    }

    @Test
    void each_listener_is_told_of_everything_under_its_own_name_and_goes_on_after_a_restart() {
        node("mail").tellListeners();
        List<String> all = told.take();

        node("mail").tellListeners();
        assertThat(told.take()).isEmpty();
        node("Mail").tellListeners();
        assertThat(told.take()).isEqualTo(all);
    }

    @Test
    void a_listener_that_throws_is_told_again_from_there_on_and_holds_up_no_other_organization() {
        Workspaces node = node("mail");
        String third = company.acme + " 3";
        told.first = each -> {
            if (each.equals(third)) {
                throw new IllegalStateException("the mail server is down");
            }
        };

        node.tellListeners();
        assertThat(told.take())
                .contains(upTo(company.globex, 1, newest(company.globex)))
                .contains(upTo(company.acme, 1, 2))
                .doesNotContain(third, company.acme + " 4");
        node.tellListeners();
        assertThat(told.take()).isEmpty();

        told.first = each -> {};
        node.tellListeners();
        assertThat(told.take()).containsExactly(upTo(company.acme, 3, newest(company.acme)));
    }

    @Test
    void a_listener_that_throws_when_it_has_missed_something_is_told_again() {
        forgetAllButTheNewest();
        Workspaces node = node("mail");
        told.first = each -> {
            throw new AssertionError("what no listener in Java should throw");
        };
        node.tellListeners();

        told.first = each -> {};
        node.tellListeners();

        assertThat(told.take()).contains(company.acme + " missed");
    }

    @Test
    void what_is_no_longer_there_a_listener_is_told_to_have_missed_and_goes_on() {
        forgetAllButTheNewest();
        Workspaces node = node("mail");

        node.tellListeners();
        assertThat(told.take())
                .contains(company.acme + " missed")
                .doesNotContain(upTo(company.acme, 1, newest(company.acme)));

        olga.carryOut(new SuspendPerson(company.mara));
        node.tellListeners();
        assertThat(told.take()).containsExactly(company.acme + " " + newest(company.acme));
    }

    private void forgetAllButTheNewest() {
        company.storage.transact(transaction -> {
            transaction.changes().forgetThrough(company.acme, Long.MAX_VALUE);
            return true;
        });
    }

    @Test
    void what_could_not_be_noted_is_told_again() {
        Workspaces node = node("mail");
        storage.writable(false);
        node.tellListeners();
        List<String> first = told.take();
        assertThat(first).isNotEmpty();

        storage.writable(true);
        node.tellListeners();

        assertThat(told.take()).containsAll(first);
    }

    @Test
    void a_listener_may_use_the_library() {
        told.first = each -> company.as(company.olga).ask(new GetQuery.GetOrganization());

        node("mail").tellListeners();

        assertThat(told.take()).contains(upTo(company.acme, 1, newest(company.acme)));
    }

    @Test
    void nodes_that_listen_under_one_name_lose_nothing_between_them() throws Exception {
        List<Workspaces> nodes = Stream.of("mail", "mail").map(this::sharing).toList();
        List<Callable<Object>> all = new ArrayList<>();
        nodes.forEach(node -> all.add(times(50, node::tellListeners)));
        all.add(times(50, () -> {
            olga.carryOut(new SuspendPerson(company.mara));
            olga.carryOut(new ReactivatePerson(company.mara));
        }));

        ExecutorService threads = Executors.newFixedThreadPool(all.size());
        try {
            for (Future<Object> each : threads.invokeAll(all)) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        nodes.forEach(Workspaces::tellListeners);

        assertThat(told.take()).contains(upTo(company.acme, 1, newest(company.acme)));
        nodes.get(0).tellListeners();
        assertThat(told.take()).isEmpty();
    }

    private Workspaces sharing(String name) {
        return Workspaces.builder(company.storage).listener(name, told).build();
    }

    private static Callable<Object> times(int times, Runnable work) {
        return () -> {
            for (int i = 0; i < times; i++) {
                work.run();
            }
            return times;
        };
    }

    @Test
    void a_name_is_one_line_of_text_and_nobody_elses() {
        assertThatThrownBy(() -> node(" "))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("name");
        assertThatThrownBy(
                        () -> Workspaces.builder(storage).listener("mail", told).listener("mail", told))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no other listener");
    }
}
