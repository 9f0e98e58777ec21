package dev.workspaces.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.workspaces.examples.admin.Client.Reply;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * Whatever comes in, nothing fails that should not, nothing is answered that is not described, and nothing accepted that the
 * description does not allow. What is sent is made from the description, and then broken.
 */
class HostileHttpTest {
    private static final List<String> OPERATIONS = List.copyOf(ApiDocument.operations());
    private static final Running RUNNING = Running.started();

    @AfterContainer
    static void stop() {
        RUNNING.close();
    }

    /**
     * A call of an operation of the description.
     *
     * @param operation method and path, as it has them
     * @param path with what stands in the place of the braces, and the query
     */
    private record Sent(String operation, String path, String body) {
        String method() {
            return operation.substring(0, operation.indexOf(' '));
        }
    }

    @Property(tries = 600, shrinking = ShrinkingMode.OFF)
    void no_call_fails_that_should_not_and_none_is_accepted_that_may_not_be(@ForAll("calls") Sent sent)
            throws JsonProcessingException {
        for (Client client : RUNNING.clients()) {
            Reply reply = client.call(sent.method(), sent.path(), sent.body(), request -> {});

            assertThat(reply.status()).as("%s", sent).isLessThan(500);
            assertThat(reply.text())
                    .as("%s", sent)
                    .doesNotContain(RUNNING.acme().adminKey(), RUNNING.acme().serviceKey(), "java.", "Exception");
            boolean isAccepted = reply.status() == 200 && !sent.body().isEmpty();
            if (isAccepted && ApiDocument.sent(sent.operation()).isPresent()) {
                assertThat(ApiDocument.wrongs(sent.operation(), Client.MAPPER.readTree(sent.body())))
                        .as("%s", sent)
                        .isEmpty();
            }
        }
    }

    /** Whatever bytes, as they are. */
    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void no_bytes_harm_it(@ForAll("requests") byte[] request) throws IOException {
        try (Wire wire = new Wire(RUNNING.test().server.port())) {
            assertThat(wire.send(request).ended()).doesNotStartWith("HTTP/1.1 5");
        }
        assertThat(RUNNING.test().client("").get("/healthz").status()).isEqualTo(200);
    }

    @Provide
    Arbitrary<Sent> calls() {
        return Arbitraries.of(OPERATIONS).flatMap(HostileHttpTest::calls);
    }

    private static Arbitrary<Sent> calls(String operation) {
        String path = operation.substring(operation.indexOf(' ') + 1);
        List<JsonNode> parameters = ApiDocument.parameters(operation);
        Arbitrary<List<String>> places = Combinators.combine(parameters.stream()
                        .filter(each -> each.path("in").asText().equals("path"))
                        .map(each -> HostileHttpTest.place(each.path("name").asText()))
                        .toList())
                .as(list -> list);
        Arbitrary<List<Optional<String>>> query = Combinators.combine(parameters.stream()
                        .filter(each -> each.path("in").asText().equals("query"))
                        .map(HostileHttpTest::parameter)
                        .toList())
                .as(list -> list);
        return Combinators.combine(places, query, body(operation))
                .as((in, after, body) -> new Sent(operation, filled(path, in) + written(after), body));
    }

    /** What is there, mostly. */
    private static Arbitrary<String> place(String name) {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(RUNNING.ids().getOrDefault(name, "nothing"))), Tuple.of(1, texts()));
    }

    /** One that is good, one that is not, or none. */
    private static Arbitrary<Optional<String>> parameter(JsonNode described) {
        String name = described.path("name").asText();
        Arbitrary<String> good =
                new SchemaValues(RUNNING.words()).of(described.get("schema")).map(JsonNode::asText);
        return Arbitraries.frequencyOf(Tuple.of(5, good), Tuple.of(1, texts()))
                .map(value -> name + "=" + encoded(value))
                .optional(0.3);
    }

    /** One that is good, one that is broken, and where the description has none, now and then one all the same. */
    private static Arbitrary<String> body(String operation) {
        Optional<JsonNode> schema = ApiDocument.sent(operation);
        if (schema.isEmpty()) {
            return Arbitraries.of("", "", "{}", "{\"id\": \"x\"}", "nonsense");
        }
        Arbitrary<JsonNode> good = new SchemaValues(RUNNING.words()).of(schema.get());
        Arbitrary<String> broken = Combinators.combine(good, Arbitraries.longs())
                .as((body, seed) -> Breaking.anywhere(body, new Random(seed)));
        return Arbitraries.frequencyOf(Tuple.of(1, good.map(JsonNode::toString)), Tuple.of(3, broken));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                        Arbitraries.strings().ofMinLength(1).ofMaxLength(40),
                        Arbitraries.of("0", "-1", "%", "a b", "\0", "\u00e9", "ws_", "a".repeat(300), "\ud800"))
                .filter(text -> !text.equals(".") && !text.equals(".."));
    }

    /** Requests of pieces that belong into requests, in any order, and of bytes that belong nowhere. */
    @Provide
    Arbitrary<byte[]> requests() {
        Arbitrary<String> pieces = Arbitraries.oneOf(
                Arbitraries.of(
                        "GET ",
                        "POST ",
                        "BREW ",
                        "/v1/configs",
                        "/healthz",
                        "/v1/../healthz",
                        "/%2e%2e/",
                        "/%zz",
                        "?a=%",
                        " HTTP/1.1",
                        " HTTP/1.0",
                        " HTTP/2.0",
                        " HTTP/0.9",
                        "\r\n",
                        "\n",
                        "\r",
                        "Host: x\r\n",
                        "Host:\r\n",
                        "Content-Length: 5\r\n",
                        "Content-Length: -1\r\n",
                        "Content-Length: 99999999999999999999\r\n",
                        "Transfer-Encoding: chunked\r\n",
                        "Transfer-Encoding: gzip\r\n",
                        "5\r\nhello\r\n",
                        "0\r\n\r\n",
                        "Expect: 100-continue\r\n",
                        "Connection: close\r\n",
                        "Upgrade: h2c\r\n",
                        "x-portkey-api-key: wk_\r\n",
                        "Authorization: Bearer a.b.c\r\n",
                        "Cookie: a=b\r\n",
                        "hello",
                        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
                Arbitraries.strings().withCharRange('\0', '\u00ff').ofMaxLength(20));
        Arbitrary<String> whole = pieces.list().ofMaxSize(12).map(list -> String.join("", list));
        Arbitrary<String> shaped = Combinators.combine(Arbitraries.of("GET ", "POST ", "PUT "), pieces, whole)
                .as((method, path, rest) -> method + "/" + path + " HTTP/1.1\r\nHost: x\r\n" + rest + "\r\n\r\n");
        return Arbitraries.oneOf(whole, shaped).map(text -> text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String filled(String path, List<String> places) {
        String filled = path;
        for (String place : places) {
            filled = filled.replaceFirst("\\{\\w+}", Matcher.quoteReplacement(encoded(place)));
        }
        return filled;
    }

    private static String written(List<Optional<String>> query) {
        String all = query.stream().flatMap(Optional::stream).collect(Collectors.joining("&"));
        return all.isEmpty() ? "" : "?" + all;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
