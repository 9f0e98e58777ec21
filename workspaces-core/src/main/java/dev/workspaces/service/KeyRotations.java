package dev.workspaces.service;

import dev.workspaces.key.ApiKey;
import dev.workspaces.key.KeySecret;
import dev.workspaces.key.RotationPolicy;
import dev.workspaces.key.Secret;
import dev.workspaces.service.ChangeKey.EmergencyRotateKey;
import dev.workspaces.service.ChangeKey.RotateKey;
import java.time.Duration;
import java.util.Optional;

/** Plans new secrets for keys that are there. */
final class KeyRotations {
    private KeyRotations() {}

    static Plan<IssuedKey> rotate(RotateKey command, Planning planning) {
        ApiKey before = KeyChanges.living(command, planning);
        if (before.earlierSecret()
                .filter(earlier -> earlier.isValid(planning.now()))
                .isPresent()) {
            throw new RefusedException(
                    Refusal.ROTATION_IN_TRANSITION, "an earlier secret of this key is still in transition");
        }
        RotationPolicy rotation = policy(before, planning);
        Duration transition = command.transition().orElse(rotation.transition());
        rotation.requireFitting(transition);
        return rotated(before, transition, planning);
    }

    static Plan<IssuedKey> rotateAtOnce(EmergencyRotateKey command, Planning planning) {
        return rotated(KeyChanges.living(command, planning), command.transition(), planning);
    }

    private static Plan<IssuedKey> rotated(ApiKey before, Duration transition, Planning planning) {
        SecretHandover handover = SecretHandover.ofRotation(before, planning);
        Secret secret = planning.mint().secret(before.type());
        KeySecret kept = planning.mint().kept(secret, planning.now(), handover.shownTo());
        ApiKey after = after(before, kept, transition, planning);
        return handover.plan(after, Save.key(Optional.of(before), after), secret);
    }

    /** The key with this secret; from its next rotation on, at the cadence that a rule forces. */
    static ApiKey after(ApiKey before, KeySecret kept, Duration transition, Planning planning) {
        ApiKey after = before.rotated(kept, transition, planning.now());
        return after.toBuilder().rotation(policy(after, planning)).build();
    }

    /** What the key goes by, where a rule forces a cadence by that: an old secret is not kept for longer than it. */
    static RotationPolicy policy(ApiKey key, Planning planning) {
        return KeyTerms.of(key, planning).kept(key.rotation());
    }
}
