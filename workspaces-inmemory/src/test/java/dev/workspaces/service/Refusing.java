package dev.workspaces.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Says that something is refused, and why. */
final class Refusing {
    private Refusing() {}

    static void assertRefused(Refusal refusal, ThrowingCallable attempt, String... what) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(refusal);
            if (what.length > 0) {
                assertThat(refused.what()).containsExactly(what);
            }
        });
    }
}
