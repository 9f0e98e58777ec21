package dev.workspaces.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.workspaces.examples.admin.Client.Reply;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Lists that are longer than the library hands out at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagingTest {
    private static final int MANY = 1_250;
    private static final String ALL = "/v1/admin/workspaces";

    private final TestServer test = new TestServer();
    private final Client admin = test.client(many(new Fixture(test, "acme")).adminKey());

    /** Beside the three that there are. */
    private Fixture many(Fixture acme) {
        IntStream.range(3, MANY).forEach(number -> test.workspace(acme.owner(), "many-" + number));
        return acme;
    }

    @AfterAll
    void end() {
        test.close();
    }

    @Test
    void every_page_up_to_the_last_is_there_and_what_is_beyond_is_empty() {
        Set<String> seen = new HashSet<>();
        for (int page : List.of(0, 1, 2)) {
            Reply part = admin.get(ALL + "?page_size=600&current_page=" + page);
            assertThat(part.at("/total")).isEqualTo(Integer.toString(MANY));
            assertThat(ids(part)).hasSize(page == 2 ? 50 : 600);
            seen.addAll(ids(part));
        }

        assertThat(seen).hasSize(MANY);
        assertThat(ids(admin.get(ALL + "?page_size=600&current_page=3"))).isEmpty();
        assertThat(ids(admin.get(ALL + "?page_size=625&current_page=2"))).isEmpty();
    }

    @Test
    void what_is_looked_for_is_found_to_the_end_and_counted() {
        Reply last = admin.get(ALL + "?name=Y-1&page_size=100&current_page=3");
        Reply first = admin.get(ALL + "?name=Y-1&page_size=100");

        long wanted = IntStream.range(3, MANY)
                .filter(number -> Integer.toString(number).startsWith("1"))
                .count();
        assertThat(List.of(first.at("/total"), last.at("/total"))).containsOnly(Long.toString(wanted));
        assertThat(ids(first)).hasSize(100);
        assertThat(ids(last)).hasSize((int) wanted - 300);
        assertThat(last.text()).contains("\"many-1249\"");
    }

    private static List<String> ids(Reply reply) {
        return reply.body().at("/data").findValues("id").stream()
                .map(JsonNode::asText)
                .toList();
    }
}
