package dev.workspaces.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Whatever text is in the column that holds what clients said. */
class FeatureRowFuzzTest {
    @FuzzTest
    void what_a_row_holds_is_read_as_it_is_written_and_what_is_none_is_refused_by_its_name(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();

        Throwable refused = catchThrowable(() -> FeatureRow.content(text));

        if (refused == null) {
            ObjectNode content = FeatureRow.content(text);
            String written = FeatureRow.text(content);
            assertThat(written).isASCII();
            assertThat(FeatureRow.content(written).equals(FeatureRowFuzzTest::byValue, content))
                    .isTrue();
            assertThat(FeatureRow.text(FeatureRow.content(written))).isEqualTo(written);
            assertThat(Bodies.bytes(content)).isNotEmpty();
        } else {
            assertThat(refused)
                    .isExactlyInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("`content`")
                    .hasNoCause();
        }
    }

    /** Of numbers, 1e0 is written as 1, which is the same and is kept in another way. */
    private static int byValue(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
    }
}
