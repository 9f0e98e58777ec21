package dev.workspaces.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.storage.contract.Versioned.Stamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That every field of everything that is kept comes back as it went. */
public abstract class RoundTripContract extends Contract {
    /**
     * A kind of thing, and the same thing with other fields.
     *
     * @param kind which
     * @param variants of one: every field is another than in it, in one of them at least
     * @param changes of one: likewise, of the fields that may change
     */
    record Trip<V>(Versioned<V> kind, Function<V, List<V>> variants, Function<V, List<V>> changes) {
        Trip(Versioned<V> kind, Function<V, List<V>> variants) {
            this(kind, variants, variants);
        }

        @Override
        public String toString() {
            return kind.toString();
        }
    }

    static final List<Trip<?>> TRIPS = List.of(
            new Trip<>(Versioned.ORGANIZATION, Full::organizations),
            new Trip<>(Versioned.USER, Full::users),
            new Trip<>(Versioned.MEMBERSHIP, Full::memberships),
            new Trip<>(Versioned.WORKSPACE, Full::workspaces),
            new Trip<>(Versioned.WORKSPACE_MEMBERSHIP, Full::workspaceMemberships),
            new Trip<>(Versioned.INVITE, Full::invites),
            new Trip<>(Versioned.GROUP_MAPPING, Full::mappings),
            new Trip<>(Versioned.KEY, FullKeys::variants, FullKeys::changes));

    /** Constructor for subclasses. */
    protected RoundTripContract() {}

    static Stream<Trip<?>> trips() {
        return TRIPS.stream();
    }

    @ParameterizedTest
    @MethodSource("trips")
    <V> void every_field_comes_back_as_it_was_added(Trip<V> trip) {
        int variants =
                trip.variants().apply(trip.kind().some().apply(Tenant.none())).size();
        for (int i = 0; i < variants; i++) {
            V plain = trip.kind().some().apply(tenant());
            V full = trip.variants().apply(plain).get(i);

            assertThat(insert(trip.kind(), full)).isEqualTo(full);
            assertThat(find(trip.kind(), full)).contains(full);
        }
    }

    @ParameterizedTest
    @MethodSource("trips")
    <V> void every_field_comes_back_as_it_was_changed(Trip<V> trip) {
        V plain = insert(trip.kind(), trip.kind().some().apply(tenant()));
        long version = 1;

        for (V full : trip.changes().apply(plain)) {
            V changed = update(trip.kind(), trip.kind().at(full, version++));
            assertThat(changed).isEqualTo(trip.kind().at(full, version));
            assertThat(find(trip.kind(), full)).contains(changed);

            V back = update(trip.kind(), trip.kind().at(plain, version++));
            assertThat(back).isEqualTo(trip.kind().at(plain, version));
            assertThat(find(trip.kind(), full)).contains(back);
        }
    }

    @ParameterizedTest
    @MethodSource("trips")
    <V> void instants_keep_their_microseconds(Trip<V> trip) {
        for (Instant created : Moments.TRICKY) {
            for (Instant updated : List.of(created, Some.NOW)) {
                V plain = trip.kind().some().apply(tenant());
                V given = trip.kind().stamped().apply(plain, new Stamp(created, updated, 1));

                assertThat(insert(trip.kind(), given)).isEqualTo(given);
                assertThat(find(trip.kind(), given)).contains(given);
            }
        }
    }
}
