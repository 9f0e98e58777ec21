package dev.workspaces.examples.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.workspaces.error.InvalidInputException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The fields of a JSON object from outside. What is wrong with one is thrown as {@link InvalidInputException} with its pointer. A
 * field that is null counts as left out; fields that nobody asks for are passed over.
 *
 * @param node the object
 * @param pointer where it is
 */
record Fields(ObjectNode node, String pointer) {
    private static final String TEXT = "a text";

    /** Whether a field is there, be it null. */
    boolean has(String name) {
        return node.has(name);
    }

    /** Whether a field is there, and not null. */
    boolean says(String name) {
        return node.hasNonNull(name);
    }

    /** Whether a field is there, and null. */
    boolean isNull(String name) {
        return node.has(name) && node.get(name).isNull();
    }

    Optional<String> text(String name) {
        return field(name, JsonNode::isTextual, TEXT).map(JsonNode::textValue);
    }

    /** What a text stands for. */
    <T> Optional<T> text(String name, Function<String, ? extends T> reading) {
        return text(name).map(text -> at(name, () -> reading.apply(text)));
    }

    /** What a text stands for that has to be there. */
    <T> T required(String name, Function<String, ? extends T> reading) {
        return this.<T>text(name, reading).orElseThrow(() -> missing(name, TEXT));
    }

    /** One of a few names. */
    <T> Optional<T> choice(String name, Function<String, Optional<T>> find, String names) {
        return text(name).map(text -> find.apply(text).orElseThrow(() -> missing(name, names)));
    }

    Optional<Instant> instant(String name) {
        return text(name).map(text -> {
            try {
                return Instant.parse(text);
            } catch (DateTimeParseException notOne) {
                throw missing(name, "an instant in ISO 8601, such as 2026-11-23T10:00:00Z");
            }
        });
    }

    Optional<Boolean> flag(String name) {
        return field(name, JsonNode::isBoolean, "true or false").map(JsonNode::booleanValue);
    }

    Optional<BigDecimal> number(String name) {
        return field(name, JsonNode::isNumber, "a number").map(JsonNode::decimalValue);
    }

    Optional<Long> integer(String name) {
        return field(name, node -> node.isIntegralNumber() && node.canConvertToLong(), "a whole number")
                .map(JsonNode::longValue);
    }

    Optional<Fields> object(String name) {
        return field(name, JsonNode::isObject, "an object").map(found -> new Fields((ObjectNode) found, pointer(name)));
    }

    Optional<List<Fields>> objects(String name) {
        return field(name, JsonNode::isArray, "a list of objects")
                .map(found -> elements(name, found, JsonNode::isObject, "an object").entrySet().stream()
                        .map(each -> new Fields((ObjectNode) each.getValue(), each.getKey()))
                        .toList());
    }

    /** The same, where a single object counts as a list of it. */
    Optional<List<Fields>> objectsOrOne(String name) {
        return node.path(name).isObject() ? object(name).map(List::of) : objects(name);
    }

    Optional<List<String>> texts(String name) {
        return field(name, JsonNode::isArray, "a list of texts")
                .map(found -> elements(name, found, JsonNode::isTextual, TEXT).values().stream()
                        .map(JsonNode::textValue)
                        .toList());
    }

    /** An object whose values are all texts. */
    Optional<Map<String, String>> labels(String name) {
        return object(name).map(found -> {
            Map<String, String> labels = new TreeMap<>();
            found.node.fieldNames().forEachRemaining(label -> found.text(label).ifPresent(it -> labels.put(label, it)));
            return labels;
        });
    }

    /** Runs what makes something of a field: what is wrong with it is wrong at that field. */
    <T> T at(String name, java.util.function.Supplier<T> making) {
        try {
            return making.get();
        } catch (InvalidInputException wrong) {
            boolean hasPointer = wrong.place().startsWith("/");
            throw hasPointer ? wrong : missing(name, wrong.expected());
        }
    }

    InvalidInputException missing(String name, String expected) {
        return new InvalidInputException(pointer(name), expected);
    }

    String pointer(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private Optional<JsonNode> field(String name, Predicate<JsonNode> fits, String expected) {
        JsonNode found = node.get(name);
        if (found == null || found.isNull()) {
            return Optional.empty();
        }
        if (!fits.test(found)) {
            throw missing(name, expected);
        }
        return Optional.of(found);
    }

    private Map<String, JsonNode> elements(String name, JsonNode list, Predicate<JsonNode> fits, String expected) {
        Map<String, JsonNode> elements = new java.util.LinkedHashMap<>();
        List<JsonNode> all = new ArrayList<>();
        list.forEach(all::add);
        for (int at = 0; at < all.size(); at++) {
            String place = pointer(name) + "/" + at;
            if (!fits.test(all.get(at))) {
                throw new InvalidInputException(place, expected);
            }
            elements.put(place, all.get(at));
        }
        return elements;
    }
}
