package dev.workspaces.examples.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Values that a schema of the description allows.
 *
 * @param words texts that mean something to the server, such as the ids of what is there
 */
record SchemaValues(List<String> words) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    Arbitrary<JsonNode> of(JsonNode schema) {
        if (schema.has("$ref")) {
            return of(ApiDocument.at(schema.get("$ref").asText()));
        }
        if (schema.has("const")) {
            return Arbitraries.just(schema.get("const"));
        }
        if (schema.has("enum")) {
            return Arbitraries.of(all(schema.get("enum")));
        }
        if (schema.has("oneOf") || schema.has("anyOf")) {
            JsonNode choices = schema.has("oneOf") ? schema.get("oneOf") : schema.get("anyOf");
            return Arbitraries.oneOf(all(choices).stream().map(this::of).toList());
        }
        if (schema.has("allOf")) {
            return Combinators.combine(
                            all(schema.get("allOf")).stream().map(this::of).toList())
                    .as(SchemaValues::together);
        }
        return schema.path("type").isArray()
                ? Arbitraries.oneOf(all(schema.get("type")).stream()
                        .map(type -> of(type.asText(), schema))
                        .toList())
                : of(schema.path("type").asText(), schema);
    }

    private Arbitrary<JsonNode> of(String type, JsonNode schema) {
        return switch (type) {
            case "object" -> object(schema);
            case "array" ->
                of(schema.get("items"))
                        .list()
                        .ofMaxSize(3)
                        .map(items -> JSON.arrayNode().addAll(items));
            case "string" -> text(schema).map(JSON::textNode);
            case "integer" -> integer(schema).map(JSON::numberNode);
            case "number" ->
                Arbitraries.of("0", "0.01", "7", "1000000", "-1").map(text -> JSON.numberNode(new BigDecimal(text)));
            case "boolean" -> Arbitraries.of(true, false).map(JSON::booleanNode);
            case "null" -> Arbitraries.just(JSON.nullNode());
            default -> throw new IllegalArgumentException("a schema without a type: " + schema);
        };
    }

    private Arbitrary<String> text(JsonNode schema) {
        return schema.path("format").asText().equals("date-time")
                ? Arbitraries.of("2026-11-28T00:00:00Z", "2099-01-01T00:00:00Z", "2027-01-01T00:00:00.123456789Z")
                : Arbitraries.oneOf(
                        Arbitraries.of(words),
                        Arbitraries.of(words),
                        Arbitraries.strings().ofMinLength(1).ofMaxLength(40));
    }

    private static Arbitrary<Long> integer(JsonNode schema) {
        long min = schema.path("minimum").asLong(0);
        return Arbitraries.longs().between(min, schema.path("maximum").asLong(Long.MAX_VALUE));
    }

    private Arbitrary<JsonNode> object(JsonNode schema) {
        Set<String> required =
                all(schema.path("required")).stream().map(JsonNode::asText).collect(Collectors.toSet());
        List<Arbitrary<Optional<Map.Entry<String, JsonNode>>>> fields = new ArrayList<>();
        schema.path("properties").properties().forEach(field -> {
            Arbitrary<Map.Entry<String, JsonNode>> entry =
                    of(field.getValue()).map(value -> Map.entry(field.getKey(), value));
            fields.add(entry.optional(required.contains(field.getKey()) ? 1 : 0.4));
        });
        JsonNode more = schema.path("additionalProperties");
        if (!more.isBoolean() || more.booleanValue()) {
            Arbitrary<JsonNode> value = more.isObject() ? of(more) : Arbitraries.just(JSON.numberNode(7));
            fields.add(value.map(unknown -> Map.entry("more", unknown)).optional(0.2));
        }
        return Combinators.combine(fields).as(SchemaValues::object);
    }

    private static JsonNode object(List<Optional<Map.Entry<String, JsonNode>>> fields) {
        ObjectNode object = JSON.objectNode();
        fields.forEach(field -> field.ifPresent(it -> object.set(it.getKey(), it.getValue())));
        return object;
    }

    private static JsonNode together(List<JsonNode> parts) {
        ObjectNode all = JSON.objectNode();
        parts.forEach(part -> all.setAll((ObjectNode) part));
        return all;
    }

    static List<JsonNode> all(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }
}
