package dev.workspaces.testing;

import com.fasterxml.jackson.core.JsonToken;
import dev.workspaces.error.InvalidInputException;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.Feature;
import dev.workspaces.policy.World;
import dev.workspaces.policy.WorldBuilder;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a scenario file: first its world, whole, then its requests, one at a time, so that memory does not grow with their
 * number. A document that is not a scenario is refused with an {@link InvalidInputException} whose place is the JSON
 * pointer of the defect, {@code (root)} for the document itself. For one thread.
 */
public final class ScenarioReader implements Closeable {
    private static final Members DOCUMENT = Members.of(1, "now", "features", "organizations", "requests");

    private final JsonSource source;
    private final World world;
    private final List<OrganizationDocument> organizations = new ArrayList<>();
    private List<Feature> features = List.of();
    private @Nullable Instant now;
    private int seen;
    private boolean hasMore;

    private ScenarioReader(InputStream in) throws IOException {
        this.source = new JsonSource(in);
        readToRequests();
        this.world = buildWorld();
    }

    /**
     * Reads the world.
     *
     * @param in UTF-8; closed with this reader
     * @throws InvalidInputException if what stands before the requests is not a scenario
     * @throws IOException if the input cannot be read
     */
    public static ScenarioReader open(InputStream in) throws IOException {
        return new ScenarioReader(in);
    }

    /** The world that the requests are about. */
    public World world() {
        return world;
    }

    /**
     * The next request; empty after the last.
     *
     * @throws InvalidInputException if the next request, or what follows the last, is not as it should be
     * @throws IOException if the input cannot be read
     */
    public Optional<ScenarioRequest> next() throws IOException {
        if (!hasMore) {
            return Optional.empty();
        }
        if (source.next() != JsonToken.END_ARRAY) {
            return Optional.of(new RequestReader(source, world).read());
        }
        hasMore = false;
        readEnd();
        return Optional.empty();
    }

    /** Closes the input. */
    @Override
    public void close() throws IOException {
        source.close();
    }

    private void readToRequests() throws IOException {
        if (source.next() == null) {
            throw source.refused("a JSON object, not an empty document");
        }
        source.require(JsonToken.START_OBJECT, "an object");
        while (!hasMore && source.next() == JsonToken.FIELD_NAME) {
            String member = source.memberOf(DOCUMENT, seen);
            seen |= DOCUMENT.bit(member);
            source.next();
            read(member);
        }
        String missing = DOCUMENT.missing(seen);
        if (missing != null) {
            throw new InvalidInputException("/" + missing, "this member, which is missing");
        }
        if (!hasMore) {
            requireEndOfInput();
        }
    }

    private void read(String member) throws IOException {
        switch (member) {
            case "now" -> now = source.oneOf(Timestamps::find, Timestamps.FORM);
            case "features" -> features = new FeatureReader(source).read();
            case "organizations" -> source.array(index -> organizations.add(new OrganizationReader(source).read()));
            default -> {
                source.require(JsonToken.START_ARRAY, "an array");
                hasMore = true;
            }
        }
    }

    private World buildWorld() {
        WorldBuilder builder = World.builder(Catalogue.with(features));
        if (now != null) {
            builder.at(now);
        }
        for (int i = 0; i < organizations.size(); i++) {
            organizations.get(i).addTo(builder, "/organizations/" + i);
        }
        organizations.clear();
        return builder.build();
    }

    private void readEnd() throws IOException {
        if (source.next() == JsonToken.FIELD_NAME) {
            throw source.refused("nothing after `requests`");
        }
        requireEndOfInput();
    }

    private void requireEndOfInput() throws IOException {
        if (source.next() != null) {
            throw source.refused("nothing after the document");
        }
    }
}
