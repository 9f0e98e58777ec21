package dev.workspaces.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.workspaces.watch.SecretWatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Calls the server with a key or a token; an empty one presents nothing. */
record Client(int port, String presented) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    static final ObjectMapper MAPPER = new ObjectMapper();

    /** What came back. */
    record Reply(int status, Map<String, List<String>> headers, String text, JsonNode body) {
        String at(String pointer) {
            return body.at(pointer).asText();
        }

        String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }

        /** The same with another text. */
        Reply withText(UnaryOperator<String> change) {
            String changed = change.apply(text);
            return new Reply(status, headers, changed, json(changed));
        }
    }

    Reply get(String path) {
        return call("GET", path, "", request -> {});
    }

    Reply post(String path, String json) {
        return call("POST", path, json, request -> {});
    }

    Reply put(String path, String json) {
        return call("PUT", path, json, request -> {});
    }

    Reply delete(String path) {
        return call("DELETE", path, "", request -> {});
    }

    Reply call(String method, String path, String json, Consumer<HttpRequest.Builder> more) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (!presented.isEmpty()) {
            boolean isToken = presented.indexOf('.') >= 0;
            request.header(
                    isToken ? "Authorization" : "x-portkey-api-key", isToken ? "Bearer " + presented : presented);
        }
        more.accept(request);
        try {
            Reply reply = reply(HTTP.send(request.build(), BodyHandlers.ofString()));
            ApiDocument.requireDescribed(method, path, reply.status(), reply.body());
            requireNoSecret(method, reply);
            assertThat(reply.header("content-type")).isEqualTo("application/json");
            return reply;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** T10: a secret is in nothing but the answer to making it, and there in one field. */
    private static void requireNoSecret(String method, Reply reply) {
        JsonNode rest = reply.body().deepCopy();
        if (method.equals("POST") && reply.status() == 200 && rest instanceof ObjectNode made) {
            made.remove(List.of("key", "invite_link"));
        }
        SecretWatch.look(rest + " " + reply.headers());
    }

    private static Reply reply(HttpResponse<String> response) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(response.headers().map());
        return new Reply(response.statusCode(), headers, response.body(), json(response.body()));
    }

    private static JsonNode json(String text) {
        try {
            return text.isEmpty() ? MAPPER.nullNode() : MAPPER.readTree(text);
        } catch (JsonProcessingException none) {
            throw new UncheckedIOException(none);
        }
    }
}
