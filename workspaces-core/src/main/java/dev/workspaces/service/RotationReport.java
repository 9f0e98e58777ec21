package dev.workspaces.service;

import java.util.List;

/**
 * What became of keys whose time had come, and of which it comes within 24 hours; the earliest first.
 *
 * @param transitionsEnded whose earlier secret is gone
 * @param rotated which have another secret
 * @param undelivered which would have, had the host's sink taken it: they are as they were, and still due
 * @param rotatedSoon which will have
 * @param stoppingSoon which will expire, or whose earlier secret will stop working
 */
public record RotationReport(
        List<KeyNotice> transitionsEnded,
        List<KeyNotice> rotated,
        List<KeyNotice> undelivered,
        List<KeyNotice> rotatedSoon,
        List<KeyNotice> stoppingSoon) {
    /** Copies the lists. */
    public RotationReport {
        transitionsEnded = List.copyOf(transitionsEnded);
        rotated = List.copyOf(rotated);
        undelivered = List.copyOf(undelivered);
        rotatedSoon = List.copyOf(rotatedSoon);
        stoppingSoon = List.copyOf(stoppingSoon);
    }
}
