package dev.workspaces.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.organization.Organization;
import dev.workspaces.storage.KeyFilter;
import dev.workspaces.storage.Snapshot;
import dev.workspaces.storage.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That what work is handed is good for that work alone: not inside of other work, not after it, not in another thread. */
public abstract class HandleContract extends Contract {
    private final Organization acme = Some.organization();

    /** Constructor for subclasses. */
    protected HandleContract() {}

    /**
     * A way to use a snapshot.
     *
     * @param name for people
     * @param part what is taken of it
     * @param call what is asked of that
     */
    record Use<P>(String name, Function<Snapshot, P> part, Consumer<P> call) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Use<?>> uses() {
        Organization none = Some.organization();
        return List.of(
                new Use<>("organizations", Snapshot::organizations, it -> it.find(none.id())),
                new Use<>("members", Snapshot::members, it -> it.countActiveOwners(none.id())),
                new Use<>("workspaces", Snapshot::workspaces, it -> it.findDefault(none.id())),
                new Use<>("invites", Snapshot::invites, it -> it.findByToken("none")),
                new Use<>("group mappings", Snapshot::groupMappings, it -> it.count(none.id())),
                new Use<>("idempotency", Snapshot::idempotency, it -> it.find(none.id(), "nobody", "none")),
                new Use<>("keys", Snapshot::keys, it -> it.count(none.id(), KeyFilter.all())),
                new Use<>("audit", Snapshot::audit, it -> it.head(none.id())),
                new Use<>("changes", Snapshot::changes, it -> it.revision(none.id())));
    }

    @Test
    void a_call_inside_of_another_is_refused() {
        refused(() -> write(outer -> write(inner -> true)));
        refused(() -> write(outer -> read(inner -> true)));
        refused(() -> read(outer -> write(inner -> true)));
        refused(() -> read(outer -> read(inner -> true)));
    }

    @Test
    void a_call_inside_of_another_that_was_refused_leaves_the_outer_one_as_it_was() {
        run(outer -> {
            outer.organizations().insert(acme);
            refused(() -> write(inner -> true));
            refused(() -> read(inner -> true));
        });

        assertThat(find(Versioned.ORGANIZATION, acme)).contains(acme);
    }

    @ParameterizedTest
    @MethodSource("uses")
    <P> void what_was_handed_is_refused_after_the_work(Use<P> use) {
        Transaction transaction = write(handed -> handed);
        Snapshot snapshot = read(handed -> handed);

        refused(() -> use.call().accept(use.part().apply(transaction)));
        refused(() -> use.call().accept(use.part().apply(snapshot)));
    }

    @ParameterizedTest
    @MethodSource("uses")
    <P> void a_part_of_what_was_handed_is_refused_after_the_work(Use<P> use) {
        P ofTransaction = write(use.part());
        P ofSnapshot = read(use.part());

        refused(() -> use.call().accept(ofTransaction));
        refused(() -> use.call().accept(ofSnapshot));
    }

    @Test
    void nothing_is_written_and_nothing_held_after_the_work() {
        Transaction over = write(handed -> handed);

        refused(() -> over.organizations().insert(acme));
        refused(() -> over.lock(acme.id()));
        refused(() -> over.hold(acme.id(), Some.workspace(acme.id()).id()));
        assertThat(find(Versioned.ORGANIZATION, acme)).isEmpty();
    }

    @Test
    void what_was_handed_is_refused_after_work_that_threw() {
        Transaction[] handed = new Transaction[1];
        assertThatThrownBy(() -> run(transaction -> {
                    handed[0] = transaction;
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        refused(() -> handed[0].organizations().insert(acme));
    }

    @ParameterizedTest
    @MethodSource("uses")
    <P> void what_was_handed_is_refused_in_another_thread(Use<P> use) {
        run(transaction -> refusedElsewhere(() -> use.call().accept(use.part().apply(transaction))));
        read(snapshot -> {
            refusedElsewhere(() -> use.call().accept(use.part().apply(snapshot)));
            return true;
        });
    }

    @Test
    void nothing_is_written_in_another_thread() {
        run(transaction -> refusedElsewhere(() -> transaction.organizations().insert(acme)));

        assertThat(find(Versioned.ORGANIZATION, acme)).isEmpty();
    }

    @Test
    void a_snapshot_writes_nothing_whatever_it_is_cast_to() {
        assertThatThrownBy(() -> read(now -> ((Transaction) now).organizations().insert(acme)))
                .isInstanceOfAny(ClassCastException.class, IllegalStateException.class);

        assertThat(find(Versioned.ORGANIZATION, acme)).isEmpty();
    }

    private static void refused(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOf(IllegalStateException.class);
    }

    private static void refusedElsewhere(Runnable call) {
        CompletableFuture<Optional<?>> elsewhere = CompletableFuture.supplyAsync(() -> {
            call.run();
            return Optional.empty();
        });
        assertThatThrownBy(elsewhere::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
    }
}
