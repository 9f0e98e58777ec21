package dev.workspaces.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.BugDetectors;
import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.api.SilentCloseable;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.workspaces.examples.admin.Client.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;

/** Whatever bytes are sent where a body is read. */
class BodiesFuzzTest {
    private static final List<String> OPERATIONS = ApiDocument.operations().stream()
            .filter(operation -> ApiDocument.sent(operation).isPresent())
            .toList();

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** What is accepted stays: now and then it begins anew. */
    private static final int CALLS_EACH = 2_000;

    private static Running running = Running.started();
    private static int calls;

    @AfterAll
    static void end() {
        running.close();
    }

    @FuzzTest
    @SuppressWarnings("try") // that it is open is all
    void a_body_is_answered_or_refused_with_a_pointer_into_it(FuzzedDataProvider data) throws JsonProcessingException {
        try (SilentCloseable open = BugDetectors.allowNetworkConnections()) { // to a server of ours
            beginAnew();
            check(data);
        }
    }

    private static void check(FuzzedDataProvider data) throws JsonProcessingException {
        String operation = data.pickValue(OPERATIONS);
        Client client = data.pickValue(running.clients());
        byte[] body = data.consumeRemainingAsBytes();
        String method = operation.substring(0, operation.indexOf(' '));
        String path = filled(operation.substring(method.length() + 1));

        Reply reply =
                client.call(method, path, "", request -> request.method(method, BodyPublishers.ofByteArray(body)));

        assertThat(reply.status()).isLessThan(500);
        if (reply.status() == 200) {
            assertThat(object(body))
                    .hasValueSatisfying(sent ->
                            assertThat(ApiDocument.wrongs(operation, sent)).isEmpty());
        } else if (reply.status() == 400) {
            assertThat(reply.at("/errorCode")).isEqualTo("AB01");
            requireInto(object(body), JsonPointer.compile(reply.at("/pointer")));
        }
    }

    private static void beginAnew() {
        if (++calls % CALLS_EACH == 0) {
            running.close();
            running = Running.started();
        }
    }

    /** With what is there in the place of the braces, where there is such a thing. */
    private static String filled(String path) {
        String filled = path;
        for (Map.Entry<String, String> each : running.ids().entrySet()) {
            filled = filled.replace("{" + each.getKey() + "}", each.getValue());
        }
        return filled.replaceAll("\\{\\w+}", "nothing");
    }

    /** The object that bytes are: nothing where none are; empty where they are none. */
    private static Optional<ObjectNode> object(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            JsonNode node = body.length == 0 ? STRICT.createObjectNode() : STRICT.readTree(text);
            return Optional.of(node).filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast);
        } catch (CharacterCodingException | JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    /** What is wrong is there, or is missing in what is; of what is no object, it is all of it. */
    private static void requireInto(Optional<ObjectNode> sent, JsonPointer pointer) {
        if (sent.isEmpty()) {
            assertThat(pointer.toString()).isEmpty();
        } else if (!pointer.matches()) {
            assertThat(sent.get().at(pointer.head()).isContainerNode())
                    .as("%s leads nowhere", pointer)
                    .isTrue();
        }
    }
}
