package dev.workspaces.service;

import dev.workspaces.id.Description;
import dev.workspaces.id.Name;
import dev.workspaces.key.KeyDefaults;
import dev.workspaces.key.RotationPolicy;
import dev.workspaces.limit.Limits;
import dev.workspaces.policy.Action;
import dev.workspaces.policy.Expiry;
import dev.workspaces.policy.Scopes;
import java.time.Instant;
import java.util.Optional;

/**
 * What a key is to be, of whatever type.
 *
 * @param name what people call it
 * @param description what people say about it
 * @param scopes what it holds
 * @param expiry when it stops working; empty for as late as it may: never, unless a rule, or the expiry of the key that makes it,
 *     says otherwise
 * @param rotation when its secret is rotated by itself; the cadence that a rule forces, where it says none
 * @param limits its budgets and rate limits; empty for those of the key that makes it, or none
 * @param defaults what calls with it start with; empty for what its workspace says
 */
public record NewKey(
        Name name,
        Description description,
        Scopes scopes,
        Optional<Expiry> expiry,
        RotationPolicy rotation,
        Optional<Limits> limits,
        Optional<KeyDefaults> defaults) {
    /** One that holds nothing, under no rules of its own. */
    public static NewKey named(String name) {
        return new NewKey(
                Name.of(name),
                Description.none(),
                Scopes.none(),
                Optional.empty(),
                RotationPolicy.none(),
                Optional.empty(),
                Optional.empty());
    }

    /** With this said about it. */
    public NewKey described(String text) {
        return new NewKey(name, Description.of(text), scopes, expiry, rotation, limits, defaults);
    }

    /** With these built-in scopes, and only these. */
    public NewKey holding(Action... actions) {
        return holding(Scopes.of(actions));
    }

    /** With these scopes, and only these. */
    public NewKey holding(Scopes newScopes) {
        return new NewKey(name, description, newScopes, expiry, rotation, limits, defaults);
    }

    /** That stops working at this instant. */
    public NewKey until(Instant instant) {
        return with(Expiry.at(instant));
    }

    /** With this expiry. */
    public NewKey with(Expiry newExpiry) {
        return new NewKey(name, description, scopes, Optional.of(newExpiry), rotation, limits, defaults);
    }

    /** Rotated like this. */
    public NewKey with(RotationPolicy newRotation) {
        return new NewKey(name, description, scopes, expiry, newRotation, limits, defaults);
    }

    /** With these limits, and only these. */
    public NewKey with(Limits newLimits) {
        return new NewKey(name, description, scopes, expiry, rotation, Optional.of(newLimits), defaults);
    }

    /** With these defaults, and only these. */
    public NewKey with(KeyDefaults newDefaults) {
        return new NewKey(name, description, scopes, expiry, rotation, limits, Optional.of(newDefaults));
    }
}
