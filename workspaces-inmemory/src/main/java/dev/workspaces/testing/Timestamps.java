package dev.workspaces.testing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/** The one form of time that a scenario knows: UTC, with seconds, with up to nine digits of fraction. */
final class Timestamps {
    static final String FORM = "a time like 2026-11-23T12:00:00Z, with up to nine digits of fraction";
    private static final Pattern PATTERN =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z");

    private Timestamps() {}

    static Optional<Instant> find(String text) {
        if (!PATTERN.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            String local = text.substring(0, text.length() - 1);
            return Optional.of(LocalDateTime.parse(local).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
