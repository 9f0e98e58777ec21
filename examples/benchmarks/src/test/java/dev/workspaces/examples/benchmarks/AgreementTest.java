package dev.workspaces.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is compared answers alike: each row of the benchmark checks that when it is set up. */
class AgreementTest {
    static Stream<PeerState<?>> peers() {
        return Stream.of(new SpringSecurityState(), new ShiroState(), new CasbinState(), new CachedCasbinState());
    }

    @ParameterizedTest
    @MethodSource("peers")
    void a_product_agrees_with_the_library_on_what_it_can_express(PeerState<?> peer) {
        peer.organizations = 10;

        assertThatCode(peer::setUp).doesNotThrowAnyException();
    }

    @Test
    void the_string_maps_agree_with_the_library_reasons_included() {
        StringMapState state = new StringMapState();
        state.organizations = 10;

        assertThatCode(state::setUp).doesNotThrowAnyException();
    }

    @Test
    void facts_in_hand_agree_with_the_world() {
        LibraryState state = new LibraryState();
        state.organizations = 10;

        assertThatCode(state::setUp).doesNotThrowAnyException();
    }

    @Test
    void a_disagreement_is_seen() {
        GeneratedWorld generated = GeneratedWorld.of(10);

        assertThatThrownBy(() -> Agreement.require(
                        "nay-sayer", Requests.of(generated), Agreement.allowedBy(generated.world()), request -> false))
                .hasMessageContaining("nay-sayer");
        assertThatCode(() -> Agreement.require("nobody asked", List.of(), request -> true, request -> false))
                .doesNotThrowAnyException();
    }
}
