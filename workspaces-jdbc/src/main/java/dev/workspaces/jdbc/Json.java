package dev.workspaces.jdbc;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Trees of maps, lists, texts, whole numbers and truth values as JSON text. */
final class Json {
    /** Names of members are whatever a host calls something: they are not kept. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private Json() {}

    /** The members of an object are in the order of their names: equal trees have the same text. An empty {@code Optional} is left out. */
    static String write(Object tree) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            write(tree, json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void write(Object value, JsonGenerator json) throws IOException {
        if (value instanceof Map<?, ?> object) {
            json.writeStartObject();
            for (Map.Entry<?, ?> member : new TreeMap<>(object).entrySet()) {
                if (!member.getValue().equals(Optional.empty())) {
                    json.writeFieldName((String) member.getKey());
                    write(member.getValue(), json);
                }
            }
            json.writeEndObject();
        } else if (value instanceof List<?> array) {
            json.writeStartArray();
            for (Object element : array) {
                write(element, json);
            }
            json.writeEndArray();
        } else if (value instanceof Optional<?> present) {
            write(present.orElseThrow(), json);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else {
            json.writeString((String) value);
        }
    }

    /** @throws IllegalStateException if it is anything else; without what it is, which is whatever somebody stored */
    static Object read(String text) {
        try (JsonParser json = FACTORY.createParser(text)) {
            json.nextToken();
            Object tree = value(json);
            return json.nextToken() == null ? tree : refuse(json);
        } catch (JsonProcessingException broken) {
            throw refusal(
                    broken.getLocation() == null ? 0 : broken.getLocation().getCharOffset());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Object value(JsonParser json) throws IOException {
        if (json.currentToken() == null) {
            return refuse(json);
        }
        return switch (json.currentToken()) {
            case START_OBJECT -> object(json);
            case START_ARRAY -> array(json);
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_TRUE, VALUE_FALSE -> json.getBooleanValue();
            default -> refuse(json);
        };
    }

    private static Map<String, Object> object(JsonParser json) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            members.put(name, value(json));
        }
        return members;
    }

    private static List<Object> array(JsonParser json) throws IOException {
        List<Object> elements = new ArrayList<>();
        while (!json.nextToken().isStructEnd()) {
            elements.add(value(json));
        }
        return elements;
    }

    private static Object refuse(JsonParser json) {
        throw refusal(json.currentLocation().getCharOffset());
    }

    private static IllegalStateException refusal(long offset) {
        return new IllegalStateException(
                "a column that holds JSON holds something else, from character " + offset + " on");
    }
}
