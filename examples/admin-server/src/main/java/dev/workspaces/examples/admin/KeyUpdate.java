package dev.workspaces.examples.admin;

import dev.workspaces.error.InvalidInputException;
import dev.workspaces.id.Description;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.Name;
import dev.workspaces.key.ApiKey;
import dev.workspaces.policy.KeyStatus;
import dev.workspaces.service.ChangeKey.DisableKey;
import dev.workspaces.service.ChangeKey.EnableKey;
import dev.workspaces.service.UpdateKey;
import java.util.Optional;
import java.util.stream.Stream;

/** Changes to a key. */
final class KeyUpdate {
    private static final String STATUSES = "`active` or `disabled`";

    private KeyUpdate() {}

    static ApiKey of(Call call, KeyId id) {
        Optional<KeyStatus> status = call.body()
                .choice("status", name -> KeyStatus.find(name).filter(found -> found != KeyStatus.REVOKED), STATUSES);
        return status.isPresent() ? switched(call, id, status.get()) : changed(call, id);
    }

    /** A status is a change of its own: together with another, one of the two might be refused when the first is done. */
    private static ApiKey switched(Call call, KeyId id, KeyStatus status) {
        boolean isAlone = Stream.of(
                        "name", "description", "scopes", "rotation_policy", "usage_limits", "rate_limits", "defaults")
                .noneMatch(call.body()::says);
        // the one field that null changes
        if (!isAlone || call.body().has("expires_at")) {
            throw new InvalidInputException(call.body().pointer("status"), "a change of status alone");
        }
        return call.acting().carryOut(status == KeyStatus.ACTIVE ? new EnableKey(id) : new DisableKey(id));
    }

    private static ApiKey changed(Call call, KeyId id) {
        Fields body = call.body();
        return call.acting()
                .carryOut(new UpdateKey(
                        id,
                        body.text("name", Name::of),
                        body.text("description", Description::of),
                        KeyFields.scopes(body),
                        KeyFields.expiry(body),
                        KeyFields.rotation(body),
                        LimitFields.change(body),
                        Defaults.ofKey(body)));
    }
}
