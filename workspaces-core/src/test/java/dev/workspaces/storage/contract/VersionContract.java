package dev.workspaces.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.storage.contract.Versioned.Stamp;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a storage promises of the versions of everything that has one. */
public abstract class VersionContract extends Contract {
    private static final Stamp WRONG = new Stamp(Some.NOW.minusSeconds(7), Some.NOW.plusSeconds(7), 1);

    /** Constructor for subclasses. */
    protected VersionContract() {}

    static List<Versioned<?>> kinds() {
        return Versioned.ALL;
    }

    static Stream<Versioned<?>> deletable() {
        return kinds().stream().filter(kind -> kind.delete().isPresent());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <V> void what_is_added_is_at_version_1_whatever_it_says(Versioned<V> kind) {
        V given = kind.at(kind.some().apply(tenant()), 7);

        V stored = insert(kind, given);

        assertThat(stored).isEqualTo(kind.at(given, 1));
        assertThat(find(kind, given)).contains(stored);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <V> void a_change_counts_the_version_up_and_keeps_the_time_of_creation(Versioned<V> kind) {
        V first = insert(kind, kind.some().apply(tenant()));

        V second = update(kind, kind.stamped().apply(first, WRONG));
        V third = update(kind, second);

        Stamp expected = new Stamp(kind.stamp().apply(first).createdAt(), WRONG.updatedAt(), 2);
        assertThat(second).isEqualTo(kind.stamped().apply(first, expected));
        assertThat(third).isEqualTo(kind.at(second, 3));
        assertThat(find(kind, first)).contains(third);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <V> void a_change_of_another_version_is_refused_and_changes_nothing(Versioned<V> kind) {
        V first = insert(kind, kind.some().apply(tenant()));
        V second = update(kind, first);

        for (long version : new long[] {0, 1, 3, Long.MAX_VALUE}) {
            Refused.stale(version, () -> update(kind, kind.stamped().apply(second, WRONG.at(version))));
        }

        assertThat(find(kind, first)).contains(second);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <V> void a_change_of_what_is_not_there_is_refused_and_adds_nothing(Versioned<V> kind) {
        V never = kind.some().apply(tenant());

        Refused.stale(1, () -> update(kind, never));

        assertThat(find(kind, never)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("deletable")
    <V> void what_is_removed_at_its_version_is_gone(Versioned<V> kind) {
        V second = update(kind, insert(kind, kind.some().apply(tenant())));

        delete(kind, second);

        assertThat(find(kind, second)).isEmpty();
        Refused.stale(3, () -> update(kind, kind.at(second, 3)));
        assertThat(insert(kind, second)).isEqualTo(kind.at(second, 1));
    }

    @ParameterizedTest
    @MethodSource("deletable")
    <V> void a_removal_at_another_version_is_refused_and_removes_nothing(Versioned<V> kind) {
        V second = update(kind, insert(kind, kind.some().apply(tenant())));

        for (long version : new long[] {0, 1, 3}) {
            Refused.stale(version, () -> delete(kind, kind.at(second, version)));
        }

        assertThat(find(kind, second)).contains(second);
    }

    @ParameterizedTest
    @MethodSource("deletable")
    <V> void a_removal_of_what_is_not_there_is_refused(Versioned<V> kind) {
        V never = kind.some().apply(tenant());

        Refused.stale(1, () -> delete(kind, never));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <V> void a_transaction_sees_its_own_changes(Versioned<V> kind) {
        Tenant acme = tenant();

        run(transaction -> {
            V first = kind.insert().apply(transaction, kind.some().apply(acme));
            assertThat(kind.find().apply(transaction, first)).contains(first);
            V second = kind.update().apply(transaction, first);
            assertThat(kind.find().apply(transaction, first)).contains(second);
            kind.delete().ifPresent(delete -> {
                delete.accept(transaction, second);
                assertThat(kind.find().apply(transaction, first)).isEmpty();
            });
        });
    }
}
