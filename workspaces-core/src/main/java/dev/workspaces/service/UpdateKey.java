package dev.workspaces.service;

import dev.workspaces.id.Description;
import dev.workspaces.id.KeyId;
import dev.workspaces.id.Name;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.KeyDefaults;
import dev.workspaces.key.RotationPolicy;
import dev.workspaces.limit.Limits;
import dev.workspaces.limit.LimitsChange;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Expiry;
import dev.workspaces.policy.KeyVerb;
import dev.workspaces.policy.Scopes;
import java.time.Instant;
import java.util.Optional;

/**
 * Changes what a key is and holds. A scope that is there already may stay; an added one is the caller's to give. Answers with
 * the key.
 *
 * @param id which
 * @param name empty for no change
 * @param description empty for no change
 * @param scopes all of them from then on; empty for no change
 * @param expiry empty for no change; cleared by {@link Expiry#never()}
 * @param rotation empty for no change
 * @param limits of each kind all of them from then on, or no change
 * @param defaults all of them from then on; empty for no change
 */
public record UpdateKey(
        KeyId id,
        Optional<Name> name,
        Optional<Description> description,
        Optional<Scopes> scopes,
        Optional<Expiry> expiry,
        Optional<RotationPolicy> rotation,
        LimitsChange limits,
        Optional<KeyDefaults> defaults)
        implements ChangeKey<ApiKey> {
    /** Nothing to change yet. */
    public static UpdateKey of(KeyId id) {
        return new UpdateKey(
                id,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LimitsChange.none(),
                Optional.empty());
    }

    /** With another name. */
    public UpdateKey named(String name) {
        return new UpdateKey(id, Optional.of(Name.of(name)), description, scopes, expiry, rotation, limits, defaults);
    }

    /** With this said about it. */
    public UpdateKey described(String text) {
        return new UpdateKey(id, name, Optional.of(Description.of(text)), scopes, expiry, rotation, limits, defaults);
    }

    /** With these built-in scopes, and only these. */
    public UpdateKey holding(Action... actions) {
        return holding(Scopes.of(actions));
    }

    /** With these scopes, and only these. */
    public UpdateKey holding(Scopes all) {
        return new UpdateKey(id, name, description, Optional.of(all), expiry, rotation, limits, defaults);
    }

    /** That stops working at this instant. */
    public UpdateKey until(Instant instant) {
        return with(Expiry.at(instant));
    }

    /** With this expiry. */
    public UpdateKey with(Expiry newExpiry) {
        return new UpdateKey(id, name, description, scopes, Optional.of(newExpiry), rotation, limits, defaults);
    }

    /** Rotated like this. */
    public UpdateKey with(RotationPolicy newRotation) {
        return new UpdateKey(id, name, description, scopes, expiry, Optional.of(newRotation), limits, defaults);
    }

    /** With these limits, and only these. */
    public UpdateKey with(Limits all) {
        return with(LimitsChange.to(all));
    }

    /** With this change to its limits. */
    public UpdateKey with(LimitsChange change) {
        return new UpdateKey(id, name, description, scopes, expiry, rotation, change, defaults);
    }

    /** With these defaults, and only these. */
    public UpdateKey with(KeyDefaults all) {
        return new UpdateKey(id, name, description, scopes, expiry, rotation, limits, Optional.of(all));
    }

    @Override
    public KeyVerb verb() {
        return KeyVerb.UPDATE;
    }
}
