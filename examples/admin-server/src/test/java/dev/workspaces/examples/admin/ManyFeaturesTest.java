package dev.workspaces.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.examples.admin.Client.Reply;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Things that several change at once, and more of them than one answer holds. */
class ManyFeaturesTest extends OneServer {
    private static final int ROUNDS = 100;

    private final Client service = test.client(acme.serviceKey());

    @Test
    void of_two_who_change_a_thing_at_once_neither_loses_what_they_said() throws Exception {
        String path = "/v1/prompts/"
                + service.post("/v1/prompts", "{\"name\": \"Shared\"}").at("/id");
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int round = 1; round <= ROUNDS; round++) {
                String first = "{\"first\": " + round + "}";
                String second = "{\"second\": " + round + "}";
                Future<Reply> one = two.submit(() -> changed(path, first, together));
                Future<Reply> other = two.submit(() -> changed(path, second, together));

                assertThat(one.get(1, TimeUnit.MINUTES).at("/first")).isEqualTo(Integer.toString(round));
                assertThat(other.get(1, TimeUnit.MINUTES).at("/second")).isEqualTo(Integer.toString(round));
                Reply after = service.get(path);
                assertThat(List.of(after.at("/first"), after.at("/second"), after.at("/name")))
                        .containsExactly(Integer.toString(round), Integer.toString(round), "Shared");
            }
        } finally {
            two.shutdownNow();
        }
    }

    private Reply changed(String path, String said, CyclicBarrier together) throws Exception {
        together.await(1, TimeUnit.MINUTES);
        return service.put(path, said);
    }

    /** Else it could grow until no page that it is on can be answered. */
    @Test
    void a_thing_does_not_grow_beyond_what_one_body_may_say() {
        String text = "x".repeat(3 << 18);
        String path = "/v1/prompts/"
                + service.post("/v1/prompts", "{\"name\": \"Growing\", \"first\": \"" + text + "\"}")
                        .at("/id");

        Reply refused = service.put(path, "{\"second\": \"" + text + "\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(service.get(path).body().at("/second").isMissingNode()).isTrue();
        assertThat(service.put(path, "{\"first\": \"short\"}").status()).isEqualTo(200);
    }

    @Test
    void a_page_is_refused_that_is_too_large_to_answer_and_a_smaller_one_is_not() {
        String text = "x".repeat(1 << 19);
        for (int at = 0; at < 9; at++) {
            service.post("/v1/configs", "{\"name\": \"Large\", \"text\": \"" + text + "\"}");
        }

        Reply refused = service.get("/v1/configs");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/pointer")).isEqualTo("/page_size");
        assertThat(service.get("/v1/configs?page_size=7").body().at("/data")).hasSize(7);
        assertThat(service.get("/v1/configs?page_size=7&current_page=1").at("/total"))
                .isEqualTo("9");
    }

    /** As much as may be said of a thing, in characters of which a database keeps six signs each. */
    @Test
    void the_largest_thing_there_may_be_is_a_page_of_its_own() {
        String text = "\u20ac".repeat(300_000);
        try (TestServer other = new TestServer("jdbc:h2:mem:" + UUID.randomUUID())) {
            Client client = other.client(new Fixture(other, "acme").serviceKey());
            String path = "/v1/prompts/"
                    + client.post("/v1/prompts", "{\"name\": \"Large\", \"first\": \"" + text + "\"}")
                            .at("/id");
            client.put(path, "{\"second\": \"" + text + "\"}");
            client.put(path, "{\"third\": \"" + text + "\"}");

            assertThat(client.get("/v1/prompts?page_size=1").at("/data/0/third"))
                    .isEqualTo(text);
        }
    }
}
