package dev.workspaces.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workspaces.jdbc.crash.Deed.What;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was done to one thing, by one thread that lets go of it where a deed fails: so all but the last were acknowledged.
 *
 * @param deeds in order, with what came of them as far as that is known; none of which the database said that nothing was done
 * @param done how many of them were acknowledged
 */
record Story(String thing, List<Deed> deeds, int done) {
    /** What happened, of a thing that is there at this version: each change is one more. */
    Stream<Deed> until(long version) {
        assertThat(version).as("version of %s", this).isBetween((long) done, (long) deeds.size());
        return deeds.stream().limit(version);
    }

    /** Whether the thing may be there no more, or not yet. */
    boolean mayBeMissing(What end) {
        return done == 0 || deeds.get(deeds.size() - 1).what() == end;
    }

    /** Whether the thing has to be gone. */
    boolean isOver(What end) {
        return done > 0 && done == deeds.size() && deeds.get(done - 1).what() == end;
    }
}
