package dev.workspaces.storage;

import dev.workspaces.id.OrganizationId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * That somebody carried something out under an idempotency key.
 *
 * @param organization where
 * @param principal who, as text
 * @param key what they called it, 1 to 255 characters
 * @param content SHA-256 of what was asked, in hexadecimal
 * @param result what tells the first result, in the command's own terms; no secrets
 * @param at when, to the microsecond
 */
public record IdempotencyRecord(
        OrganizationId organization, String principal, String key, String content, List<String> result, Instant at) {
    /** Copies the list, and cuts the instant to the microsecond. */
    public IdempotencyRecord {
        result = List.copyOf(result);
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
