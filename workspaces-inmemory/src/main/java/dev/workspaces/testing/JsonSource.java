package dev.workspaces.testing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.workspaces.error.InvalidInputException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * JSON read strictly, token by token: UTF-8, no member twice, no unknown member, no null. What is not as expected becomes an
 * {@link InvalidInputException} at the JSON pointer where the parser stands.
 */
final class JsonSource implements Closeable {
    private static final int MAX_TEXT_LENGTH = 20_000_000;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(16)
                    .maxStringLength(MAX_TEXT_LENGTH)
                    .maxNameLength(MAX_TEXT_LENGTH)
                    .maxNumberLength(MAX_TEXT_LENGTH)
                    .build())
            .build();

    private final Utf8Reader characters;
    private final JsonParser parser;

    /** Reads the value of one member, on whose first token the source stands. */
    interface MemberReader {
        void read(String name) throws IOException;
    }

    /** Reads one element of an array, on whose first token the source stands. */
    interface ElementReader {
        void read(int index) throws IOException;
    }

    JsonSource(InputStream in) throws IOException {
        this.characters = new Utf8Reader(in);
        this.parser = FACTORY.createParser(characters);
    }

    /** Goes on to the next token; null at the end of the input. */
    @Nullable
    JsonToken next() throws IOException {
        try {
            return parser.nextToken();
        } catch (StreamConstraintsException e) {
            throw broken("JSON of bounded depth and sizes" + place());
        } catch (JsonProcessingException e) {
            throw broken("JSON" + place());
        } catch (CharacterCodingException e) {
            throw broken("UTF-8 at byte " + characters.position());
        }
    }

    /** Reads the object on whose start the source stands, each known member once. */
    void object(Members members, MemberReader reader) throws IOException {
        require(JsonToken.START_OBJECT, "an object");
        int seen = 0;
        while (next() == JsonToken.FIELD_NAME) {
            String name = memberOf(members, seen);
            seen |= members.bit(name);
            next();
            reader.read(name);
        }
        String missing = members.missing(seen);
        if (missing != null) {
            throw refusedAt(missing, "this member, which is missing");
        }
    }

    /** The name on which the source stands: one of these members, and none of those seen before. */
    String memberOf(Members members, int seen) throws IOException {
        String name = parser.currentName();
        int bit = members.bit(name);
        if (bit == 0) {
            throw refused("one of the members " + members.names());
        }
        if ((seen & bit) != 0) {
            throw refused("this member once");
        }
        return name;
    }

    /** Reads the object on whose start the source stands, whatever its members are called; the reader refuses doubles. */
    void map(MemberReader reader) throws IOException {
        require(JsonToken.START_OBJECT, "an object");
        while (next() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            next();
            reader.read(name);
        }
    }

    /** Reads the array on whose start the source stands. */
    void array(ElementReader reader) throws IOException {
        require(JsonToken.START_ARRAY, "an array");
        for (int index = 0; next() != JsonToken.END_ARRAY; index++) {
            reader.read(index);
        }
    }

    String text() throws IOException {
        require(JsonToken.VALUE_STRING, "a string");
        try {
            return parser.getText();
        } catch (StreamConstraintsException e) {
            throw refused("a string of at most 20 million characters");
        } catch (JsonProcessingException e) {
            throw broken("JSON" + place());
        } catch (CharacterCodingException e) {
            throw broken("UTF-8 at byte " + characters.position());
        }
    }

    String identifier() throws IOException {
        String text = text();
        if (text.isEmpty()) {
            throw refused("a non-empty identifier");
        }
        return text;
    }

    boolean flag() {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
            throw refused("true or false");
        }
        return token == JsonToken.VALUE_TRUE;
    }

    boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    boolean is(JsonToken token) {
        return parser.currentToken() == token;
    }

    /** A name that must be one of a few. */
    <T> T oneOf(Function<String, Optional<T>> find, String expected) throws IOException {
        Optional<T> found = is(JsonToken.VALUE_STRING) ? find.apply(text()) : Optional.empty();
        return found.orElseThrow(() -> refused(expected));
    }

    /** The digits of an integer written without fraction and exponent; empty for anything else. */
    Optional<String> integer() throws IOException {
        return is(JsonToken.VALUE_NUMBER_INT) ? Optional.of(parser.getText()) : Optional.empty();
    }

    void require(JsonToken token, String expected) {
        if (parser.currentToken() != token) {
            throw refused(expected);
        }
    }

    /** That what stands here is not what is expected. */
    InvalidInputException refused(String expected) {
        return new InvalidInputException(Pointers.of(pointer()), expected);
    }

    /** That the object or array that is being read is not JSON at all. */
    private InvalidInputException broken(String expected) {
        JsonStreamContext innermost = parser.getParsingContext();
        JsonStreamContext around = innermost.getParent();
        String pointer = around == null ? "" : around.pathAsPointer().toString();
        return new InvalidInputException(Pointers.of(pointer), expected);
    }

    private String place() {
        JsonLocation at = parser.currentLocation();
        return " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    /** That a member of the object that was just read is not as expected. */
    InvalidInputException refusedAt(String member, String expected) {
        return new InvalidInputException(Pointers.of(pointer().appendProperty(member)), expected);
    }

    /** That a member of a member of the object that was just read is not as expected. */
    InvalidInputException refusedAt(String member, String inner, String expected) {
        JsonPointer pointer = pointer().appendProperty(member).appendProperty(inner);
        return new InvalidInputException(Pointers.of(pointer), expected);
    }

    private JsonPointer pointer() {
        return parser.getParsingContext().pathAsPointer();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
