package dev.workspaces.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever text is in a column of JSON. */
class RowFuzzTest {
    private static final List<Cell> CELLS = StoredRows.ALL.stream()
            .flatMap(row -> row.json().keySet().stream().map(column -> new Cell(row, column)))
            .toList();

    /** Each part is something, and they do not go together: it is seen when all was read. */
    private static final String NOT_TOGETHER = "at column `version`";

    private record Cell(StoredRow<?> row, String column) {}

    @FuzzTest
    void a_column_of_json_is_read_as_it_is_written_and_what_is_none_is_refused_by_its_name(FuzzedDataProvider data) {
        Cell cell = data.pickValue(CELLS);
        String text = data.consumeRemainingAsString();
        StoredRow<?> stored = cell.row().with(cell.column(), text);

        Throwable refused = catchThrowable(stored::read);

        if (refused == null) {
            StoredRow<?> again = stored.again();
            assertThat(again.read()).isEqualTo(stored.read());
            assertThat(again.again().json()).isEqualTo(again.json());
        } else {
            assertThat(refused)
                    .isExactlyInstanceOf(IllegalStateException.class)
                    .satisfies(it -> assertThat(it.getMessage())
                            .containsAnyOf("at column `" + cell.column() + "`", NOT_TOGETHER))
                    .hasNoCause();
        }
    }

    /** Read as if it said nothing, it would be no limit, and no rotation. */
    @Test
    void days_that_mean_nothing_are_refused() {
        for (String days : List.of("\"30\"", "\"None\"", "true", "[]", "{}")) {
            String settings = "{\"userApiKeyMaxTtlDays\":" + days + "}";
            assertRefused("ws_organization", "settings", settings);
            assertRefused("ws_workspace", "overrides", settings);
        }
        assertRefused("ws_api_key", "rotation", "{\"days\":7,\"transition\":\"PT30M\"}");
    }

    /** Nothing that is kept would end with it. */
    @Test
    void a_change_that_does_not_say_of_what_or_of_too_much_is_refused() {
        for (String change : List.of(
                "\"kind\":\"key\"",
                "\"kind\":\"membership\"",
                "\"kind\":\"workspace\",\"user\":\"mara\"",
                "\"kind\":\"workspace_membership\",\"user\":\"mara\"",
                "\"kind\":\"organization\",\"workspace\":\"research\"")) {
            assertRefused("ws_revision", "changes", "[{" + change + "}]");
        }
    }

    private static void assertRefused(String table, String column, String text) {
        StoredRow<?> stored = StoredRows.ALL.stream()
                .filter(row -> row.table().equals(table))
                .findFirst()
                .orElseThrow()
                .with(column, text);

        assertThat(catchThrowable(stored::read))
                .as(text)
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessageContaining("at column `" + column + "`");
    }

    @Test
    void each_row_is_read_as_it_is_written() {
        assertThat(StoredRows.ALL)
                .allSatisfy(row ->
                        assertThat(row.again().json()).isEqualTo(row.json()).isNotEmpty());
        assertThat(CELLS)
                .as("what the kept inputs end with says which of these they are for")
                .hasSize(20);
    }
}
