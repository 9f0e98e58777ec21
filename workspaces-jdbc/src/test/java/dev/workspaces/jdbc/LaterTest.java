package dev.workspaces.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LaterTest {
    private static final String INSERT = "INSERT INTO ws_floor (id, text) VALUES (:id, :text)";

    private final Later later = new Later();

    @Test
    void each_statement_has_parameters_of_its_own() {
        later.add("ws_floor", INSERT, Columns.of("id", "a").text("text", "one"));
        later.add("ws_floor", INSERT, Columns.of("id", "b").text("text", "two"));

        assertThat(later.text()).isEqualTo("""
                INSERT INTO ws_floor (id, text) VALUES (:s0_id, :s0_text);
                INSERT INTO ws_floor (id, text) VALUES (:s1_id, :s1_text)""");
        assertThat(later.values())
                .containsEntry("s0_id", "a")
                .containsEntry("s0_text", "one")
                .containsEntry("s1_id", "b")
                .containsEntry("s1_text", "two")
                .hasSize(4);
    }

    /** The server takes 65,535 parameters in one text, and a table has no more than thirty columns. */
    @Test
    void no_more_wait_than_one_text_may_hold() {
        for (int i = 0; i < 16; i++) {
            assertThat(later.isFull()).isFalse();
            later.add("ws_floor", INSERT, Columns.of("id", i).text("text", "some"));
        }
        assertThat(later.isFull()).isTrue();
    }

    @Test
    void what_waits_matters_to_queries_of_its_tables() {
        assertThat(later.isEmpty()).isTrue();
        assertThat(later.mayMatter("SELECT * FROM ws_floor")).isFalse();

        later.add("ws_floor", INSERT, Columns.of("id", "a").text("text", "one"));

        assertThat(later.isEmpty()).isFalse();
        assertThat(later.mayMatter("SELECT * FROM ws_floor")).isTrue();
        assertThat(later.mayMatter("SELECT * FROM ws_ceiling")).isFalse();
    }
}
