package dev.workspaces.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.workspaces.Workspaces;
import dev.workspaces.inmemory.InMemoryStorage;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The description and the server are the same; that answers are as described, {@link Client} checks on each. */
class OpenApiTest {
    @Test
    void every_route_is_described_and_every_description_has_a_route() {
        try (Workspaces workspaces = Workspaces.open(new InMemoryStorage())) {
            Set<String> routes = new Routes(workspaces, new InMemoryFeatures(), Clock.systemUTC(), () -> true)
                    .all().stream().map(Route::toString).collect(Collectors.toSet());

            assertThat(ApiDocument.operations()).isEqualTo(routes);
        }
    }

    @Test
    void the_description_is_served_to_everybody() {
        try (TestServer test = new TestServer()) {
            assertThat(test.client("").get("/openapi.json").body()).isEqualTo(ApiDocument.document());
        }
    }

    @Test
    void every_reference_leads_somewhere_and_every_operation_has_a_name_of_its_own() {
        List<JsonNode> references = ApiDocument.document().findValues("$ref");
        List<JsonNode> names = ApiDocument.document().at("/paths").findValues("operationId");

        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(ApiDocument.document()
                                .at(reference.asText().substring(1))
                                .isObject())
                        .as(reference.asText())
                        .isTrue());
        assertThat(new HashSet<>(names)).hasSameSizeAs(names).hasSameSizeAs(ApiDocument.operations());
    }

    @Test
    void an_answer_that_is_not_described_would_be_seen() {
        JsonNode body = Client.MAPPER.createObjectNode().put("object", "user");

        assertThatThrownBy(() -> ApiDocument.requireDescribed("GET", "/v1/admin/users/usr_1", 200, body))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> ApiDocument.requireDescribed("GET", "/v1/nowhere", 200, body))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> ApiDocument.requireDescribed("GET", "/v1/admin/users", 403, body))
                .isInstanceOf(AssertionError.class);
    }
}
