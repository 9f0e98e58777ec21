package dev.workspaces.inmemory;

import dev.workspaces.id.KeyId;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.Agent;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.EarlierSecret;
import dev.workspaces.key.KeptDigest;
import dev.workspaces.key.KeyDeadline;
import dev.workspaces.key.KeySecret;
import dev.workspaces.key.SecretDigest;
import dev.workspaces.page.Cursor;
import java.time.Instant;
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
    final SortedIndex<OrganizationId, ApiKey> byOrganization = SortedIndex.by(ApiKey::organization, KeyRows::place);
    final SortedIndex<Scoped<WorkspaceId>, ApiKey> byWorkspace =
            SortedIndex.byEach(row -> scoped(row, row.workspace()), KeyRows::place);
    final SortedIndex<Scoped<UserId>, ApiKey> byOwner =
            SortedIndex.byEach(row -> scoped(row, row.owner()), KeyRows::place);
    final SortedIndex<Scoped<Agent>, ApiKey> byKnower = SortedIndex.byEach(
            row -> row.knowers().stream()
                    .map(agent -> new Scoped<>(row.organization(), agent))
                    .toList(),
            KeyRows::place);
    private final Map<KeyDeadline, SortedIndex<KeyDeadline, ApiKey>> byDeadline = new EnumMap<>(KeyDeadline.class);
    final Table<Scoped<KeyId>, ApiKey> table;

    KeyRows(Journal journal) {
        for (KeyDeadline deadline : KeyDeadline.values()) {
            byDeadline.put(deadline, by(deadline));
        }
        List<Index<ApiKey>> indexes =
                new ArrayList<>(List.of(byDigest, byOrganization, byWorkspace, byOwner, byKnower));
        indexes.addAll(byDeadline.values());
        table = new Table<>(journal, row -> new Scoped<>(row.organization(), row.id()), indexes);
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
                row -> row.when(deadline).map(any -> deadline).stream().toList(),
                row -> Places.of(row.when(deadline).orElse(Instant.MAX), row.organization(), row.id()));
    }

    private static <T> List<Scoped<T>> scoped(ApiKey row, Optional<T> what) {
        return what.map(some -> new Scoped<>(row.organization(), some)).stream().toList();
    }
}
