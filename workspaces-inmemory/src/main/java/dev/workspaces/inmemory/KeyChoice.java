package dev.workspaces.inmemory;

import dev.workspaces.id.OrganizationId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.page.Cursor;
import dev.workspaces.storage.KeyFilter;
import dev.workspaces.storage.KeyReach;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Stream;

/** Which keys of an organization match: looks through the fewest that an index tells apart. */
final class KeyChoice {
    private final KeyRows rows;
    private final OrganizationId organization;
    private final KeyFilter filter;

    KeyChoice(KeyRows rows, OrganizationId organization, KeyFilter filter) {
        this.rows = rows;
        this.organization = organization;
        this.filter = filter;
    }

    Selection<ApiKey> keys() {
        Selection<ApiKey> fewest = Selection.any(fewest());
        return filter.equals(KeyFilter.all()) ? fewest : fewest.where(filter::matches);
    }

    /** All that are looked at. */
    List<NavigableMap<Cursor, ApiKey>> fewest() {
        return Stream.concat(named(), Stream.of(within()))
                .min(Comparator.comparing(KeyChoice::size))
                .orElseThrow();
    }

    private static int size(List<NavigableMap<Cursor, ApiKey>> parts) {
        return parts.stream().mapToInt(NavigableMap::size).sum();
    }

    /** Those of the knower, of the owner and of the workspace that the filter names. */
    private Stream<List<NavigableMap<Cursor, ApiKey>>> named() {
        return Stream.<Optional<?>>of(filter.knownTo(), filter.owner(), filter.workspace())
                .flatMap(Optional::stream)
                .map(group -> List.of(rows.of(new Scoped<>(organization, group))));
    }

    /** Those of the owners and the workspaces that the filter says they have to be some of; all, where it does not. */
    private List<NavigableMap<Cursor, ApiKey>> within() {
        return filter
                .within()
                .map(reaches -> reaches.stream().map(this::group).distinct().toList())
                .orElse(List.of(organization))
                .stream()
                .map(rows::of)
                .toList();
    }

    /** Of what such keys are, what an index finds the fewest by. */
    private Object group(KeyReach reach) {
        Optional<?> place = reach.owner().isPresent() ? reach.owner() : reach.workspace();
        return place.<Object>map(id -> new Scoped<>(organization, id)).orElse(organization);
    }
}
