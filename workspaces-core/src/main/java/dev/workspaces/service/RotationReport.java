package dev.workspaces.service;

import java.util.List;

/**
 * What became of keys whose time had come, and of which it comes within 24 hours; the earliest first.
 *
 * @param transitionsEnded whose earlier secret is gone
 * @param rotated which have another secret now
 * @param undelivered which would have another, had the host's sink taken it: they are as they were, and still due
 * @param rotatingSoon which will be rotated
 * @param stoppingSoon which will expire, or whose earlier secret will stop working
 */
public record RotationReport(
        List<KeyNotice> transitionsEnded,
        List<KeyNotice> rotated,
        List<KeyNotice> undelivered,
        List<KeyNotice> rotatingSoon,
        List<KeyNotice> stoppingSoon) {
    /** Copies the lists. */
    public RotationReport {
        transitionsEnded = List.copyOf(transitionsEnded);
        rotated = List.copyOf(rotated);
        undelivered = List.copyOf(undelivered);
        rotatingSoon = List.copyOf(rotatingSoon);
        stoppingSoon = List.copyOf(stoppingSoon);
    }
}
