package dev.workspaces.service;

import dev.workspaces.id.KeyId;
import dev.workspaces.key.ApiKey;
import dev.workspaces.key.DisabledBy;
import dev.workspaces.policy.KeyPrincipal;
import dev.workspaces.policy.KeyStatus;
import dev.workspaces.policy.Obligation;
import dev.workspaces.policy.Scopes;
import dev.workspaces.policy.Session;
import dev.workspaces.service.ChangeKey.DisableKey;
import dev.workspaces.service.ChangeKey.EmergencyRotateKey;
import dev.workspaces.service.ChangeKey.EnableKey;
import dev.workspaces.service.ChangeKey.RevokeKey;
import dev.workspaces.service.ChangeKey.RotateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans changes to keys that are there. */
final class KeyChanges {
    private KeyChanges() {}

    static void register(Verbs verbs) {
        Answer<ApiKey> key =
                (result, after) -> after.key(KeyId.of(result.get(0))).withoutDigests();
        verbs.on(UpdateKey.class, KeyChanges::update, key);
        verbs.on(DisableKey.class, KeyChanges::disable, key);
        verbs.on(EnableKey.class, KeyChanges::enable, key);
        verbs.on(RevokeKey.class, KeyChanges::revoke, key);
    }

    /** The key as it is, where it may be touched at all: not once it is revoked, and not by whom it binds. */
    static ApiKey living(ChangeKey<?> command, Planning planning) {
        ApiKey key = planning.key(command.id());
        planning.expect("key", key.id(), key.version());
        if (!key.isLiving()) {
            throw new RefusedException(Refusal.KEY_REVOKED, "a revoked key stays so");
        }
        boolean isRotation = command instanceof RotateKey || command instanceof EmergencyRotateKey;
        requireNotBound(key, isRotation, planning);
        KeyGiving.byCaller(planning).requireRank(key);
        return key;
    }

    /** A key touches neither itself, but for rotating, nor what made it: their limits bind it. */
    private static void requireNotBound(ApiKey key, boolean isRotation, Planning planning) {
        boolean isItself = planning.caller().principal() instanceof KeyPrincipal asking
                && asking.key().equals(key.id());
        boolean isMadeBy = planning.key(planning.caller().principal())
                .filter(own -> own.makers().contains(key.id()))
                .isPresent();
        if (isMadeBy || (isItself && !isRotation)) {
            throw new RefusedException(Refusal.KEY_ITSELF, "a key changes neither itself nor what made it");
        }
    }

    private static Plan<ApiKey> update(UpdateKey command, Planning planning) {
        ApiKey before = living(command, planning);
        KeyTerms terms = KeyTerms.of(before, planning);
        ApiKey after = before.toBuilder()
                .name(command.name().orElse(before.name()))
                .description(command.description().orElse(before.description()))
                .scopes(command.scopes()
                        .map(all -> Scopes.of(planning.engine().catalogue(), all.names()))
                        .orElse(before.scopes()))
                .expiry(command.expiry().orElse(before.expiry()))
                .rotation(command.rotation()
                        .map(wanted -> terms.rotation(before.rotation(), wanted))
                        .orElseGet(() -> terms.kept(before.rotation())))
                .limits(command.limits().appliedTo(before.limits()))
                .defaults(command.defaults().orElse(before.defaults()))
                .updatedAt(planning.now())
                .build();
        if (!after.expiry().equals(before.expiry())) {
            terms.requireLifetime(after);
        }
        requireHandingOn(before, after, planning);
        return save(before, after);
    }

    private static void requireHandingOn(ApiKey before, ApiKey after, Planning planning) {
        KeyGiving giving = KeyGiving.byCaller(planning);
        List<String> added = new ArrayList<>(after.scopes().names());
        added.removeAll(before.scopes().names());
        giving.requireScopes(after, added);
        boolean changesBounds =
                !after.expiry().equals(before.expiry()) || !after.limits().equals(before.limits());
        if (changesBounds || !added.isEmpty()) {
            giving.requireNoLooser(after);
        }
        if (isHeldAsOwn(before, planning)) {
            requireNoLooser(before, after);
        }
    }

    /** Whether nothing but the caller's own keys is granted to it here. */
    private static boolean isHeldAsOwn(ApiKey key, Planning planning) {
        return Demand.of(UpdateKey.of(key.id()), planning)
                .decide(planning)
                .obligations()
                .contains(Obligation.OWN_KEYS_ONLY);
    }

    /** Whoever holds a key as their own may tighten its bounds, and not the reverse. */
    private static void requireNoLooser(ApiKey before, ApiKey after) {
        List<String> looser = new ArrayList<>();
        if (KeyGiving.isLater(after, before.expiry().instant())) {
            looser.add("expiry");
        }
        if (after.limits().isLooserThan(before.limits())) {
            looser.add("limits");
        }
        KeyGiving.requireNothing(looser);
    }

    private static Plan<ApiKey> disable(DisableKey command, Planning planning) {
        ApiKey before = living(command, planning);
        boolean isPerson = planning.caller().principal() instanceof Session;
        DisabledBy now = new DisabledBy(planning.standing(before.workspace()).rank(), isPerson);
        ApiKey after = before.toBuilder()
                .status(KeyStatus.DISABLED)
                .disabledBy(before.disabledBy().map(now::and).orElse(now))
                .updatedAt(planning.now())
                .build();
        return save(before, after);
    }

    private static Plan<ApiKey> enable(EnableKey command, Planning planning) {
        ApiKey before = living(command, planning);
        before.disabledBy().ifPresent(by -> requireEnabling(by, before, planning));
        ApiKey after = before.toBuilder()
                .status(KeyStatus.ACTIVE)
                .disabledBy(Optional.empty())
                .updatedAt(planning.now())
                .build();
        KeyGiving.byCaller(planning).requireNoLooser(after);
        return save(before, after);
    }

    private static void requireEnabling(DisabledBy by, ApiKey key, Planning planning) {
        boolean isWorkspaceKey = planning.key(planning.caller().principal())
                .flatMap(ApiKey::workspace)
                .isPresent();
        boolean isLower = planning.standing(key.workspace()).rank().compareTo(by.rank()) < 0;
        if (isLower || (by.isPerson() && isWorkspaceKey)) {
            throw new RefusedException(
                    Refusal.RANK_TOO_LOW,
                    "who switched this key off ranked higher, or is a person and the caller a key");
        }
    }

    private static Plan<ApiKey> revoke(RevokeKey command, Planning planning) {
        ApiKey before = living(command, planning);
        return save(before, before.revoked(planning.now()));
    }

    private static Plan<ApiKey> save(ApiKey before, ApiKey after) {
        return Plan.of(
                AuditFields.API_KEY.target(before),
                Save.key(Optional.of(before), after),
                before.id().value());
    }
}
