package dev.workspaces.examples.admin;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Nested;

/** What is kept in a file of H2's. */
class StoriesOnH2Test {
    private static String file() {
        return "jdbc:h2:file:"
                + Path.of("target", "h2", UUID.randomUUID().toString()).toAbsolutePath();
    }

    @Nested
    class Story extends StoryTest {
        @Override
        String db() {
            return file();
        }
    }

    @Nested
    class EveryField extends EveryFieldTest {
        @Override
        String db() {
            return file();
        }
    }

    @Nested
    class ClientStory extends ClientStoryTest {
        @Override
        String db() {
            return file();
        }
    }

    @Nested
    class Features extends FeaturesTest {
        @Override
        String db() {
            return file();
        }
    }

    @Nested
    class ManyFeatures extends ManyFeaturesTest {
        @Override
        String db() {
            return file();
        }
    }
}
