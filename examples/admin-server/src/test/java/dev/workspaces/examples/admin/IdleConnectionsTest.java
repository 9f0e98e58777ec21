package dev.workspaces.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ten thousand connections that say nothing, or as many as the limit on open files lets both ends have. */
@Tag("soak")
class IdleConnectionsTest {
    private static final int WANTED = 10_000;
    private static final int OTHERS = 1_000;

    @Test
    void ten_thousand_who_say_nothing_keep_nobody_waiting() throws IOException {
        List<Wire> idle = new ArrayList<>();
        try (TestServer test = new TestServer()) {
            Client admin = test.client(new Fixture(test, "acme").adminKey());
            long count = Math.min(WANTED, (files() - OTHERS) / 2);
            System.out.println("idle connections: " + count);

            for (int at = 0; at < count; at++) {
                idle.add(new Wire(test.server.port()));
            }

            assertThat(admin.get("/v1/admin/users").status()).isEqualTo(200);
            for (Wire wire : idle) {
                wire.close();
            }
            assertThat(admin.get("/v1/admin/users").status()).isEqualTo(200);
        }
    }

    private static long files() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getMaxFileDescriptorCount()
                : 2L * WANTED;
    }
}
