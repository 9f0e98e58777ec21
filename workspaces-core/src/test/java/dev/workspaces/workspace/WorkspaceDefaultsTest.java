package dev.workspaces.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workspaces.error.InvalidInputException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a workspace hands to the things made in it is bounded and its own. */
class WorkspaceDefaultsTest {
    private static final WorkspaceDefaults NONE = WorkspaceDefaults.none();

    @Test
    void scopes_are_sorted_each_once_whether_known_or_not() {
        WorkspaceDefaults defaults = NONE.withUserKeyScopes(List.of("prompts.list", "no.such", "prompts.list"));

        assertThat(defaults.userKeyScopes()).containsExactly("no.such", "prompts.list");
        assertThat(defaults).isEqualTo(NONE.withUserKeyScopes(List.of("no.such", "prompts.list")));
        assertThat(defaults.withMetadata(Map.of("team", "red")).userKeyScopes()).hasSize(2);
    }

    @Test
    void are_not_changed_by_what_they_were_made_of() {
        Map<String, String> labels = new HashMap<>(Map.of("team", "red"));
        List<String> scopes = new ArrayList<>(List.of("prompts.list"));
        WorkspaceDefaults defaults = new WorkspaceDefaults(labels, Optional.empty(), scopes);

        labels.clear();
        scopes.clear();

        assertThat(defaults.metadata()).containsOnly(Map.entry("team", "red"));
        assertThat(defaults.userKeyScopes()).containsExactly("prompts.list");
    }

    @Test
    void hold_as_much_as_is_said() {
        assertThat(NONE.withMetadata(labels(128)).metadata()).hasSize(128);
        assertThat(NONE.withMetadata(Map.of("n".repeat(64), "v".repeat(255))).metadata())
                .hasSize(1);
        assertThat(NONE.withMetadata(Map.of("n", "")).metadata()).hasSize(1);
        assertThat(NONE.withUserKeyScopes(names(4096)).userKeyScopes()).hasSize(4096);
        assertThat(NONE.withUserKeyScopes(Collections.nCopies(5000, "prompts.list"))
                        .userKeyScopes())
                .hasSize(1);
        assertThat(config("c".repeat(255)).userKeyConfig()).isPresent();
    }

    @Test
    void refuse_what_is_too_much() {
        Stream.<ThrowingCallable>of(
                        () -> NONE.withMetadata(labels(129)),
                        () -> NONE.withMetadata(Map.of("n".repeat(65), "v")),
                        () -> NONE.withMetadata(Map.of("", "v")),
                        () -> NONE.withMetadata(Map.of(" ", "v")),
                        () -> NONE.withMetadata(Map.of("n", "v".repeat(256))),
                        () -> NONE.withUserKeyScopes(names(4097)),
                        () -> NONE.withUserKeyScopes(List.of("")),
                        () -> NONE.withUserKeyScopes(List.of("s".repeat(256))),
                        () -> NONE.withMetadata(Map.of("n\0", "v")),
                        () -> NONE.withMetadata(Map.of("n", "v\nw")),
                        () -> NONE.withMetadata(Map.of("n", "\ud800")),
                        () -> NONE.withUserKeyScopes(List.of("prompts.list\u0085")),
                        () -> config("c\0"),
                        () -> config(""),
                        () -> config("c".repeat(256)))
                .forEach(making -> assertThatThrownBy(making).isInstanceOf(InvalidInputException.class));
    }

    private static WorkspaceDefaults config(String id) {
        return new WorkspaceDefaults(Map.of(), Optional.of(id), List.of());
    }

    private static Map<String, String> labels(int count) {
        return names(count).stream().collect(Collectors.toMap(Function.identity(), name -> "v"));
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(index -> "n" + index).toList();
    }
}
