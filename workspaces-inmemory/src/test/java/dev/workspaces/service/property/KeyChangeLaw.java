package dev.workspaces.service.property;

import static dev.workspaces.service.property.Law.require;

import dev.workspaces.id.KeyId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.DisabledBy;
import dev.workspaces.policy.KeyStatus;
import dev.workspaces.policy.Principal;
import dev.workspaces.policy.Session;
import dev.workspaces.service.ChangeKey;
import dev.workspaces.service.ChangeKey.EmergencyRotateKey;
import dev.workspaces.service.ChangeKey.EnableKey;
import dev.workspaces.service.ChangeKey.RotateKey;
import java.util.List;

/**
 * Invariant 6 and T3: what a key is for ever stays; a revoked one stays so; a key changes by a change to it, or by the host; none
 * changes itself or what made it; a person's is touched by nobody who ranks lower; who switched one off is heeded.
 */
final class KeyChangeLaw implements Law {
    @Override
    public void check(Moment moment) {
        moment.before().organizations().forEach((id, before) -> {
            Chapter after = moment.after().of(id);
            before.keys().forEach((key, was) -> {
                ApiKey is = after.keys().get(key);
                require(is != null || goesWith(was, after), "the record of a key is gone: " + was);
                if (is != null && !is.equals(was)) {
                    changed(moment, was, is);
                }
            });
        });
    }

    /** The record of a key stays as long as its place does. */
    private static boolean goesWith(ApiKey key, Chapter after) {
        return after.organization().isEmpty()
                || key.workspace()
                        .filter(place -> !after.workspaces().containsKey(place))
                        .isPresent();
    }

    private static void changed(Moment moment, ApiKey was, ApiKey is) {
        require(forEver(was).equals(forEver(is)), "what a key is for ever has changed: " + is);
        require(was.isLiving(), "a revoked key has changed: " + is);
        if (moment.attempt() instanceof Attempt.OfCommand of) {
            if (of.command() instanceof ChangeKey<?> change) {
                byCommand(Giver.of(moment.before(), of.who()), change, was, is);
            } else {
                require(!is.isLiving(), "this does not change a key: " + is);
            }
        }
    }

    private static List<Object> forEver(ApiKey key) {
        return List.of(
                key.id(),
                key.type(),
                key.organization(),
                key.workspace(),
                key.owner(),
                key.creationMode(),
                key.issuedBy(),
                key.makers(),
                key.createdAt());
    }

    private static void byCommand(Giver giver, ChangeKey<?> change, ApiKey was, ApiKey is) {
        require(change.id().equals(is.id()), "another key was changed than was asked: " + is);
        is.owner().ifPresent(owner -> KeyGivingLaw.requireRank(giver, is, owner));
        boolean isRotation = change instanceof RotateKey || change instanceof EmergencyRotateKey;
        requireNotBound(giver.principal(), giver, is.id(), isRotation);
        if (was.status() == KeyStatus.DISABLED && is.status() == KeyStatus.ACTIVE) {
            require(change instanceof EnableKey, "this does not enable " + is);
            requireEnabling(giver, was.disabledBy().orElseThrow(), is);
        }
    }

    private static void requireNotBound(Principal principal, Giver giver, KeyId key, boolean isRotation) {
        boolean isItself = principal.equals(Principal.key(key));
        boolean isMadeBy = giver.key().filter(own -> own.makers().contains(key)).isPresent();
        require(!isMadeBy && (!isItself || isRotation), "a key changed itself, or what made it: " + key);
    }

    private static void requireEnabling(Giver giver, DisabledBy by, ApiKey key) {
        require(
                giver.rank(key.workspace()) >= by.rank().ordinal(),
                key + " was enabled by who ranks below whoever disabled it");
        boolean isWorkspaceKey = !(giver.principal() instanceof Session)
                && giver.key().flatMap(ApiKey::workspace).isPresent();
        require(!by.isPerson() || !isWorkspaceKey, "a workspace key enabled what a person disabled: " + key);
        KeyGivingLaw.requireBounds(giver, key);
    }
}
