package dev.workspaces.testing;

import dev.workspaces.policy.Expiry;
import dev.workspaces.policy.KeyStatus;
import dev.workspaces.policy.KeyType;
import dev.workspaces.policy.LimitState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one key. */
final class KeyReader {
    private static final Members KEY = Members.of(
            2, "id", "type", "workspace", "user", "scopes", "status", "expires_at", "exhausted", "rate_limited");

    private final JsonSource source;
    private final List<String> scopes = new ArrayList<>();
    private String id = "";
    private KeyType type = KeyType.ORGANISATION_SERVICE;
    private Optional<String> workspace = Optional.empty();
    private Optional<String> user = Optional.empty();
    private KeyStatus status = KeyStatus.ACTIVE;
    private Expiry expiry = Expiry.never();
    private LimitState limits = LimitState.within();

    KeyReader(JsonSource source) {
        this.source = source;
    }

    KeyEntry read() throws IOException {
        source.object(KEY, this::member);
        requireThereOrNot("workspace", workspace, type != KeyType.ORGANISATION_SERVICE);
        requireThereOrNot("user", user, type == KeyType.WORKSPACE_USER);
        return new KeyEntry(id, type, workspace, user, List.copyOf(scopes), status, expiry, limits);
    }

    private void member(String member) throws IOException {
        switch (member) {
            case "id" -> id = source.identifier();
            case "type" -> type = source.oneOf(KeyType::find, "the type of a key");
            case "workspace" -> workspace = Optional.of(source.identifier());
            case "user" -> user = Optional.of(source.identifier());
            case "scopes" -> source.array(index -> scopes.add(source.text()));
            case "status" -> status = source.oneOf(KeyStatus::find, "`active`, `disabled` or `revoked`");
            case "expires_at" -> expiry = source.isNull() ? Expiry.never() : expiry();
            case "exhausted" -> limits = limits.exhausted(source.flag());
            default -> limits = limits.rateLimited(source.flag());
        }
    }

    private Expiry expiry() throws IOException {
        return Expiry.at(source.oneOf(Timestamps::find, Timestamps.FORM + ", or null"));
    }

    private void requireThereOrNot(String member, Optional<String> value, boolean isThere) {
        if (value.isPresent() != isThere) {
            String expected = isThere ? "this member, which is missing" : "no such member";
            throw source.refusedAt(member, expected + ": the key is of type `" + type.wireName() + "`");
        }
    }
}
