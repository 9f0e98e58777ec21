package dev.workspaces.jdbc;

import dev.workspaces.id.Name;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.Slug;
import dev.workspaces.organization.Organization;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** Organizations that nothing else has made. */
final class Acme {
    static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

    private Acme() {}

    static Organization organization() {
        String unique = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        return Organization.builder()
                .id(OrganizationId.of("org_" + unique))
                .slug(Slug.of("acme-" + unique))
                .name(Name.of("Acme"))
                .createdAt(NOW)
                .updatedAt(NOW)
                .build();
    }
}
