package dev.workspaces.jdbc;

import dev.workspaces.id.Description;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.Name;
import dev.workspaces.id.OrganizationId;
import dev.workspaces.id.UserId;
import dev.workspaces.id.WorkspaceId;
import dev.workspaces.key.Agent;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.DisabledBy;
import dev.workspaces.key.EarlierSecret;
import dev.workspaces.key.KeptDigest;
import dev.workspaces.key.KeyDeadline;
import dev.workspaces.key.KeySecret;
import dev.workspaces.key.SecretDigest;
import dev.workspaces.policy.Catalogue;
import dev.workspaces.policy.Expiry;
import dev.workspaces.policy.Scopes;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keys as rows. */
final class KeyRows {
    private KeyRows() {}

    static Columns columns(ApiKey it) {
        Optional<KeySecret> earlier = it.earlierSecret().map(EarlierSecret::secret);
        return Columns.of("organization", it.organization())
                .text("id", it.id())
                .text("type", Words.KEY_TYPE.write(it.type()))
                .text("workspace", it.workspace())
                .text("owner", it.owner())
                .text("name", it.name())
                .text("description", it.description())
                .json("scopes", it.scopes().names())
                .text("status", Words.KEY_STATUS.write(it.status()))
                .text("disabled_by_rank", it.disabledBy().map(DisabledBy::rank).map(Words.RANK::write))
                .flag("disabled_by_person", it.disabledBy().map(DisabledBy::isPerson))
                .instant("expires_at", it.expiry().instant())
                .json("rotation", KeyJson.tree(it.rotation()))
                .json("limits", LimitsJson.tree(it.limits()))
                .json("defaults", KeyJson.tree(it.defaults()))
                .text("creation_mode", Words.CREATION_MODE.write(it.creationMode()))
                .text("issued_by", it.issuedBy().text())
                .json("makers", it.makers().stream().map(KeyId::value).toList())
                .json("secret", KeyJson.tree(it.secret()))
                .bytes("secret_digest", digest(Optional.of(it.secret())))
                .text("earlier_secret", it.earlierSecret().map(KeyJson::tree).map(Json::write))
                .bytes("earlier_digest", digest(earlier))
                .instant("last_used_at", it.lastUsedAt())
                .instant("rotation_at", it.timeOf(KeyDeadline.ROTATION))
                .instant("expiry_at", it.timeOf(KeyDeadline.EXPIRY))
                .instant("transition_at", it.timeOf(KeyDeadline.TRANSITION))
                .instant("created_at", it.createdAt())
                .instant("updated_at", it.updatedAt())
                .number("version", it.version());
    }

    private static byte @Nullable [] digest(Optional<KeySecret> secret) {
        return secret.flatMap(KeySecret::kept)
                .map(KeptDigest::digest)
                .map(SecretDigest::toBytes)
                .orElse(null);
    }

    /** What it can be found by. */
    static List<SecretDigest> digests(ApiKey it) {
        return Stream.concat(Stream.of(it.secret()), it.earlierSecret().map(EarlierSecret::secret).stream())
                .map(KeySecret::kept)
                .flatMap(Optional::stream)
                .map(KeptDigest::digest)
                .toList();
    }

    static RowReader<ApiKey> reader(Catalogue catalogue) {
        return row -> key(row, catalogue);
    }

    private static ApiKey key(Row row, Catalogue catalogue) throws SQLException {
        byte @Nullable [] digest = row.bytes("secret_digest");
        byte @Nullable [] earlierDigest = row.bytes("earlier_digest");
        boolean byPerson = row.flag("disabled_by_person");
        return ApiKey.builder()
                .organization(OrganizationId.of(row.text("organization")))
                .id(KeyId.of(row.text("id")))
                .type(Words.KEY_TYPE.read(row.text("type")))
                .workspace(row.findText("workspace").map(WorkspaceId::of))
                .owner(row.findText("owner").map(UserId::of))
                .name(Name.of(row.text("name")))
                .description(Description.of(row.text("description")))
                .scopes(Scopes.of(catalogue, JsonObject.readTexts(row.text("scopes"))))
                .status(Words.KEY_STATUS.read(row.text("status")))
                .disabledBy(row.findText("disabled_by_rank")
                        .map(Words.RANK::read)
                        .map(rank -> new DisabledBy(rank, byPerson)))
                .expiry(expiry(row.findInstant("expires_at")))
                .rotation(KeyJson.rotation(row.text("rotation")))
                .limits(LimitsJson.read(row.text("limits")))
                .defaults(KeyJson.defaults(row.text("defaults")))
                .creationMode(Words.CREATION_MODE.read(row.text("creation_mode")))
                .issuedBy(Agent.parse(row.text("issued_by")))
                .makers(JsonObject.readTexts(row.text("makers")).stream()
                        .map(KeyId::of)
                        .toList())
                .secret(KeyJson.secret(row.text("secret"), digest))
                .earlierSecret(row.findText("earlier_secret").map(json -> KeyJson.earlier(json, earlierDigest)))
                .lastUsedAt(row.findInstant("last_used_at"))
                .createdAt(row.instant("created_at"))
                .updatedAt(row.instant("updated_at"))
                .version(row.number("version"))
                .build();
    }

    private static Expiry expiry(Optional<Instant> at) {
        return at.map(Expiry::at).orElseGet(Expiry::never);
    }
}
