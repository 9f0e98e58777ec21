package dev.workspaces.inmemory;

import dev.workspaces.id.OrganizationId;

/** Something of an organization: what rows are found by, so that none is found without its organization. */
record Scoped<T>(OrganizationId organization, T what) {}
