package dev.workspaces.examples.admin;

import dev.workspaces.error.AlreadyExistsException;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** In memory, for one process. */
final class InMemoryFeatures implements FeatureStore {
    private record Place(OrganizationId organization, WorkspaceId workspace, String feature) {}

    private record Slugged(Place place, String slug) {}

    private final Map<Place, Set<String>> ids = new ConcurrentHashMap<>();
    private final Map<String, FeatureItem> byId = new ConcurrentHashMap<>();
    private final Map<Slugged, String> slugs = new ConcurrentHashMap<>();

    @Override
    public void add(FeatureItem item) {
        if (slugs.putIfAbsent(slugged(item), item.id()) != null) {
            throw new AlreadyExistsException(item.feature(), "slug");
        }
        byId.put(item.id(), item);
        ids.computeIfAbsent(place(item), place -> ConcurrentHashMap.newKeySet()).add(item.id());
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
    public Listed<FeatureItem> list(OrganizationId organization, WorkspaceId workspace, String feature, Paging page) {
        List<FeatureItem> all = in(new Place(organization, workspace, feature))
                .sorted(Comparator.comparing(FeatureItem::createdAt).thenComparing(FeatureItem::id))
                .toList();
        List<FeatureItem> items =
                all.stream().skip(page.offset()).limit(page.size()).toList();
        page.requireAnswerable(items.stream()
                .mapToLong(item -> item.content().toString().length())
                .sum());
        return new Listed<>(items, all.size());
    }

    private Stream<FeatureItem> in(Place place) {
        return ids.getOrDefault(place, Set.of()).stream().flatMap(id -> byId(id).stream());
    }

    @Override
    public Optional<FeatureItem> update(FeatureItem item, UnaryOperator<FeatureItem> change) {
        return Optional.ofNullable(byId.computeIfPresent(item.id(), (id, before) -> change.apply(before)));
    }

    @Override
    public boolean remove(FeatureItem item) {
        boolean isThere = byId.remove(item.id()) != null;
        if (isThere) {
            slugs.remove(slugged(item));
            Optional.ofNullable(ids.get(place(item))).ifPresent(found -> found.remove(item.id()));
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
