package dev.workspaces.testing;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.policy.Decision;
import dev.workspaces.policy.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What came of reading a document to its end: the requests, with their decisions, up to its defect if it has one. */
record Reading(List<String> ids, List<Decision> decisions, Optional<InvalidInputException> defect) {
    /** The place of a document that has no defect. */
    static final String ACCEPTED = "accepted";

    static Reading of(String json) {
        return of(json.getBytes(StandardCharsets.UTF_8));
    }

    static Reading of(byte[] utf8) {
        return of(new ByteArrayInputStream(utf8));
    }

    static Reading of(InputStream utf8) {
        List<String> ids = new ArrayList<>();
        List<Decision> decisions = new ArrayList<>();
        try (ScenarioReader reader = ScenarioReader.open(utf8)) {
            World world = reader.world();
            for (Optional<ScenarioRequest> next = reader.next(); next.isPresent(); next = reader.next()) {
                ids.add(next.get().id());
                decisions.add(world.decide(next.get().request()));
            }
            return new Reading(ids, decisions, Optional.empty());
        } catch (InvalidInputException defect) {
            return new Reading(ids, decisions, Optional.of(defect));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the document is not as expected, or {@link #ACCEPTED}. */
    String place() {
        return defect.map(InvalidInputException::place).orElse(ACCEPTED);
    }

    /** What was expected there; empty, if the document is accepted. */
    String expected() {
        return defect.map(InvalidInputException::expected).orElse("");
    }
}
