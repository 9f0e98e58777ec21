package dev.workspaces.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.Slug;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

class SlugFuzzTest {
    @FuzzTest
    void a_slug_is_safe_in_urls_and_never_has_the_shape_of_an_id(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();
        Optional<Slug> slug = slug(text);

        assertThat(slug.isPresent()).isEqualTo(isSlug(text));
        slug.ifPresent(it -> {
            assertThat(it).hasToString(text).isEqualTo(Slug.of(it.toString()));
            assertThat(text).doesNotContain("_").isEqualTo(URLEncoder.encode(text, StandardCharsets.UTF_8));
        });
    }

    private static Optional<Slug> slug(String text) {
        try {
            return Optional.of(Slug.of(text));
        } catch (InvalidInputException refused) {
            return Optional.empty();
        }
    }

    private static boolean isSlug(String text) {
        boolean isOfSize = text.length() >= 2 && text.length() <= 63;
        return isOfSize
                && text.chars().allMatch(each -> "abcdefghijklmnopqrstuvwxyz0123456789-".indexOf(each) >= 0)
                && !text.startsWith("-")
                && !text.endsWith("-")
                && !text.contains("--");
    }
}
