package dev.workspaces.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The description of the API, as tests hold the server to it: every answer that a test gets is checked. */
final class ApiDocument {
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final JsonNode DOCUMENT = read();
    private static final Map<String, Pattern> PATHS = patterns();
    private static final Map<String, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();

    private ApiDocument() {}

    private static JsonNode read() {
        try {
            return Client.MAPPER.readTree(ApiDocument.class.getResourceAsStream(OpenApi.PATH));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, Pattern> patterns() {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        DOCUMENT.at("/paths")
                .fieldNames()
                .forEachRemaining(path -> patterns.put(
                        path, Pattern.compile(path.replace(".", "\\.").replaceAll("\\{\\w+}", "[^/]+"))));
        return patterns;
    }

    static JsonNode document() {
        return DOCUMENT;
    }

    /** Every method on every path, as {@code GET /v1/configs}. */
    static Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        DOCUMENT.at("/paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    /** Fails unless this answer is one that the document has. */
    static void requireDescribed(String method, String path, int status, JsonNode body) {
        JsonNode responses =
                operation(method, path).map(each -> each.at("/responses")).orElse(Client.MAPPER.nullNode());
        JsonNode response = responses.path(Integer.toString(status));
        String schema = response.at("/content/application~1json/schema/$ref").asText("#/components/schemas/Error");
        assertThat(status < 300 && response.isMissingNode())
                .as("a description of %s %s: %s %s", method, path, status, body)
                .isFalse();
        assertThat(schema(schema).validate(body))
                .as("%s %s: %s %s", method, path, status, body)
                .isEmpty();
    }

    private static Optional<JsonNode> operation(String method, String path) {
        String plain = path.replaceFirst("\\?.*", "");
        return PATHS.entrySet().stream()
                .filter(each -> each.getValue().matcher(plain).matches())
                .map(each -> DOCUMENT.at("/paths").path(each.getKey()).path(method.toLowerCase(Locale.ROOT)))
                .filter(JsonNode::isObject)
                .findFirst();
    }

    private static JsonSchema schema(String ref) {
        return SCHEMAS.computeIfAbsent(ref, name -> {
            ObjectNode root = Client.MAPPER.createObjectNode().put("$ref", name);
            root.set("components", DOCUMENT.path("components"));
            return FACTORY.getSchema(root);
        });
    }
}
