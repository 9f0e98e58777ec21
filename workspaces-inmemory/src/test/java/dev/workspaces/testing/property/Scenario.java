package dev.workspaces.testing.property;

import static dev.workspaces.testing.property.RandomObject.objects;
import static dev.workspaces.testing.property.RandomObject.with;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.workspaces.policy.Request;
import dev.workspaces.policy.World;
import dev.workspaces.testing.ScenarioReader;
import dev.workspaces.testing.ScenarioRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A scenario document as a tree.
 *
 * @param document the tree: maps, lists, strings, numbers and booleans
 */
record Scenario(Map<String, Object> document) {
    private static final ObjectMapper JSON = new ObjectMapper();

    List<Map<String, Object>> questions() {
        return objects(document, "requests");
    }

    /** The same world with these questions, and only these. */
    Scenario asking(List<Map<String, Object>> questions) {
        return new Scenario(with(document, "requests", questions));
    }

    /** The questions as the library reads them from the bytes of the document, all in one world. */
    List<Asked> read() {
        List<Asked> all = new ArrayList<>();
        try (ScenarioReader reader = ScenarioReader.open(new ByteArrayInputStream(JSON.writeValueAsBytes(document)))) {
            for (Map<String, Object> question : questions()) {
                all.add(new Asked(
                        this,
                        question,
                        reader.world(),
                        reader.next().map(ScenarioRequest::request).orElseThrow()));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String json() {
        return json(document);
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How much it asks; {@link #json} is what it says. */
    @Override
    public String toString() {
        return "a scenario of " + questions().size() + " questions";
    }

    /**
     * A question of a scenario.
     *
     * @param scenario where it is asked
     * @param question as the scenario has it
     * @param world as the library reads it
     * @param request as the library reads it
     */
    record Asked(Scenario scenario, Map<String, Object> question, World world, Request request) {}
}
