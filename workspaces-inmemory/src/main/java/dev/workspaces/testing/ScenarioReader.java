package dev.workspaces.testing;

import com.fasterxml.jackson.core.JsonToken;
import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.FactsNeeded;
import dev.workspaces.policy.Feature;
import dev.workspaces.policy.KeyFacts;
import dev.workspaces.policy.LimitState;
import dev.workspaces.policy.Request;
import dev.workspaces.policy.WorkspaceFacts;
import dev.workspaces.policy.World;
import dev.workspaces.policy.WorldBuilder;
import dev.workspaces.service.Circumstances;
import dev.workspaces.storage.Storage;
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
    private boolean isAsking;

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
     * Writes the world into a storage, all of it in one transaction, so that each request is decided there as it is here. Names and
     * addresses are made up; no key has a secret. How limits stand no storage keeps: {@link #circumstances} says it.
     * An expiry that is finer than a microsecond becomes the microsecond on its side of this world's moment. To be called before
     * the first request is read.
     *
     * @param storage which reads scopes by the catalogue of this world, and holds no organization
     * @throws InvalidInputException if a storage cannot hold the world: an id of more than 255 characters or with control characters,
     *     a key of more than 4,096 scopes or with one that is blank or has more than 255 characters or control characters, a second
     *     default workspace of an organization; nothing is written then
     */
    public void load(Storage storage) {
        load(storage, StoredExpiry.decidingAlikeAt(world.now()));
    }

    /**
     * The same, so that each request is explained there as it is here, too.
     *
     * @throws InvalidInputException also if an expiry is finer than a microsecond
     */
    public void loadToExplain(Storage storage) {
        load(storage, StoredExpiry.exact());
    }

    private void load(Storage storage, StoredExpiry expiries) {
        if (isAsking) {
            throw new IllegalStateException("a request is read already");
        }
        storage.transact(transaction -> {
            if (!transaction.organizations().isEmpty()) {
                throw new IllegalStateException("the storage holds organizations already");
            }
            addTo(new ScenarioRows(transaction, world.catalogue(), expiries));
            return organizations.size();
        });
    }

    /** What a storage that the world was loaded into does not say of a request: where a key is known, and how limits stand. */
    public Circumstances circumstances(Request request) {
        Optional<KeyFacts> key = FactsNeeded.key(request).flatMap(world::key);
        OrganizationId home = key.map(KeyFacts::organization).orElse(request.organization());
        LimitState ofKey = key.map(KeyFacts::limits).orElse(LimitState.within());
        LimitState ofWorkspace = FactsNeeded.by(request, key)
                .workspace()
                .flatMap(id -> world.workspace(request.organization(), id))
                .map(WorkspaceFacts::limits)
                .orElse(LimitState.within());
        return new Circumstances(home, ofKey, ofWorkspace);
    }

    /**
     * The next request; empty after the last.
     *
     * @throws InvalidInputException if the next request, or what follows the last, is not as it should be
     * @throws IOException if the input cannot be read
     */
    public Optional<ScenarioRequest> next() throws IOException {
        isAsking = true;
        organizations.clear();
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
        addTo(new FilledWorld(builder));
        return builder.build();
    }

    private void addTo(Destination there) {
        for (int i = 0; i < organizations.size(); i++) {
            organizations.get(i).addTo(there, "/organizations/" + i);
        }
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
