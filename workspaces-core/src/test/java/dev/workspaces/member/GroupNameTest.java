package dev.workspaces.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.error.InvalidInputException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A group is what its directory calls it. */
class GroupNameTest {
    @Test
    void two_names_that_a_directory_tells_apart_are_two() {
        List<String> names = List.of("cn=eng", "CN=eng", "cn=\u00e9", "cn=e\u0301", "cn=\u212a", "cn=K", " cn=eng");

        assertThat(names.stream().map(GroupName::of).distinct().map(GroupName::toString))
                .isEqualTo(names);
    }

    @Test
    void the_order_is_that_of_the_names() {
        assertThat(Stream.of("b", "a", "B").map(GroupName::of).sorted().map(GroupName::value))
                .containsExactly("B", "a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "a\u202eb", "a\ud800"})
    void what_is_no_name_is_no_group(String text) {
        assertThatThrownBy(() -> GroupName.of(text)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void has_at_most_255_characters() {
        assertThat(GroupName.of("a".repeat(255)).value()).hasSize(255);
        assertThatThrownBy(() -> GroupName.of("a".repeat(256))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> GroupName.of("e\u0301".repeat(128))).isInstanceOf(InvalidInputException.class);
    }
}
