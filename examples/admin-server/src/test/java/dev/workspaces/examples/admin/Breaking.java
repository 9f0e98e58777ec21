package dev.workspaces.examples.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Breaks good JSON in one place: the same place for the same seed. */
final class Breaking {
    private static final String HERE = "put it here";
    private static final List<String> JUNK = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e400",
            "1e999999",
            "9223372036854775808",
            "\"\"",
            "\" \"",
            "\"x\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"+999999999-01-01T00:00:00Z\"",
            "\"" + "a".repeat(3000) + "\"",
            "[]",
            "{}",
            "[null]",
            "[{}]",
            "[[]]",
            "{\"id\": 1}",
            "[".repeat(100) + "]".repeat(100),
            "nonsense");

    private Breaking() {}

    /** As text, because what comes out may be no JSON any more. */
    static String anywhere(JsonNode good, Random random) {
        JsonNode copy = good.deepCopy();
        List<Runnable> places = new ArrayList<>();
        collect(copy, places);
        String junk = JUNK.get(random.nextInt(JUNK.size()));
        if (places.isEmpty() || random.nextInt(10) == 0) {
            return whole(good.toString(), junk, random);
        }
        places.get(random.nextInt(places.size())).run();
        return copy.toString().replace("\"" + HERE + "\"", junk);
    }

    private static void collect(JsonNode node, List<Runnable> places) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                places.add(() -> object.put(field.getKey(), HERE));
                places.add(() -> object.put(field.getKey(), HERE));
                places.add(() -> object.remove(field.getKey()));
                places.add(() -> object.set(field.getKey(), object.arrayNode().add(field.getValue())));
                collect(field.getValue(), places);
            });
        }
        if (node instanceof ArrayNode array) {
            for (int at = 0; at < array.size(); at++) {
                int place = at;
                places.add(() -> array.set(place, HERE));
                places.add(() -> array.insert(place, array.get(place).deepCopy()));
                collect(array.get(at), places);
            }
        }
    }

    private static String whole(String good, String junk, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> good.substring(0, random.nextInt(good.length()));
            case 1 -> good + junk;
            case 2 -> "{\"name\": " + junk + ", " + good.substring(1);
            default -> junk;
        };
    }
}
