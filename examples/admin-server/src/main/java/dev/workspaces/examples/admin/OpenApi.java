package dev.workspaces.examples.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Serves the description of the API. */
final class OpenApi {
    static final String PATH = "/openapi.json";

    private OpenApi() {}

    static List<Route> routes() {
        JsonNode document = document();
        return List.of(Route.get(PATH, call -> document).open());
    }

    private static JsonNode document() {
        try (InputStream text = OpenApi.class.getResourceAsStream(PATH)) {
            return new ObjectMapper().readTree(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
