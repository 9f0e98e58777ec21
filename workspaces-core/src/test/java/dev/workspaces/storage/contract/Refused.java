package dev.workspaces.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.error.AlreadyExistsException;
import dev.workspaces.error.NotFoundException;
import dev.workspaces.error.StaleWriteException;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** How a storage says no. */
final class Refused {
    private Refused() {}

    /** Because something has this already. */
    static void alreadyExists(String field, ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(InstanceOfAssertFactories.type(AlreadyExistsException.class))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo(field));
    }

    /** Because something of this kind that it needs is not there. */
    static void notFound(String kind, Object name, ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(InstanceOfAssertFactories.type(NotFoundException.class))
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(kind))
                .satisfies(refused -> assertThat(refused.name()).isEqualTo(name.toString()));
    }

    /** Because it is not at this version any more. */
    static void stale(long expectedVersion, ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(InstanceOfAssertFactories.type(StaleWriteException.class))
                .satisfies(refused -> assertThat(refused.expectedVersion()).isEqualTo(expectedVersion));
    }
}
