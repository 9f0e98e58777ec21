package dev.workspaces.examples.benchmarks;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.policy.World;
import dev.workspaces.policy.WorldBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The world that is asked, the same in every run: as facts in lists, for whoever encodes them in another product, and as a
 * {@link World}.
 */
record GeneratedWorld(List<Tenant> tenants, World world) {
    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final long SEED = 20_261_123;

    static GeneratedWorld of(int organizations) {
        TenantGenerator generator = new TenantGenerator(new Dice(SEED));
        List<Tenant> tenants =
                Stream.generate(generator::next).limit(organizations).toList();
        WorldBuilder builder = World.builder().at(NOW);
        tenants.forEach(tenant -> tenant.addTo(builder));
        return new GeneratedWorld(tenants, builder.build());
    }

    Map<OrganizationId, Tenant> byOrganization() {
        return tenants.stream()
                .collect(Collectors.toMap(tenant -> tenant.organization().id(), Function.identity()));
    }
}
