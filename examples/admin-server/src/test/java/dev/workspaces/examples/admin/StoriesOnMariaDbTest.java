package dev.workspaces.examples.admin;

import dev.workspaces.jdbc.MariaDb;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is kept in a real MariaDB. */
@Tag("mariadb")
@ExtendWith(MariaDb.class)
class StoriesOnMariaDbTest {
    @Nested
    class Story extends StoryTest {
        @Override
        String db() {
            return MariaDb.newDatabase();
        }
    }

    @Nested
    class EveryField extends EveryFieldTest {
        @Override
        String db() {
            return MariaDb.newDatabase();
        }
    }

    @Nested
    class ClientStory extends ClientStoryTest {
        @Override
        String db() {
            return MariaDb.newDatabase();
        }
    }

    @Nested
    class Features extends FeaturesTest {
        @Override
        String db() {
            return MariaDb.newDatabase();
        }
    }

    @Nested
    class ManyFeatures extends ManyFeaturesTest {
        @Override
        String db() {
            return MariaDb.newDatabase();
        }
    }

    @Nested
    class Rows extends JdbcFeaturesTest {
        @Override
        String db() {
            return MariaDb.newDatabase();
        }
    }
}
