package dev.workspaces.examples.admin;

import dev.workspaces.error.AlreadyExistsException;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** In memory, for one process. */
final class InMemoryFeatures implements FeatureStore {
    private record Place(OrganizationId organization, WorkspaceId workspace, String feature) {}

    private record Slugged(Place place, String slug) {}

    private final Map<Place, Map<String, FeatureItem>> items = new ConcurrentHashMap<>();
    private final Map<String, FeatureItem> byId = new ConcurrentHashMap<>();
    private final Map<Slugged, String> slugs = new ConcurrentHashMap<>();

    @Override
    public void add(FeatureItem item) {
        if (slugs.putIfAbsent(slugged(item), item.id()) != null) {
            throw new AlreadyExistsException(item.feature(), "slug");
        }
        byId.put(item.id(), item);
        items.computeIfAbsent(place(item), place -> new ConcurrentHashMap<>()).put(item.id(), item);
    }

    @Override
    public Optional<FeatureItem> find(
            OrganizationId organization, WorkspaceId workspace, String feature, String idOrSlug) {
        return byId(idOrSlug)
                .filter(item -> item.organization().equals(organization)
                        && item.feature().equals(feature))
                .or(() -> Optional.ofNullable(
                                slugs.get(new Slugged(new Place(organization, workspace, feature), idOrSlug)))
                        .flatMap(this::byId));
    }

    private Optional<FeatureItem> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public List<FeatureItem> list(OrganizationId organization, WorkspaceId workspace, String feature) {
        return in(new Place(organization, workspace, feature))
                .sorted(Comparator.comparing(FeatureItem::createdAt).thenComparing(FeatureItem::id))
                .toList();
    }

    private Stream<FeatureItem> in(Place place) {
        return Optional.ofNullable(items.get(place)).stream().flatMap(found -> found.values().stream());
    }

    @Override
    public boolean replace(FeatureItem item) {
        boolean isThere = byId.computeIfPresent(item.id(), (id, before) -> item) != null;
        if (isThere) {
            Optional.ofNullable(items.get(place(item)))
                    .ifPresent(found -> found.computeIfPresent(item.id(), (id, before) -> item));
        }
        return isThere;
    }

    @Override
    public boolean remove(FeatureItem item) {
        boolean isThere = byId.remove(item.id()) != null;
        if (isThere) {
            slugs.remove(slugged(item));
            Optional.ofNullable(items.get(place(item))).ifPresent(found -> found.remove(item.id()));
        }
        return isThere;
    }

    @Override
    public Map<String, Long> remaining(OrganizationId organization, WorkspaceId workspace) {
        return Features.NAMES.stream()
                .collect(Collectors.toMap(
                        name -> name,
                        name -> in(new Place(organization, workspace, name)).count()));
    }

    private static Place place(FeatureItem item) {
        return new Place(item.organization(), item.workspace(), item.feature());
    }

    private static Slugged slugged(FeatureItem item) {
        return new Slugged(place(item), item.slug());
    }
}
