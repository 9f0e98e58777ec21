package dev.workspaces.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is kept in memory while many change it. */
class InMemoryFeaturesTest {
    private static final int CHANGES = 20_000;
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void no_change_to_a_thing_is_lost_when_many_come_at_once() {
        FeatureStore features = new InMemoryFeatures();
        OrganizationId acme = OrganizationId.of("acme");
        WorkspaceId research = WorkspaceId.of("research");
        FeatureItem item = new FeatureItem(acme, research, "prompts", "id", "slug", counted(0), NOW, NOW);
        features.add(item);

        IntStream.range(0, CHANGES).parallel().forEach(any -> features.update(item, InMemoryFeaturesTest::oneMore));

        assertThat(features.list(acme, research, "prompts", new Paging(1, 0)).items())
                .extracting(after -> after.content().get("count").asInt())
                .containsExactly(CHANGES);
    }

    private static FeatureItem oneMore(FeatureItem before) {
        return before.saying(counted(before.content().get("count").asInt() + 1), NOW);
    }

    private static ObjectNode counted(int count) {
        return Bodies.object().put("count", count);
    }
}
