package dev.workspaces.examples.cli;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.workspaces.policy.Decision;
import dev.workspaces.policy.Explanation;
import dev.workspaces.policy.Obligation;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;

/** Writes answers as JSON lines. Buffers; whoever waits for input has to {@link #flush} first. */
final class AnswerWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    private AnswerWriter(JsonGenerator json) {
        this.json = json;
    }

    static AnswerWriter to(OutputStream out) {
        try {
            JsonGenerator json = FACTORY.createGenerator(out, JsonEncoding.UTF8);
            json.setRootValueSeparator(new SerializedString(""));
            json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
            return new AnswerWriter(json);
        } catch (IOException e) {
            throw new OutputGoneException(e);
        }
    }

    void write(String id, Decision decision, Optional<Explanation> explanation) {
        try {
            json.writeStartObject();
            json.writeStringField("id", id);
            json.writeStringField("decision", decision.failedCheck().isPresent() ? "deny" : "allow");
            json.writeStringField("reason", decision.reason().name());
            json.writeArrayFieldStart("obligations");
            for (Obligation obligation : decision.obligations()) {
                json.writeString(obligation.wireName());
            }
            json.writeEndArray();
            if (explanation.isPresent()) {
                json.writeFieldName("explanation");
                writeTree(explanation.get().toTree());
            }
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new OutputGoneException(e);
        }
    }

    void flush() {
        try {
            json.flush();
        } catch (IOException e) {
            throw new OutputGoneException(e);
        }
    }

    private void writeTree(Object node) throws IOException {
        if (node instanceof Map<?, ?> object) {
            json.writeStartObject();
            for (Map.Entry<?, ?> member : object.entrySet()) {
                json.writeFieldName(String.valueOf(member.getKey()));
                writeTree(member.getValue());
            }
            json.writeEndObject();
        } else if (node instanceof Iterable<?> array) {
            json.writeStartArray();
            for (Object element : array) {
                writeTree(element);
            }
            json.writeEndArray();
        } else if (node instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (node instanceof Integer number) {
            json.writeNumber(number);
        } else {
            json.writeString(node.toString());
        }
    }
}
