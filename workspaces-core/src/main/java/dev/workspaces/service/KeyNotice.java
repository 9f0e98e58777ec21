package dev.workspaces.service;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.key.KeyDeadline;
import java.time.Instant;

/**
 * That a time of a key has come, or comes.
 *
 * @param organization whose key
 * @param key which
 * @param deadline what it is the time for
 * @param at when, to the microsecond
 */
public record KeyNotice(OrganizationId organization, KeyId key, KeyDeadline deadline, Instant at) {}
