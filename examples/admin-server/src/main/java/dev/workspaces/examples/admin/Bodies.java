package dev.workspaces.examples.admin;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.workspaces.error.InvalidInputException;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads what is sent and writes what is answered: JSON, bounded in size and depth. */
final class Bodies {
    /** The largest body that is read, in bytes. */
    static final int MAX_BYTES = 1 << 20;

    /** How deep a body may nest. */
    static final int MAX_DEPTH = 64;

    private static final ObjectMapper MAPPER = BoundedNumbers.mapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(64)
                            .build())
                    .build())
            .build();

    private Bodies() {}

    /**
     * The object that was sent; an empty one where nothing was.
     *
     * @throws BodyTooLargeException if it is too large
     * @throws InvalidInputException if it is no JSON object, nests too deep, or has a number beyond every bound
     */
    static Fields read(Context context) {
        byte[] bytes = bytes(context);
        if (bytes.length == 0) {
            return new Fields(MAPPER.createObjectNode(), "");
        }
        try {
            JsonNode node = MAPPER.readTree(text(bytes));
            if (node instanceof ObjectNode object) {
                return new Fields(object, "");
            }
        } catch (CharacterCodingException | JsonProcessingException | NumberFormatException notJson) {
            // what was sent may hold a secret: nothing of it is told
        }
        throw new InvalidInputException(
                "",
                "a JSON object, in UTF-8, nested at most " + MAX_DEPTH + " deep, with no exponent beyond "
                        + BoundedNumbers.MAX_EXPONENT);
    }

    /** Whoever is left to guess takes other encodings, and halves of characters. */
    private static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    static void requireSmall(Context context) {
        if (context.req().getContentLengthLong() > MAX_BYTES) {
            throw new BodyTooLargeException();
        }
    }

    private static byte[] bytes(Context context) {
        requireSmall(context);
        try {
            InputStream body = context.req().getInputStream();
            byte[] bytes = body.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new BodyTooLargeException();
            }
            return bytes;
        } catch (IOException cutOff) {
            throw new InvalidInputException("", "a body that arrives");
        }
    }

    static void write(Context context, Answer answer) {
        context.status(answer.status()).contentType("application/json").result(bytes(answer.body()));
    }

    static byte[] bytes(Object body) {
        try {
            return MAPPER.writeValueAsBytes(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what is answered cannot be written", impossible);
        }
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }
}
