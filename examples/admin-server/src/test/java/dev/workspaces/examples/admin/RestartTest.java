package dev.workspaces.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept in a file is there after a restart. */
class RestartTest {
    @Test
    void workspaces_keys_and_things_are_there_after_a_restart(@TempDir Path folder) {
        String db = "jdbc:h2:file:" + folder.resolve("store");
        String adminKey;
        String serviceKey;
        String thing;
        try (TestServer before = new TestServer(db)) {
            Fixture acme = new Fixture(before, "acme");
            adminKey = acme.adminKey();
            serviceKey = acme.serviceKey();
            thing = before.client(serviceKey)
                    .post("/v1/prompts", "{\"name\": \"Kept\", \"text\": \"hello\"}")
                    .at("/id");
        }

        try (TestServer after = new TestServer(db)) {
            Client service = after.client(serviceKey);
            assertThat(service.get("/v1/prompts/" + thing).at("/text")).isEqualTo("hello");
            assertThat(service.post("/v1/chat/completions", "{\"model\": \"any\", \"messages\": []}")
                            .status())
                    .isEqualTo(200);
            assertThat(after.client(adminKey)
                            .delete("/v1/admin/workspaces/research")
                            .status())
                    .as("a workspace that is not empty")
                    .isEqualTo(409);
        }
    }
}
