package dev.workspaces.examples.admin;

import dev.workspaces.jdbc.PostgreSql;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/** What is kept in a real PostgreSQL. */
@Tag("soak")
class StoriesOnPostgreSqlTest {
    @Nested
    class Story extends StoryTest {
        @Override
        String db() {
            return PostgreSql.newDatabase();
        }
    }

    @Nested
    class EveryField extends EveryFieldTest {
        @Override
        String db() {
            return PostgreSql.newDatabase();
        }
    }

    @Nested
    class ClientStory extends ClientStoryTest {
        @Override
        String db() {
            return PostgreSql.newDatabase();
        }
    }

    @Nested
    class Features extends FeaturesTest {
        @Override
        String db() {
            return PostgreSql.newDatabase();
        }
    }

    @Nested
    class ManyFeatures extends ManyFeaturesTest {
        @Override
        String db() {
            return PostgreSql.newDatabase();
        }
    }

    @Nested
    class Rows extends JdbcFeaturesTest {
        @Override
        String db() {
            return PostgreSql.newDatabase();
        }
    }
}
