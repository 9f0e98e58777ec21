package dev.workspaces.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
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

    /** What a reference such as {@code #/components/schemas/Key} leads to. */
    static JsonNode at(String reference) {
        return DOCUMENT.at(reference.substring(1));
    }

    /** The parameters of an operation, such as {@code GET /v1/configs}, with their schemas. */
    static List<JsonNode> parameters(String operation) {
        return SchemaValues.all(described(operation).path("parameters")).stream()
                .map(each -> each.has("$ref") ? at(each.get("$ref").asText()) : each)
                .toList();
    }

    /** The schema of what is sent; empty where nothing is. */
    static Optional<JsonNode> sent(String operation) {
        return Optional.of(described(operation).at("/requestBody/content/application~1json/schema"))
                .filter(JsonNode::isObject);
    }

    /** What is wrong with a body, by the description; fields that are null count as left out. */
    static Set<ValidationMessage> wrongs(String operation, JsonNode body) {
        return sent(operation)
                .map(schema -> schema(schema.get("$ref").asText()).validate(withoutNulls(body)))
                .orElse(Set.of());
    }

    private static JsonNode withoutNulls(JsonNode body) {
        JsonNode copy = body.deepCopy();
        strip(copy);
        return copy;
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(field -> field.getValue().isNull());
        }
        node.forEach(ApiDocument::strip);
    }

    private static JsonNode described(String operation) {
        int space = operation.indexOf(' ');
        return DOCUMENT.path("paths")
                .path(operation.substring(space + 1))
                .path(operation.substring(0, space).toLowerCase(Locale.ROOT));
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
