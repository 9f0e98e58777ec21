package dev.workspaces.examples.admin;

import java.time.Duration;

/**
 * What connections are bounded by.
 *
 * @param silence how long one may be silent
 * @param connections how many there may be at once; others wait until there are fewer
 */
record WireBounds(Duration silence, int connections) {
    /** 30 seconds, and 20,000. */
    static final WireBounds USUAL = new WireBounds(Duration.ofSeconds(30), 20_000);
}
