package dev.workspaces.storage.contract;

import static dev.workspaces.storage.contract.Versioned.ORGANIZATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.id.Name;
import dev.workspaces.organization.Organization;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What others see of a transaction while it runs: nothing. */
public abstract class IsolationContract extends Contract {
    private static final int ROUNDS = 50;

    /** Constructor for subclasses. */
    protected IsolationContract() {}

    @Test
    void nobody_sees_a_transaction_half_done() {
        Tenant acme = tenant();
        Rename.both(storage(), acme, Name.of("before"));

        Race.whileWriting(
                ROUNDS,
                round -> Rename.both(storage(), acme, Name.of("round " + round)),
                () -> assertThat(this.<List<Name>>read(now -> Rename.names(now, acme)))
                        .as("the names of both workspaces")
                        .hasSize(1));
    }

    @Test
    void nobody_sees_what_a_transaction_wrote_that_then_threw() {
        Organization never = Some.organization();

        whileThrowing(never, () -> assertThat(find(ORGANIZATION, never)).isEmpty());
    }

    @Test
    void a_load_sees_nothing_of_a_transaction_that_then_threw() {
        Organization never = Some.organization();

        whileThrowing(
                never,
                () -> assertThat(storage()
                                .<Optional<Organization>>load(
                                        now -> now.organizations().find(never.id())))
                        .isEmpty());
    }

    private void whileThrowing(Organization never, Runnable look) {
        Race.whileWriting(
                ROUNDS,
                round -> assertThatThrownBy(() -> run(transaction -> {
                            transaction.organizations().insert(never);
                            throw new IllegalStateException("on purpose");
                        }))
                        .hasMessage("on purpose"),
                look);
    }

    @Test
    void a_snapshot_stays_as_it_was_while_others_write() {
        Tenant acme = tenant();
        Rename.both(storage(), acme, Name.of("before"));

        Race.whileWriting(
                ROUNDS,
                round -> Rename.both(storage(), acme, Name.of("round " + round)),
                () -> read(now -> {
                    List<Name> before = Rename.names(now, acme);
                    return assertThat(Rename.names(now, acme)).isEqualTo(before);
                }));
    }

    @Test
    void what_a_transaction_wrote_is_there_for_everybody_once_it_has_returned() {
        Race.rounds(4, ROUNDS, () -> {
            Organization acme = insert(ORGANIZATION, Some.organization());
            assertThat(find(ORGANIZATION, acme)).contains(acme);
        });
    }
}
