package dev.workspaces.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/** Whatever comes in, nothing fails that should not, and nothing is answered that is not described. */
class HostileHttpTest {
    private static final List<String> OPERATIONS = List.copyOf(ApiDocument.operations());
    private static final Running RUNNING = Running.started();

    /** What runs while the properties are tried. */
    private record Running(TestServer test, Client admin, Client service) implements AutoCloseable {
        static Running started() {
            TestServer test = new TestServer();
            Fixture acme = new Fixture(test, "acme");
            return new Running(test, test.client(acme.adminKey()), test.client(acme.serviceKey()));
        }

        @Override
        public void close() {
            test.close();
        }
    }

    @AfterContainer
    static void stop() {
        RUNNING.close();
    }

    /** Every operation of the description, with whatever in its path, its query and its body. */
    @Property(tries = 250, shrinking = ShrinkingMode.OFF)
    void no_call_fails_that_should_not(
            @ForAll("operations") String operation,
            @ForAll("texts") String id,
            @ForAll("queries") Map<String, String> query,
            @ForAll("bodies") String body) {
        String method = operation.substring(0, operation.indexOf(' '));
        String path = operation
                .substring(operation.indexOf(' ') + 1)
                .replaceAll("\\{\\w+}", java.util.regex.Matcher.quoteReplacement(encoded(id)));

        for (Client client : List.of(RUNNING.admin(), RUNNING.service())) {
            assertThat(client.call(method, path + written(query), body, request -> {})
                            .status())
                    .as("%s %s%s %s", method, path, written(query), body)
                    .isLessThan(500);
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
    Arbitrary<String> operations() {
        return Arbitraries.of(OPERATIONS);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                        Arbitraries.strings().ofMinLength(1).ofMaxLength(40),
                        Arbitraries.of("research", "default", "%", "a b", "\0", "é", "ws_", "a".repeat(300), "\ud800"))
                .filter(text -> !text.equals(".") && !text.equals(".."));
    }

    @Provide
    Arbitrary<Map<String, String>> queries() {
        Arbitrary<String> names = Arbitraries.of(
                "workspace_id",
                "page_size",
                "current_page",
                "pageSize",
                "role",
                "email",
                "status",
                "name",
                "action",
                "user_id",
                "key_id",
                "start_time",
                "exact_name",
                "actor_id",
                "%zz");
        Arbitrary<String> values = Arbitraries.oneOf(
                texts(),
                Arbitraries.of("0", "1", "1000", "-1", "configs.read", "member", "research", "2026-11-28T00:00:00Z"));
        return Arbitraries.maps(names, values).ofMaxSize(3);
    }

    /** Bodies with the fields that there are, and values of every kind. */
    @Provide
    Arbitrary<String> bodies() {
        Arbitrary<String> names = Arbitraries.of(
                "name",
                "role",
                "email",
                "users",
                "workspaces",
                "workspace_id",
                "user_id",
                "scopes",
                "defaults",
                "metadata",
                "usage_limits",
                "rate_limits",
                "type",
                "unit",
                "value",
                "credit_limit",
                "expires_at",
                "rotation_policy",
                "rotation_period",
                "rotation_period_days",
                "key_transition_period_ms",
                "emergency",
                "status",
                "slug",
                "description",
                "group",
                "id",
                "model",
                "next_rotation_at",
                "periodic_reset_days");
        Arbitrary<String> plain = Arbitraries.of(
                "null",
                "true",
                "0",
                "-1",
                "1e400",
                "9223372036854775808",
                "0.1",
                "\"\"",
                "\"x\"",
                "\"research\"",
                "\"member\"",
                "\"\\u0000\"",
                "\"\\ud800\"",
                "\"2026-11-28T00:00:00Z\"",
                "\"+999999999-01-01T00:00:00Z\"",
                "\"a@b.test\"",
                "\"weekly\"",
                "\"active\"",
                "[]",
                "{}",
                "[null]",
                "\"cost\"",
                "\"rpm\"",
                "\"configs.read\"");
        Arbitrary<String> values = plain;
        for (int depth = 0; depth < 2; depth++) {
            Arbitrary<String> inner = values;
            Arbitrary<String> lists = inner.list().ofMaxSize(3).map(list -> "[" + String.join(", ", list) + "]");
            values = Arbitraries.oneOf(plain, lists, objects(names, inner));
        }
        return Arbitraries.oneOf(
                objects(names, values),
                objects(names, values),
                plain,
                Arbitraries.strings().ofMaxLength(30));
    }

    private static Arbitrary<String> objects(Arbitrary<String> names, Arbitrary<String> values) {
        Arbitrary<String> fields = Combinators.combine(names, values).as((name, value) -> "\"" + name + "\": " + value);
        return fields.list().ofMaxSize(5).map(list -> "{" + String.join(", ", list) + "}");
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

    private static String written(Map<String, String> query) {
        StringBuilder text = new StringBuilder();
        query.forEach((name, value) -> text.append(text.length() == 0 ? "?" : "&")
                .append(name.equals("%zz") ? "%25zz" : name)
                .append("=")
                .append(encoded(value)));
        return text.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
