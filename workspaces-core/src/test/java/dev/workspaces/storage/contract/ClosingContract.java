package dev.workspaces.storage.contract;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What a storage promises of being closed. */
public abstract class ClosingContract extends Contract {
    /** Constructor for subclasses. */
    protected ClosingContract() {}

    @Test
    void calls_after_closing_are_refused() {
        storage().close();

        assertThatThrownBy(() -> write(transaction -> true)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> read(now -> true)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> storage().load(now -> true)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_work_of_a_call_after_closing_is_not_run() {
        storage().close();

        assertThatThrownBy(() -> write(transaction -> {
                    throw new AssertionError("it runs");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void closing_again_does_nothing() {
        tenant();
        storage().close();

        assertThatCode(() -> storage().close()).doesNotThrowAnyException();
        assertThatThrownBy(() -> read(now -> true)).isInstanceOf(IllegalStateException.class);
    }
}
