package dev.workspaces.inmemory;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.EarlierSecret;
import dev.workspaces.key.KeptDigest;
import dev.workspaces.key.KeyDeadline;
import dev.workspaces.key.KeySecret;
import dev.workspaces.key.SecretDigest;
import dev.workspaces.page.Cursor;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Where keys are kept. */
final class KeyRows {
    final UniqueIndex<SecretDigest, ApiKey> byDigest = UniqueIndex.byEach(KeyRows::digests);
    private final SortedIndex<Object, ApiKey> byGroup = SortedIndex.byEach(KeyRows::groups, KeyRows::place);
    private final Map<KeyDeadline, SortedIndex<KeyDeadline, ApiKey>> byDeadline = new EnumMap<>(KeyDeadline.class);
    final Table<Scoped<KeyId>, ApiKey> table;

    KeyRows(Journal journal) {
        for (KeyDeadline deadline : KeyDeadline.values()) {
            byDeadline.put(deadline, by(deadline));
        }
        List<Index<ApiKey>> indexes = new ArrayList<>(List.of(byDigest, byGroup));
        indexes.addAll(byDeadline.values());
        table = new Table<>(journal, row -> new Scoped<>(row.organization(), row.id()), indexes);
    }

    NavigableMap<Cursor, ApiKey> ofOrganization(OrganizationId organization) {
        return byGroup.of(organization);
    }

    NavigableMap<Cursor, ApiKey> ofWorkspace(OrganizationId organization, WorkspaceId workspace) {
        return byGroup.of(new Scoped<>(organization, workspace));
    }

    /** Those of an organization, or of a workspace, an owner or a knower in one. */
    NavigableMap<Cursor, ApiKey> of(Object group) {
        return byGroup.of(group);
    }

    /** Those for which this comes, by when it does. */
    NavigableMap<Cursor, ApiKey> coming(KeyDeadline deadline) {
        return Objects.requireNonNull(byDeadline.get(deadline)).of(deadline);
    }

    static Cursor place(ApiKey row) {
        return Places.of(row.createdAt(), row.id());
    }

    /** What it can be found by. */
    static List<SecretDigest> digests(ApiKey row) {
        return Stream.concat(Stream.of(row.secret()), row.earlierSecret().map(EarlierSecret::secret).stream())
                .map(KeySecret::kept)
                .flatMap(Optional::stream)
                .map(KeptDigest::digest)
                .toList();
    }

    private static SortedIndex<KeyDeadline, ApiKey> by(KeyDeadline deadline) {
        return SortedIndex.byEach(
                row -> row.timeOf(deadline).map(any -> deadline).stream().toList(),
                // where it does not come, the row is in no group, and its place does not matter
                row -> Places.of(row.timeOf(deadline).orElse(row.createdAt()), row.organization(), row.id()));
    }

    /** All groups that it is listed in: what they are tells them apart. One index, so that all share one place. */
    private static List<Object> groups(ApiKey row) {
        List<Object> groups = new ArrayList<>(List.of(row.organization()));
        Stream.of(row.workspace().stream(), row.owner().stream(), row.knowers().stream())
                .flatMap(each -> each)
                .forEach(each -> groups.add(new Scoped<>(row.organization(), each)));
        return groups;
    }
}
