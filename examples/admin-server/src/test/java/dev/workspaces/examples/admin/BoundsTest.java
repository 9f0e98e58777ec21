package dev.workspaces.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.examples.admin.Client.Reply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that comes from outside has a bound, and a wrong thing an answer that says what is wrong and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoundsTest {
    private static final String CONFIGS = "/v1/configs?workspace_id=research";

    private final TestServer test = new TestServer();
    private final Fixture acme = new Fixture(test, "acme");
    private final Client admin = test.client(acme.adminKey());

    @AfterAll
    void end() {
        test.close();
    }

    @Test
    void a_body_of_a_mebibyte_is_read_and_a_larger_one_is_not() {
        String frame = "{\"name\": \"x\", \"config\": \"%s\"}";
        int room = Bodies.MAX_BYTES - frame.length() + 2;

        assertThat(admin.post(CONFIGS, frame.formatted("a".repeat(room))).status())
                .isEqualTo(200);
        Reply refused = admin.post(CONFIGS, frame.formatted("a".repeat(room + 1)));
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.at("/errorCode")).isEqualTo("AB01");
        assertThat(refused.header("x-portkey-request-id")).isNotEmpty();
        assertThat(refused.header("connection")).isEqualTo("close");
    }

    @Test
    void what_cannot_be_read_is_not_told_back() {
        Reply refused = admin.post(CONFIGS, "{\"name\": \"x\", \"key\": \"sk-of-a-provider\", }");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).doesNotContain("sk-of-a-provider");
    }

    @Test
    void a_number_has_a_bound() {
        assertThat(admin.post(CONFIGS, "{\"name\": \"x\", \"n\": " + "1".repeat(64) + "}")
                        .status())
                .isEqualTo(200);
        assertThat(admin.post(CONFIGS, "{\"name\": \"x\", \"n\": " + "1".repeat(65) + "}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void an_exponent_has_a_bound_whoever_sends_it() {
        for (String beyond : List.of("1e1000001", "1e-1000001", "1000e2147483646", "1e2147483648", "1e-99999999999")) {
            String body = "{\"name\": \"x\", \"n\": [" + beyond + "]}";

            Reply refused = admin.post(CONFIGS, body);
            assertThat(refused.status()).as(beyond).isEqualTo(400);
            assertThat(refused.at("/pointer")).isEmpty();
            assertThat(test.client("").post("/v1/invites/no-token/accept", body).status())
                    .as(beyond)
                    .isEqualTo(400);
        }
    }

    /** A byte a second: the time between two of them is what is refused, and nothing is waited for in it. */
    @Test
    void a_body_that_comes_too_slowly_is_not_waited_for() throws IOException, InterruptedException {
        try (Wire wire = new Wire(test.server.port())) {
            wire.send("POST " + CONFIGS + " HTTP/1.1\r\nHost: x\r\nx-portkey-api-key: " + acme.adminKey()
                    + "\r\nContent-Length: 1000\r\n\r\n{");
            for (int sent = 0; sent < 3; sent++) {
                Thread.sleep(1_000);
                wire.send(" ");
            }
            assertThat(wire.rest()).doesNotContain("HTTP/1.1 2").doesNotContain("HTTP/1.1 5");
        }
    }

    /** The rest of the body never comes: it is not waited for. */
    @ParameterizedTest
    @CsvSource({
        "/v1/configs, Content-Length: 1048576",
        "/v1/configs, Content-Length: 100",
        "/v1/configs, Transfer-Encoding: chunked",
        "/v1/nowhere, Content-Length: 100",
        "/v1/invites/no-token/accept, Content-Length: 4097",
        "/v1/invites/no-token/accept, Transfer-Encoding: chunked"
    })
    void of_somebody_who_is_not_known_no_body_is_read(String path, String body) throws IOException {
        for (String presented :
                List.of("", "x-portkey-api-key: wk_org_0123456789\r\n", "Authorization: Bearer a.b.c\r\n")) {
            try (Wire wire = new Wire(test.server.port())) {
                String answer = wire.send("POST " + path + " HTTP/1.1\r\nHost: x\r\n" + presented + body + "\r\n\r\n")
                        .rest();

                assertThat(answer)
                        .startsWith("HTTP/1.1 401")
                        .contains("\"errorCode\":\"AB05\"")
                        .contains("x-portkey-request-id: ");
            }
        }
    }

    @Test
    void who_accepts_an_invite_need_not_be_known_for_a_small_body() {
        Client nobody = test.client("");

        assertThat(nobody.post("/v1/invites/no-token/accept", "{\"first_name\": \"x\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_larger_body_is_not_read_either_where_its_size_is_not_said() throws IOException {
        String chunk = "10000\r\n" + "a".repeat(0x10000) + "\r\n";
        try (Wire wire = new Wire(test.server.port())) {
            wire.send("POST " + CONFIGS + " HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nx-portkey-api-key: "
                    + acme.adminKey() + "\r\n\r\n");
            for (int sent = 0; sent < 17; sent++) {
                wire.send(chunk);
            }
            assertThat(wire.statusLine()).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void headers_have_a_bound_and_what_is_beyond_is_answered_like_the_rest() throws IOException {
        try (Wire wire = new Wire(test.server.port())) {
            String answer = wire.send("GET /healthz HTTP/1.1\r\nHost: x\r\nx: " + "a".repeat(20_000) + "\r\n\r\n")
                    .ended();

            assertThat(answer)
                    .startsWith("HTTP/1.1 431")
                    .contains("x-portkey-request-id: ")
                    .contains("x-portkey-trace-id: ")
                    .contains("\"errorCode\":\"AB01\"")
                    .doesNotContainIgnoringCase("jetty");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": 7}|/name",
                "{\"name\": {\"a\": 1}}|/name",
                "{}|/name",
                "{\"name\": \" \"}|/name",
                "{\"name\": \"x\", \"slug\": \"A b\"}|/slug",
                "{\"name\": \"x\", \"defaults\": {\"metadata\": {\"a/b\": 1}}}|/defaults/metadata/a~1b",
                "{\"name\": \"x\", \"defaults\": []}|/defaults",
                "{\"name\": \"x\", \"usage_limits\": [{\"credit_limit\": 1}, {\"credit_limit\": \"1\"}]}|/usage_limits/1/credit_limit",
                "{\"name\": \"x\", \"usage_limits\": {\"credit_limit\": -1}}|/usage_limits/credit_limit",
                "{\"name\": \"x\", \"usage_limits\": {\"credit_limit\": 1e999999}}|/usage_limits/credit_limit",
                "{\"name\": \"x\", \"usage_limits\": [{\"credit_limit\": 1, \"alert_threshold\": 2}]}|/usage_limits/0/alert_threshold",
                "{\"name\": \"x\", \"usage_limits\": {\"credit_limit\": 1, \"periodic_reset\": \"weekly\", \"next_usage_reset_at\": \"0000-01-01T00:00:00Z\"}}|/usage_limits/next_usage_reset_at",
                "{\"name\": \"x\", \"usage_limits\": {\"credit_limit\": 1, \"next_usage_reset_at\": \"2999-01-01T00:00:00Z\"}}|/usage_limits/next_usage_reset_at",
                "{\"name\": \"x\", \"rate_limits\": [{\"unit\": \"rpy\", \"value\": 1}]}|/rate_limits/0/unit",
                "{\"name\": \"x\", \"rate_limits\": [{\"unit\": \"rpm\", \"value\": 1.5}]}|/rate_limits/0/value",
                "{\"name\": \"x\", \"usage_limits\": {\"credit_limit\": 1, \"periodic_reset_days\": 4294967303}}|/usage_limits/periodic_reset_days",
                "{\"name\": \"x\", \"users\": [{\"id\": \"u\", \"role\": \"member\"}, {\"id\": \"u\", \"role\": \"admin\"}]}|/users/1/id",
                "[]|''",
                "{\"name\": \"x\"} {}|''",
                "{\"name\": \"x\", \"name\": \"y\"}|''",
                "{'name': 'x'}|''",
                "nonsense|''"
            })
    void a_wrong_value_is_answered_with_its_place(String body, String pointer) {
        Reply refused = admin.post("/v1/admin/workspaces", body);

        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.at("/errorCode")).isEqualTo("AB01");
        assertThat(refused.at("/pointer")).isEqualTo(pointer);
    }

    @Test
    void json_nests_as_deep_as_it_may_and_no_deeper() {
        assertThat(admin.post(CONFIGS, nested(Bodies.MAX_DEPTH - 1)).status()).isEqualTo(200);
        assertThat(admin.post(CONFIGS, nested(Bodies.MAX_DEPTH)).status()).isEqualTo(400);
        assertThat(admin.post(CONFIGS, nested(100_000)).status()).isEqualTo(400);
    }

    private static String nested(int depth) {
        return "{\"name\": \"x\", \"config\": " + "[".repeat(depth) + "]".repeat(depth) + "}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page_size=1001",
                "page_size=-1",
                "page_size=99999999999",
                "current_page=1000001",
                "pageSize=a",
                "role=boss",
                "email=nobody"
            })
    void a_wrong_parameter_is_answered_with_its_name(String query) {
        Reply refused = admin.get("/v1/admin/users?" + query);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/pointer")).isEqualTo("/" + query.replaceFirst("=.*", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"role=%zz", "role=%", "email=%4", "role=owner&%g0=1"})
    void a_query_that_is_encoded_badly_is_refused_and_no_filter_of_it_passed_over(String query) throws IOException {
        assertThat(status("GET", "/v1/admin/users?" + query, acme.adminKey())).startsWith("HTTP/1.1 400");
    }

    @Test
    void who_asks_for_headers_alone_is_answered_like_who_asks_for_all() throws IOException {
        for (String path : List.of("/v1/admin/users", "/v1/admin/users/nobody", "/v1/nowhere", "/healthz")) {
            for (String key : List.of(acme.adminKey(), "nobodys")) {
                assertThat(status("HEAD", path, key)).as(path).isEqualTo(status("GET", path, key));
            }
        }
    }

    private String status(String method, String target, String key) throws IOException {
        try (Wire wire = new Wire(test.server.port())) {
            return wire.send(method + " " + target + " HTTP/1.1\r\nHost: x\r\nx-portkey-api-key: " + key + "\r\n\r\n")
                    .statusLine();
        }
    }

    @Test
    void what_is_nowhere_is_not_found_and_what_is_somewhere_tells_the_right_methods() {
        assertThat(admin.get("/v1/nowhere").at("/errorCode")).isEqualTo("AB08");
        assertThat(admin.get("/v1/admin/users/a/b/c").status()).isEqualTo(404);
        Reply wrong = admin.call("PATCH", "/v1/admin/users/x", "{}", request -> {});
        assertThat(wrong.status()).isEqualTo(405);
        assertThat(wrong.header("allow")).contains("GET").contains("PUT").contains("DELETE");
    }

    @Test
    void a_trace_that_is_fit_for_a_header_comes_back_and_another_does_not() {
        assertThat(traced("trace-1.a:b_c")).isEqualTo("trace-1.a:b_c");
        assertThat(traced("a b")).startsWith("req_");
        assertThat(traced("a".repeat(129))).startsWith("req_");
    }

    private String traced(String trace) {
        return admin.call("GET", "/v1/admin/users", "", request -> request.header("x-portkey-trace-id", trace))
                .header("x-portkey-trace-id");
    }

    @Test
    void many_who_are_silent_or_slow_keep_nobody_waiting() throws IOException {
        List<Wire> others = new ArrayList<>();
        try {
            for (int at = 0; at < 600; at++) {
                Wire wire = new Wire(test.server.port());
                others.add(wire);
                if (at % 2 == 0) {
                    wire.send("POST " + CONFIGS + " HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{\"name\":");
                } else {
                    wire.send("GET /healthz HTT");
                }
            }
            assertThat(admin.get("/v1/admin/users").status()).isEqualTo(200);
        } finally {
            for (Wire wire : others) {
                wire.close();
            }
        }
    }

    @Test
    void requests_that_come_at_once_are_answered_in_their_order() throws IOException {
        String one = "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n";
        String other = "GET /v1/nowhere HTTP/1.1\r\nHost: x\r\n\r\n";
        try (Wire wire = new Wire(test.server.port())) {
            String answers = wire.send((one + other).repeat(50)).ended();

            assertThat(answers.lines()
                            .filter(line -> line.contains("HTTP/1.1 "))
                            .map(line -> line.replaceAll(".*HTTP/1.1 (\\d+).*", "$1")))
                    .hasSize(100)
                    .startsWith("200", "404", "200", "404");
        }
    }

    @Test
    void a_request_that_is_cut_off_anywhere_harms_nobody() throws IOException {
        String body = "{\"name\": \"cut\"}";
        String whole = "POST " + CONFIGS + " HTTP/1.1\r\nHost: x\r\nx-portkey-api-key: " + acme.adminKey()
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        for (int at = 0; at < whole.length(); at += 3) {
            try (Wire wire = new Wire(test.server.port())) {
                assertThat(wire.send(whole.substring(0, at)).ended())
                        .as(whole.substring(0, at))
                        .doesNotContain("HTTP/1.1 5")
                        .doesNotContain("HTTP/1.1 2");
            }
        }
        assertThat(admin.get(CONFIGS).text()).doesNotContain("\"cut\"");
    }
}
