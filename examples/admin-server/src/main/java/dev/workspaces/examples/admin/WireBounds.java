package dev.workspaces.examples.admin;

import java.time.Duration;

/**
 * What connections are bounded by.
 *
 * @param silence how long one may be silent
 * @param connections how many there may be at once; others wait until there are fewer
 * @param bodyBytes how many bytes of bodies there may be at once; a quarter of them of one organization
 */
record WireBounds(Duration silence, int connections, long bodyBytes) {
    private static final long LEAST_BYTES = 8 << 20;

    /** 30 seconds, 20,000, and a 64th of the memory: what is read of a body may be some forty times as large. */
    static final WireBounds USUAL = new WireBounds(
            Duration.ofSeconds(30),
            20_000,
            Math.max(LEAST_BYTES, Runtime.getRuntime().maxMemory() / 64));
}
