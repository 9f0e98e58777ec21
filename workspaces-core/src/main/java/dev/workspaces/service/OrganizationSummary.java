package dev.workspaces.service;

import dev.workspaces.id.Name;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.Slug;
import java.time.Instant;

/**
 * What everybody in an organization may know of it.
 *
 * @param id which
 * @param slug its name for URLs
 * @param name what people call it
 * @param createdAt when it was created, to the microsecond
 */
public record OrganizationSummary(OrganizationId id, Slug slug, Name name, Instant createdAt) {}
