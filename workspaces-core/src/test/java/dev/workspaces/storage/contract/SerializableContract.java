package dev.workspaces.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.id.Name;
import dev.workspaces.workspace.Workspace;
import org.junit.jupiter.api.Test;

/**
 * That transactions come out as if one had run after the other even where they lock nothing. A storage that asks for
 * {@link dev.workspaces.storage.Transaction#lock} instead leaves this out, and says so.
 */
public abstract class SerializableContract extends Contract {
    private static final int ROUNDS = 25;

    /** Constructor for subclasses. */
    protected SerializableContract() {}

    @Test
    void what_was_read_holds_until_the_end() {
        for (int round = 0; round < ROUNDS; round++) {
            TwoOwners owners = TwoOwners.in(storage());

            Race.between(() -> owners.oneGoes(storage(), false), () -> owners.otherGoes(storage(), false));

            assertThat(owners.left(storage())).isEqualTo(1);
        }
    }

    @Test
    void a_transaction_reads_the_same_twice() {
        Tenant acme = tenant();

        Race.whileWriting(
                ROUNDS,
                round -> Rename.both(storage(), acme, Name.of("round " + round)),
                () -> run(transaction -> {
                    Workspace before = transaction
                            .workspaces()
                            .find(acme.id(), acme.workspace().id())
                            .orElseThrow();
                    assertThat(transaction
                                    .workspaces()
                                    .find(acme.id(), acme.workspace().id()))
                            .contains(before);
                }));
    }
}
